// How the files of an index hold numbers and lists, and which of them holds what. docs/search-index.md describes them.

// What a number of two characters begins with; bits in a character; counts up to which they are ones alone.
var FIRST_OF_TWO = 0xe000, BITS_IN_CHARACTER = 7, MOST_IN_ONES = 4;
// A hash as two of so many Han characters.
var FIRST_HAN = 0x4e00, DIGITS = 20480;
// Which names of a document contain a term.
var TITLE = 1, NUMBER = 2, TOPIC = 4, ALL_NAMES = 7, NAMES_BITS = 3;

function Reader(text, at) {
  this.text = text;
  this.at = at || 0;
}
Reader.prototype.next = function () {
  var c = this.text.charCodeAt(this.at++);
  return c < FIRST_OF_TWO ? c - 1 : (c - FIRST_OF_TWO) * 32768 + this.text.charCodeAt(this.at++) - 1;
};
// A number and so many characters.
Reader.prototype.word = function () {
  var length = this.next();
  this.at += length;
  return this.text.substr(this.at - length, length);
};
Reader.prototype.isAtEnd = function () { return this.at >= this.text.length; };
// Ascending numbers, each as the gap to the one before.
function ascending(gaps) {
  for (var reader = new Reader(gaps), number = -1, all = []; !reader.isAtEnd();) all.push(number += reader.next() + 1);
  return all;
}
// take(document, frequency); returns where the list ends.
function postings(text, at, count, take, documents) {
  var bits = 0, left = 0, low = 0, document = -1;
  function bit() {
    if (!left) {
      bits = text.charCodeAt(at++) - 1;
      left = BITS_IN_CHARACTER;
    }
    return bits >> --left & 1;
  }
  function ones() {
    for (var number = 0; bit();) number++;
    return number;
  }
  function lower(high, length) {
    while (length-- > 0) high = high << 1 | bit();
    return high;
  }
  while (count << low + 1 <= documents) low++;
  for (; count > 0; count--) {
    document += lower(ones(), low) + 1;
    var more = ones();
    take(document, more < MOST_IN_ONES ? more + 1 : MOST_IN_ONES + lower(1, more - MOST_IN_ONES));
  }
  return at;
}
// take(document, names, before how many characters of the title, how many it has); returns where the list ends.
function namings(text, at, count, take) {
  for (var reader = new Reader(text, at), document = -1; count-- > 0;) {
    var value = reader.next(), isTitle = value & TITLE;
    document += (value >>> NAMES_BITS) + 1;
    take(document, value & ALL_NAMES, isTitle ? reader.next() : 0, isTitle ? reader.next() : 0);
  }
  return reader.at;
}

// 32-bit FNV-1a over UTF-16 units.
function fnv(value) {
  for (var h = 2166136261, i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 16777619);
  return h >>> 0;
}
function hash(kind, value) {
  var h = fnv(value);
  return kind + String.fromCharCode(FIRST_HAN + Math.floor(h / DIGITS) % DIGITS, FIRST_HAN + h % DIGITS);
}
// The two units of Han characters that a text begins with.
function pairAt(text) { return /^[\u3400-\u9fff\ud800-\uf8ff]{2}/.test(text) ? text.slice(0, 2) : ""; }
// What begins with two characters or is no word of letters or number alone lies with all that begins so: 劳动, KTV噪音, 4S店.
function shardKey(term) {
  if (term.length === 3 && term[1] === JOINT) return term[0] + JOINT + String.fromCharCode(term.charCodeAt(2) & 7);
  return pairAt(term) || (term.length > 2 && !/^(?:[a-z]+|\d[\d.,]*)$/.test(term) ? term.slice(0, 2) : term);
}
function shardOf(term, shards) { return (fnv(shardKey(term)) >>> 1) % shards; }
function titleKey(title) { return (/^[\u4e00-\u9fa5]{2}/.test(title) ? pairAt(title) : "") + hash("=", title); }
function numberKey(year, sequence) { return hash("#", (year || "") + "-" + sequence); }
