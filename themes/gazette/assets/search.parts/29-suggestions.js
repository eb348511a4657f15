// What is suggested while a query is typed: documents by their titles, then texts to search for. See Suggestions.cs.

var LETTERS = /^[a-z'\u4e00-\u9fa5 ]*[a-z][a-z'\u4e00-\u9fa5 ]*$/, MOST_TITLED = 24, MOST_SHORT = 2, SURE = 3, MOST_SPELLED = 3, ROOM = 3;

// The documents whose titles or numbers contain a text, those that begin with it first.
function titled(wanted) {
  var first = [], others = [], found = null;
  pairsOf(titleOf(wanted)).forEach(pair => {
    var here = new Set();
    naming(pair, place => { if (!found || found.has(place)) here.add(place); });
    found = here;
  });
  whole();
  Array.from(found || []).slice(0, MOST_TITLED).forEach(place => {
    var hit = hitAt(place);
    if (!stored(hit)) return;
    var title = titleOf(hit.stored.title).indexOf(wanted), number = plain(hit.stored.number).indexOf(wanted);
    if (title === 0 || number === 0) first.push(hit);
    else if (title > 0 || number > 0 || plain(hit.stored.title).indexOf(wanted) >= 0) others.push(hit);
  });
  whole();
  return first.concat(others);
}
// Whether a term of the dictionary may be searched for.
function isOffered(term, entry) { return entry.words || entry.isName || term.length > 2 && entry.count; }
// Words, terms and everyday names that begin with a text, the most frequent first.
function begun(wanted) {
  var made = new Map();
  if (pairAt(wanted)) meta.segments.forEach(segment => {
    (shard(segment, wanted) || []).forEach((entry, term) => {
      if (term.indexOf(wanted) !== 0 || term.length === wanted.length || !/^[\u4e00-\u9fa5]+$/.test(term)) return;
      if (isOffered(term, entry)) made.set(term, Math.max(made.get(term) || 0, entry.words || entry.count));
    });
  });
  whole();
  return Array.from(made).sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || compare(a[0], b[0])).map(one => one[0]);
}
function shortened(query) {
  var made = [];
  abbreviated(query).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_SHORT).forEach(one => {
    var hit = one[1] >= SURE && hitAt(one[0]);
    if (hit && stored(hit)) made.push(hit);
  });
  whole();
  return made;
}
engine.suggest = (typed, most) => run(() => {
  open();
  var query = parse(typed), letters = LETTERS.test(query.free) ? query.free.replace(/[ ']/g, "") : "", hits = [], terms = [];
  if (!query.clauses.length || (query.clauses.length > 1 && !letters) || query.clauses[0].isNumber || query.excluded.length) return [];
  function add(hit) { if (hits.length < most && !hits.some(one => one.place === hit.place)) hits.push(hit); }
  var wanted = letters || plain(query.clauses[0].text);
  if (!letters) shortened(query).forEach(add);
  titled(wanted).forEach(add);
  if (letters) {
    if (letters.length > 1) terms = sounding(letters);
    terms.slice(0, MOST_SPELLED).forEach(term => { titled(term).forEach(add); });
  } else {
    terms = begun(wanted);
    if (hits.length + terms.length < 3 && /^[\u4e00-\u9fa5]{2,}$/.test(wanted)) terms = terms.concat(sounding(wanted));
  }
  terms = terms.filter((term, i) => {
    return terms.indexOf(term) === i && term !== wanted && !STOP.has(term) && !hits.some(hit => titleOf(hit.stored.title) === term);
  });
  // Some room is for words.
  hits = hits.slice(0, most - Math.min(ROOM, terms.length));
  return hits.concat(terms.slice(0, most - hits.length).map(term => ({ text: term })));
});
