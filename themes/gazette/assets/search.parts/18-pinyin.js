// What Latin letters spell, in full or by initials, also among characters. See Pinyin.cs.

// What a word by its initials ranks behind, one that is not typed to its end, and a title before.
var BY_INITIALS = 1000, UNFINISHED = 50, TITLE_RANK = 100, MOST_ALIKE = 3, ALIKE = 0.5;

function rankOf(known, short) { return (short ? BY_INITIALS : 0) - logarithm(known[0]) - (known[1] ? TITLE_RANK : 0); }
// The one word that all letters spell, and what sounds the same.
function wordOf(typed, ok, isFull) {
  var best = null, alike = [], words = voiced(typed, 0, ok);
  whole();
  words.forEach((known, word) => {
    var least = -1;
    spell(word, typed, 0, isFull, false, (end, short) => {
      if (end === typed.length && (least < 0 || short < least)) least = short;
    });
    if (least < 0) return;
    if (!least) alike.push([word, known[0]]);
    var rank = rankOf(known, least);
    if (!best || rank < best.rank || (rank === best.rank && word < best.word)) best = { word: word, rank: rank, short: least };
  });
  if (best) best.alike = alike.filter(one => one[0] !== best.word).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return best;
}
// Several words and words of questions that the letters spell in full, cut the cheapest way; null: they do not.
function wordsOf(typed, ok) {
  var costs = [0], from = [], isAny = false, made = "";
  ok.forEach((fits, at) => { if (fits) voiced(typed, at, ok); });
  whole();
  function reach(at, word, cost, isWord) {
    spell(word, typed, at, true, false, end => {
      var total = costs[at] + cost, last = from[end];
      if (costs[end] < total || (costs[end] === total && (last.at < at || last.word <= word))) return;
      costs[end] = total;
      from[end] = { at: at, word: word, isWord: isWord };
    });
  }
  for (var at = 0; at < typed.length; at++) {
    if (costs[at] === undefined) continue;
    voiced(typed, at, ok).forEach((known, word) => {
      reach(at, word, 92 + logarithm(meta.total + 1) - logarithm(known[0]), true);
    });
    STOP.forEach(word => { reach(at, word, word.length === 1 ? 208 : 92); });
    reach(at, "法", 208);
    if (!/[a-z]/.test(typed[at])) reach(at, typed[at], 208);
  }
  for (var end = typed.length; end > 0 && from[end]; end = from[end].at) {
    made = from[end].word + made;
    isAny = isAny || from[end].isWord;
  }
  return !end && isAny ? made : null;
}
// others takes what sounds like the word; null: nothing that is here.
function decode(typed, isFull, others) {
  listen();
  var ok = spelled(typed), best = wordOf(typed, ok, isFull);
  if (!best || best.short) return ok[0] && wordsOf(typed, ok) || best && best.word;
  if (best.alike.length) others.set(best.word, best.alike.slice(0, MOST_ALIKE).map(one => [one[0], ALIKE]));
  return best.word;
}
// Words and titles that letters spell or begin to spell; among characters: that begin with these.
function sounding(typed) {
  var made = [], ok;
  listen();
  ok = spelled(typed, true);
  var words = voiced(typed, 0, /[a-z]/.test(typed) ? ok : []);
  whole();
  words.forEach((known, word) => {
    var best;
    // What people say and is no name is understood, and not offered.
    if (!known[0] && !known[1]) return;
    spell(word, typed, 0, false, true, (end, short, isAll) => {
      var rank = rankOf(known, short) + (isAll ? 0 : UNFINISHED);
      if (end === typed.length && !(best <= rank)) best = rank;
    });
    if (best !== undefined) made.push([word, best]);
  });
  made = made.sort((a, b) => a[1] - b[1] || a[0].length - b[0].length || compare(a[0], b[0])).map(one => one[0]);
  if (made.length || !/[a-z]/.test(typed)) return made;
  var text = decode(typed, true, new Map());
  return text ? [text] : [];
}
