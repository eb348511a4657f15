// Finds documents and puts them in the order that can be known before their texts are read. See Searcher.cs.

// How well a document answers: its 发文字号 is what was typed; it contains all that must be contained; it may; it has some; it does not.
var TIER = { is: 0, contains: 1, perhaps: 2, words: 3, nothing: 4 };

// What is marked: first what was asked for, then what stands for it; a pair that no word holds together is looked for, but not shown.
function soughtOf(query, about) {
  var made = query.clauses.map(clause => clause.text).concat(query.clauses.map(clause => clause.given));
  made.asked = made.length;
  made.first = Object.assign(made.slice(), { asked: made.length });
  made.isQuoted = query.clauses.every(clause => clause.isQuoted);
  about.concepts.forEach(concept => { if (concept.weight > LOOSE) concept.terms.forEach(term => { made.push(term[0]); }); });
  return made;
}

// What is known of single documents besides the words of the query.
function markNames(query, pieces, of) {
  var found = withPieces(pieces);
  found.forEach(place => { of(place)[found.size > FEW ? "mayHavePieces" : "hasPieces"] = true; });
  abbreviated(query).forEach(one => { of(one[0]).bonus = one[1]; });
  var issues = query.issue ? issued(query.issue) : [];
  issues.forEach((place, i) => { of(place).bonus = TITLE_BONUS * (issues.length - i); });
  titledAs(titleOf(query.free)).forEach(place => { of(place).isTitle = true; });
}
// Those that bear the number, those with all that is required, or those with half of what the best has.
function candidatesOf(query, about, merits, numbers, allowed) {
  var made = new Map(), most = 0;
  if (numbers.length) numbers.forEach(place => { made.set(place, blank()); });
  else if (allowed) allowed.forEach(place => { made.set(place, merits.get(place) || blank()); });
  else if (!query.clauses.length && (query.excluded.length || query.fields.length))
    for (var i = 0; i < meta.total; i++) made.set(i, blank());
  else {
    merits.forEach(merit => { most = Math.max(most, merit.coverage); });
    merits.forEach((merit, place) => {
      var isCovered = merit.coverage >= most / 2 && (merit.hasWord || merit.coverage * 2 >= about.whole);
      if (isCovered || merit.bonus || merit.isTitle || merit.hasPieces || merit.pairs * 2 >= about.pairSum) made.set(place, merit);
    });
  }
  return made;
}
function hitOf(query, about, place, merit, tier) {
  var segment = segmentOf(place), document = place - segment.first, share = shareOf(merit, about);
  var hit = {
    segment: segment, document: document, place: place, merit: merit, tier: tier,
    isRetired: segment.isRetired[document], isList: segment.isList[document] && !query.namesIssue
  };
  hit.score = judged(scoreOf(merit, about) + 0.4 * share * share, hit, merit.isTitle, merit.hasPieces ? PIECE : 0);
  return hit;
}
function matches({ fields }, hit) {
  var names = values(hit, ISSUER).map(i => normal(meta.issuers[i])), years = fields.filter(field => field.isYear && !field.isExcluded);
  function is({ isYear, text }) {
    return isYear ? parseInt(text, 10) === values(hit, YEAR)[0] : names.some(name => name.indexOf(text) >= 0);
  }
  // Of years any, of all else each.
  return (!years.length || years.some(is)) && fields.every(field => years.indexOf(field) >= 0 || is(field) !== field.isExcluded);
}
function answer(query) {
  hear(query, query => abbreviated(query).length > 0);
  query.namesIssue = ISSUE.test(query.free);
  var { about, merits, of } = look(query), { required, excluded, pieces } = plansOf(query), hits = [];
  markNames(query, pieces, of);
  var numbers = query.number ? numbered(query.number) : [];
  whole();
  var allowed = common(required), denied = new Set(), doubtful = new Set();
  var tier = allowed ? required.every(plan => plan.isProof) ? TIER.contains : TIER.perhaps : numbers.length ? TIER.is : TIER.words;
  excluded.forEach(plan => { findAll(plan).forEach(place => { (plan.isProof ? denied : doubtful).add(place); }); });
  whole();
  candidatesOf(query, about, merits, numbers, allowed).forEach((merit, place) => {
    if (denied.has(place)) return;
    var hit = hitOf(query, about, place, merit, tier);
    hit.isDoubtful = doubtful.has(place);
    hits.push(hit);
  });
  if (query.fields.length) hits = hits.filter(hit => matches(query, hit));
  whole();
  return {
    query, about, required, pieces, excluded: excluded.filter(plan => !plan.isProof), all: hits, sought: soughtOf(query, about),
    // What may contain what must be contained, but was not read: too much of it does not; and how often it was read what is excluded.
    unread: [], doubts: 0
  };
}
