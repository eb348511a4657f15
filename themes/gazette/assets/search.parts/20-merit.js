// What speaks for each document before its text is read. See FirstPass.cs and Merit.cs.

// Of a document whose title is what was typed, of one that is no longer in force, and of one that repeats the titles of others.
var TITLE_BONUS = 5, RETIRED_MALUS = 0.5, LIST_MALUS = 1, TEXT_B = 0.75;

function blank() {
  return { text: 0, title: 0, matched: 0, length: 1, topic: 0, coverage: 0, pairs: 0, matchedPairs: 0, bonus: 0 };
}
function titleScore(merit, about) { return merit.title / about.sum * (0.6 + 0.4 * Math.min(1, merit.matched / merit.length)); }
function pairScore(merit, about) {
  var share = merit.pairs / about.pairSum;
  return share * share * (0.5 + 0.5 * Math.min(1, 1.1 * merit.matchedPairs / Math.max(1, merit.length - 1)));
}
// How much of the query it covers, at most 1.
function shareOf(merit, about) { return Math.min(1, merit.coverage / about.sum); }
function scoreOf(merit, about) {
  return 0.6 * merit.text / about.sum + titleScore(merit, about) + 0.6 * pairScore(merit, about) + 0.4 * merit.topic / about.sum;
}
// A score with what a document is worth whatever it says: by its name, and by its standing.
function judged(score, hit, isTitle, more) {
  return score + hit.merit.bonus + (isTitle ? TITLE_BONUS : 0) + more - (hit.isRetired ? RETIRED_MALUS : 0) - (hit.isList ? LIST_MALUS : 0);
}

// While some files of the dictionary are on their way: the lists that those which are there lead to.
function foresee(query) {
  understand(query, true).concepts.forEach(concept => { concept.terms.forEach(term => { want(term[0], term[2]); }); });
  everywhere("norms");
}
// Of a document that has several terms of a concept counts how often it has any, and the surest.
function findsOf(concept) {
  var documents = new Map(), titles = new Map(), topics = new Map();
  concept.terms.forEach((term, i) => {
    if (i === 1) concept.isThere = documents.size > 0;
    containing(term[0], (place, frequency) => {
      var known = documents.get(place);
      documents.set(place, known ? [known[0] + frequency, Math.max(known[1], term[1])] : [frequency, term[1]]);
    }, term[2]);
    naming(term[0], (place, names, length) => {
      if (names & TITLE) titles.set(place, [Math.max(term[1], titles.has(place) ? titles.get(place)[0] : 0), length]);
      if (names & TOPIC) topics.set(place, Math.max(term[1], topics.get(place) || 0));
    }, term[2]);
  });
  return { documents, titles, topics };
}
// How much of its rarity tells which document is meant: not all of that of a word of every day.
function tell(concept, rarity) {
  var most = concept.terms.length > 1 ? 0 : elsewhere(concept.text);
  if (most && rarity > most + SLACK) concept.weight *= (most + SLACK + BEYOND * (rarity - most - SLACK)) / rarity;
}
function addConcept(concept, about, of) {
  var { documents, titles, topics } = findsOf(concept), found = documents.size;
  concept.documents = documents;
  // What a title has is hardly chance.
  if (concept.weight === LOOSE && titles.size) concept.weight = NAMED;
  var isWord = concept.weight > LOOSE, rarity = found ? idfOf(found, meta.total) : ln(1 + meta.total) * 0.5;
  tell(concept, rarity);
  concept.idf = concept.weight * rarity;
  about.sum += found ? concept.idf : concept.idf * 0.5;
  about.whole += concept.idf;
  documents.forEach((one, place) => {
    var merit = of(place);
    merit.text += one[1] * concept.idf * saturated(one[0], lengthOf(place), meta.average, TEXT_B);
    merit.coverage += one[1] * concept.idf;
    if (isWord) merit.hasWord = true;
  });
  titles.forEach((one, place) => {
    var merit = of(place);
    merit.title += concept.idf * one[0];
    merit.matched += concept.text.length;
    merit.length = one[1];
  });
  topics.forEach((weight, place) => { of(place).topic += concept.idf * weight; });
}
function addPair(pair, query, about, of) {
  var found = sum(pair, "count"), given = asGiven(query, pair);
  if (!found && given !== pair) found = sum(pair = given, "count");
  var idf = found ? idfOf(found, meta.total) + 0.3 : ln(1 + meta.total) * 0.3;
  about.pairSum += idf;
  if (found) naming(pair, (place, names, length) => {
    if (!(names & TITLE)) return;
    var merit = of(place);
    merit.pairs += idf;
    merit.matchedPairs++;
    merit.length = length;
  });
  return { text: pair, idf };
}
// What a query is about, weighed, and what speaks for each document that has any of it.
function look(query) {
  var about = understand(query), merits = new Map();
  everywhere("norms");
  function of(place) {
    if (!merits.has(place)) merits.set(place, blank());
    return merits.get(place);
  }
  about.sum = about.whole = about.pairSum = 0;
  about.concepts.forEach(concept => { addConcept(concept, about, of); });
  about.sum = about.sum || 1;
  about.pairs = about.pairs.map(pair => addPair(pair, query, about, of));
  about.pairSum = about.pairSum || 1;
  whole();
  return { about, merits, of };
}
