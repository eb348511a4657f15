// Porter's stemmer: see PorterStemmer.cs.

var SECOND = "ational>ate,tional>tion,enci>ence,anci>ance,izer>ize,bli>ble,alli>al,entli>ent,eli>e,ousli>ous,ization>ize,ation>ate,"
  + "ator>ate,alism>al,iveness>ive,fulness>ful,ousness>ous,aliti>al,iviti>ive,biliti>ble,logi>log";
var THIRD = "icate>ic,ative>,alize>al,iciti>ic,ical>ic,ful>,ness>";
var FOURTH = "al>,ance>,ence>,er>,ic>,able>,ible>,ant>,ement>,ment>,ent>,ion>,ou>,ism>,ate>,iti>,ous>,ive>,ize>";

// c for each consonant, v for each vowel.
function shape(word) {
  for (var i = 0, made = ""; i < word.length; i++)
    made += /[aeiou]/.test(word[i]) || (word[i] === "y" && i && made[i - 1] === "c") ? "v" : "c";
  return made;
}
function hasVowel(word) { return shape(word).indexOf("v") >= 0; }
function measure(word) { return (shape(word).match(/vc/g) || []).length; }
function isShort(word) { return /cvc$/.test(shape(word)) && !/[wxy]$/.test(word); }
function isDouble(word) { return /(.)\1$/.test(word) && /c$/.test(shape(word)); }
function ends(word, ending) { return word.slice(-ending.length) === ending; }
function exchange(word, endings, least) {
  var rules = endings.split(",");
  for (var i = 0; i < rules.length; i++) {
    var rule = rules[i].split(">"), rest = word.slice(0, -rule[0].length);
    if (!ends(word, rule[0]) || word.length < rule[0].length || (rule[0] === "ion" && !/[st]$/.test(rest))) continue;
    return measure(rest) > least ? rest + rule[1] : word;
  }
  return word;
}
function withoutPast(word) {
  var rest = word.replace(/(ed|ing)$/, "");
  if (rest === word || !hasVowel(rest)) return word;
  if (/(at|bl|iz)$/.test(rest)) return rest + "e";
  if (isDouble(rest)) return /[lsz]$/.test(rest) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && isShort(rest) ? rest + "e" : rest;
}
function stem(word) {
  if (word.length < 3) return word;
  word = word.replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1");
  if (!ends(word, "eed")) word = withoutPast(word);
  else if (measure(word.slice(0, -3)) > 0) word = word.slice(0, -1);
  if (ends(word, "y") && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + "i";
  word = exchange(exchange(exchange(word, SECOND, 0), THIRD, 0), FOURTH, 1);
  var rest = word.slice(0, -1);
  if (ends(word, "e") && (measure(rest) > 1 || (measure(rest) === 1 && !isShort(rest)))) word = rest;
  return ends(word, "l") && isDouble(word) && measure(word) > 1 ? word.slice(0, -1) : word;
}
