// Puts hits in order: as far as lists tell, and the best by their texts. See Hit.cs, SearchResults.cs and Versions.cs.

// So many are ordered by their texts. What counts against a text of a place that was not asked for, against one that only amends,
// repeals, replies or tells of a case, and against a draft; for one that has the article that is asked for, and if its law is named.
// So many more are read for a long piece that none of them has.
var RANKED = 10, MOST_BEHIND = 160, LOCAL_MALUS = 0.1, AMENDING_MALUS = 0.15, DRAFT_MALUS = 0.3, ARTICLE_BONUS = 0.4;
var NAME_BONUS = 2;
var LOCAL = /^[\u4e00-\u9fa5]{2,7}?(?:省|市|自治区|自治州|自治县|经济特区)/, AMENDING = /关于修改|关于废止|的批复$|的决定$|纠纷案$|案例/;
var DRAFT = /征求意见/;

function inOrder(byDate) {
  return (a, b) => a.tier - b.tier || a.isDoubtful - b.isDoubtful || (byDate ? 0 : b.score - a.score || a.isRetired - b.isRetired)
    || a.place - b.place;
}
// Of the versions of one text the newest in force stands where the best of them does; the others go with it.
function newest(hits) {
  var places = new Map(), left = [];
  hits.forEach(hit => {
    hit.older = [];
    var key = hit.stored.type + titleOf(hit.stored.title), place = places.get(key), first = left[place];
    if (!first) {
      places.set(key, left.length);
      left.push(hit);
      return;
    }
    var isNewer = hit.isRetired === first.isRetired ? hit.stored.date > first.stored.date : !hit.isRetired;
    left[place] = isNewer ? hit : first;
    left[place].older = first.older.concat(isNewer ? first : hit);
    if (isNewer) first.older = [];
  });
  return left;
}
// 企业破产法第32条 means that law before those about it.
function named(title, { query, about }) {
  if (titleOf(query.named) === title) return NAME_BONUS;
  return Math.max.apply(null, about.concepts.filter(concept => concept.text === query.named).reduce((all, concept) => {
    return all.concat(concept.terms.filter(term => term[0] === title).map(term => NAME_BONUS * term[1]));
  }, [0]));
}

// What a document has and its text has not, its tables have.
function reach(found, hit) {
  if (!stored(hit) || !texts(hit) || hit.isWhole || !hit.stored.tables) return;
  hit.isWhole = found.about.concepts.some(concept => {
    return concept.documents.has(hit.place) && !concept.terms.some(term => isIn(hit, term[0]));
  });
  texts(hit);
}
function bearsPieces(found, hit) {
  return found.pieces.length > 0 && (hit.merit.hasPieces || hit.merit.mayHavePieces) && contains(found.pieces, hit);
}
function finalScore(found, hit) {
  var { about, query } = found, title = hit.stored.title, plainTitle = titleOf(title);
  var pieces = bearsPieces(found, hit) ? PIECE : 0;
  var score = scoreOf(hit.merit, about) + hit.clauseScore + pieces + CITED * ln(1 + hit.stored.cited);
  return judged(score, hit, plainTitle === titleOf(query.free), 0)
    - (LOCAL.test(title) && query.free.indexOf(title.slice(0, 2)) < 0 ? LOCAL_MALUS : 0)
    - (AMENDING.test(title) ? AMENDING_MALUS : 0)
    - (DRAFT.test(title) && !DRAFT.test(query.free) ? DRAFT_MALUS : 0)
    + (hit.hasArticle ? ARTICLE_BONUS + named(plainTitle, found) : 0);
}
// Where many may have the long pieces that were typed, and none of the best has: the next that does.
function pieceBehind(found, best) {
  if (best.some(hit => bearsPieces(found, hit))) return [];
  var queue = found.hits.slice(best.length).filter(hit => hit.merit.mayHavePieces).slice(0, MOST_BEHIND);
  for (var i = 0; i < queue.length; i++) {
    if (i % AT_ONCE === 0) queue.slice(i, i + AT_ONCE).forEach(hit => { if (stored(hit)) texts(hit); });
    whole();
    if (bearsPieces(found, queue[i])) return [queue[i]];
  }
  return [];
}
// Orders the best by their clauses.
function rank(found) {
  var best = found.hits.slice(0, RANKED);
  best.forEach(hit => { reach(found, hit); });
  whole();
  var behind = pieceBehind(found, best);
  best = best.concat(behind);
  best.forEach(hit => {
    clausesOf(hit, found, texts(hit));
    hit.final = finalScore(found, hit);
  });
  best.sort((a, b) => a.tier - b.tier || b.final - a.final || a.place - b.place);
  found.hits = newest(best).concat(found.hits.slice(RANKED).filter(hit => behind.indexOf(hit) < 0));
  found.isRanked = true;
}
