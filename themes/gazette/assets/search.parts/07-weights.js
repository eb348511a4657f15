// What the ranking counts with, as Weights.cs has it.

// The minifier drops brackets in products: sums and products go from left to right, as in the program.
// Weights that were tuned on judged queries: a pair of characters that no word holds together; one in a title; a word within a
// longer one, and one that says which side of a matter is meant; a citation; how long a clause is.
var LOOSE = 0.2, NAMED = 0.4, INNER = 0.5, WEAKENED = 0.33, CITED = 0.05, CLAUSE_LENGTH = 110;
// A piece of eight characters and more tells the text that it is from, which weighs so much.
var PIECE = 1.5;
// A word of every day may be so much rarer here than elsewhere; beyond that counts so much of its rarity.
var SLACK = 1, BEYOND = 0.3;
// The natural logarithm by the four operations alone, so that every engine counts the same.
function ln(x) {
  var power = 0;
  while (x >= 2) {
    x /= 2;
    power++;
  }
  var y = (x - 1) / (x + 1), square = y * y, sum = 0;
  for (var i = 31; i > 0; i -= 2) sum = sum * square + 1 / i;
  return 2 * y * sum + power * 0.6931471805599453;
}
function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
// To base 2, in sixteenths.
function logarithm(value) {
  if (value < 1) return 0;
  var power = 31 - Math.clz32(value);
  return (power << 4) + (value * 16 >> power & 15);
}
function idfOf(found, documents) { return ln(1 + (documents - found + 0.5) / (found + 0.5)); }
function saturated(frequency, length, average, b) { return frequency / (frequency + 1.2 * (1 - b + b * length / average)); }
