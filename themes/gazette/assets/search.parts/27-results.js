// What was found, page by page; what is shown of it is verified first. See SearchResults.cs.

var FACETS = [0, 1, 2, 3, 4], NOT_YET_EFFECTIVE = 5;

// Whether a hit may be shown: its text was not read, or says what must be contained.
function isFound(hit) { return hit.tier !== TIER.nothing; }
function isAsked(wanted) { return wanted !== undefined && wanted !== null; }
function fits(hit, filter, except) {
  return filter.every((wanted, facet) => !isAsked(wanted) || facet === except || values(hit, facet).indexOf(wanted) >= 0);
}
// Those that are sure to be among the first, as far as they are there, and in their order.
function surelyFirst(found, from, count) {
  var isRanking = !found.byDate && !found.isRanked, begin = isRanking ? 0 : from, sure = 0;
  var page = found.hits.slice(begin, isRanking ? RANKED : from + count), there = page.filter(stored);
  // A newer version of a text, which would take its place, has the same title.
  function mayBeOf(hit) {
    return other => !other.stored && other.merit.length === hit.merit.length && other.merit.matchedPairs === hit.merit.matchedPairs;
  }
  while (sure < page.length && page[sure].stored && !(isRanking && page.some(mayBeOf(page[sure])))) sure++;
  if (isRanking) sure = newest(page.slice(0, sure)).length;
  return (isRanking ? newest(there) : there).slice(0, sure);
}
function sort(found) { if (!found.isRanked) found.hits.sort(inOrder(found.byDate)); }
// The hits of a page that are verified; what is done is kept: where a text is missing, the rest is done again.
function verified(found, from, count) {
  if (found.isFor !== from + "+" + count) found.isVerified = false;
  found.isFor = from + "+" + count;
  while (true) {
    if (!found.isVerified) {
      found.hits = found.hits.concat(found.unread);
      found.unread = [];
      sort(found);
      var isEnough = verify(found, from + count);
      found.unread = found.hits.filter(hit => !isEnough && hit.tier === TIER.perhaps);
      found.hits = found.hits.filter(hit => isFound(hit) && found.unread.indexOf(hit) < 0);
      sort(found);
      found.isVerified = true;
    }
    var page = found.hits.slice(from, from + count);
    page.forEach(hit => { if (stored(hit)) texts(hit); });
    whole();
    var isWrong = exclude(found, page);
    found.hits = found.hits.filter(hit => !isGivenUp(found, hit));
    if (!isWrong) return page;
    found.isVerified = found.isWrong = false;
  }
}
// What a hit shows of its text.
function show(found, hit) {
  if (!hit.best) clausesOf(hit, found, texts(hit));
  var part = hit.clause && texts(hit)[hit.best.part], { at, end } = hit.best;
  // As it is printed.
  hit.begin = part && part.at ? part.at[at] : at;
  hit.words = part ? part.text.slice(hit.begin, part.at ? part.at[end] : end) : "";
  hit.snippet = snippetOf([{ text: hit.words, isRow: hit.isRow }], found.sought);
  // What the text has not, the line of a property has, or of what was typed one that names the document.
  function take(sought, lines) {
    [texts(hit), [].concat(...texts(hit).map(lines))].forEach(pieces => {
      if (!hit.snippet.text) hit.snippet = snippetOf(pieces, sought);
    });
  }
  if (found.query.isExact) take(found.sought.first, part => part.names.concat(part.properties));
  take(found.sought, part => part.properties);
}

// A page of hits before any text is read: unverified, in the order of the lists. take(hits): its first ones, as they are there.
engine.glance = (found, from, count, take) => {
  var best = found.byDate || found.isRanked ? [] : found.hits.slice(0, RANKED);
  function early() {
    var sure = surelyFirst(found, from, count);
    if (sure.length) take(sure);
  }
  return run(() => {
    best.concat(found.hits.slice(from, from + count)).forEach(stored);
    whole();
    found.early = newest(best).concat(found.hits.slice(best.length));
    var page = found.early.slice(from, from + count);
    page.forEach(stored);
    return page;
  }, take && (!from || !best.length) && [early]);
};
// Whether the texts can change no more than the order.
engine.isSure = found => !isCut(found) && found.hits.every(hit => hit.tier !== TIER.perhaps && !hit.isDoubtful);
// The order of the last glance stays, whatever the texts will say.
engine.keep = found => {
  found.hits = found.early;
  found.isRanked = true;
};
// The same, verified, the best ordered by their clauses, with snippets.
engine.page = (found, from, count) => run(() => {
  var page = verified(found, from, count);
  if (!found.byDate && !found.isRanked) {
    rank(found);
    // Where versions of one text are one hit, others come after them.
    found.isVerified = false;
    page = verified(found, from, count);
  }
  page.forEach(hit => { reach(found, hit); });
  whole();
  page.forEach(hit => { show(found, hit); });
  return page;
});
// Whether a hit of found.all may be shown: its text was not read, or says what must be contained.
engine.isFound = isFound;
engine.counts = (found, filter) => run(() => FACETS.map(facet => {
  var counts = new Map();
  found.all.filter(hit => isFound(hit) && fits(hit, filter, facet)).forEach(hit => {
    values(hit, facet).forEach(value => { counts.set(value, (counts.get(value) || 0) + 1); });
  });
  return counts;
}));
// How many answer, too, but are not in force yet, and are no longer, where only what is in force is asked for.
engine.leftOut = (found, filter) => run(() => {
  var counts = { later: 0, retired: 0 }, rest = filter.slice(0, IN_FORCE).concat(0);
  if (filter[IN_FORCE]) found.all.filter(hit => isFound(hit) && fits(hit, rest)).forEach(hit => {
    counts[values(hit, STANDING)[0] === NOT_YET_EFFECTIVE ? "later" : "retired"]++;
  });
  return counts;
});
engine.containing = found => ({
  count: found.hits.filter(hit => hit.tier < TIER.words).length,
  about: found.hits.some(hit => hit.tier === TIER.perhaps || hit.isDoubtful),
  // There may be more: too many would have to be read.
  least: isCut(found)
});
