// What helps where little was found: words that no document has, a spelling, titles that are near. See LostWords.cs and Suggestions.cs.

var MOST_LOST = 2, MOST_TRIED = 8, SHORTEST = 3, LONGEST = 40;

// The concepts of a query, with pairs that no word holds together as the runs that they are of.
function runsOf(concepts) {
  var runs = [], last = "";
  concepts.forEach(concept => {
    var isLoose = concept.weight === LOOSE, isLost = !concept.documents.size, text = concept.text;
    var goesOn = isLoose && last && last === text[0], before = runs[runs.length - 1];
    last = isLoose ? text[text.length - 1] : "";
    if (goesOn && isLost && before.isLost) {
      before.text += text.slice(1);
      return;
    }
    if (goesOn) before.isWhole = false;
    runs.push({ text: text, isLost: isLost, isWhole: !goesOn });
  });
  return runs;
}
// A word as it was typed.
function asTyped(query, text) {
  if (!/^[a-z]/.test(text)) return asGiven(query, text);
  var word = query.free.match(/[a-z]+/g).find(typed => stem(typed) === text) || text, lower = query.typed.toLowerCase();
  var at = lower.length === query.typed.length ? lower.indexOf(word) : -1;
  return at < 0 ? word : query.typed.substr(at, word.length);
}
// Where a text differs from a phrase at a place; null: not in one character.
function differenceAt(text, at, phrase) {
  for (var i = 0, wrong = -1, count = 0; i < phrase.length && count < 2; i++) {
    if (text[at + i] === phrase[i]) continue;
    wrong = at + i;
    count++;
  }
  return count === 1 && WORD.test(text[wrong]) ? text.substr(at, phrase.length) : null;
}

// Words of a query that no document has, nor anything that they stand for.
engine.lost = ({ query, about }) => {
  if (query.number || query.clauses.some(clause => clause.isQuoted)) return [];
  return runsOf(about.concepts).filter(one => one.isLost && one.isWhole && !/\d/.test(one.text) && !isSpoken(one.text))
    .slice(0, MOST_LOST).map(one => asTyped(query, one.text));
};
// For a query that nothing answers: documents whose titles share most with it, each title once.
engine.near = (found, most) => run(() => {
  var shared = new Map(), titles = new Set();
  found.about.pairs.forEach(pair => {
    naming(pair.text, (place, names) => { if (names & (TITLE | TOPIC)) shared.set(place, (shared.get(place) || 0) + pair.idf); });
  });
  whole();
  var best = Array.from(shared).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 4 * most).map(one => storedOf(one[0]));
  return best.filter(stored => stored && !titles.has(stored.title) && titles.add(stored.title)).slice(0, most);
});
// A piece of the hits of a page that differs from what was typed in one character, where none of them has that.
function likeOf(phrase, page) {
  var counts = new Map(), tried = new Set();
  // A word, a term or a title, and not any piece of a text. Each piece may cost a file.
  function isName(text) {
    if (!tried.has(text) && tried.size === MOST_TRIED) return false;
    tried.add(text);
    return meta.segments.some(segment => find(segment, text)) || page.some(hit => titleOf(hit.stored.title) === titleOf(text));
  }
  if (!page.some(hit => isIn(hit, phrase))) page.forEach(hit => {
    texts(hit).some(part => {
      for (var at = 0; at + phrase.length <= part.normal.length; at++) {
        var like = differenceAt(part.normal, at, phrase);
        if (!like || !isName(like)) continue;
        counts.set(like, (counts.get(like) || 0) + 1);
        return true;
      }
      return false;
    });
  });
  return Array.from(counts).reduce((best, one) => !best || one[1] > best[1] ? one : best, [null, 0])[0];
}
engine.correction = (found, page) => {
  var phrase = found.query.clauses.length === 1 ? found.query.clauses[0].text : "";
  var isAsked = !found.query.heard && !engine.containing(found).count && phrase.length >= SHORTEST && phrase.length <= LONGEST;
  return isAsked ? run(() => likeOf(phrase, page)) : Promise.resolve(null);
};
