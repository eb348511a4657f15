// How the documents that contain a text are found: those that have all of some terms, to be verified where that does not settle it.
// See TextPlan.cs.

// The lists of terms with so many documents are read without a second thought; so many documents are few.
var MOST_TERMS = 8, RAREST_TERMS = 3, CHEAP_COUNT = 4000, FEW = 5;

// A 发文字号 as it is compared: letters, digits and Han characters, and JOINT where signs keep two digits apart, so that 20241 stands in
// none of 〔2024〕1号. See NumberTerms.cs.
function numberText(number) {
  var made = "", isApart = false;
  characters(normal(number)).forEach(c => {
    if (WORD.test(c)) made += (isApart && /\d$/.test(made) && /\d/.test(c) ? JOINT : "") + c;
    isApart = !WORD.test(c);
  });
  return made;
}
// What stands side by side, and what signs keep apart.
function waysOfPair(pair) {
  var two = characters(pair);
  return two.length !== 2 || /^\d\d/.test(pair) ? [pair] : [pair, two[0] + JOINT + two[1]];
}
function pairsSought(clause) {
  if (clause.isNumber) return linksOf(numberText(clause.text));
  var phrase = phraseOf(clause.text);
  return [].concat(...phrase.runs.map(pairsOf), phrase.joints);
}
function countOfPair(clause, pair) {
  return clause.isNumber ? waysOfPair(pair).reduce((all, term) => all + sum(term, "named"), 0) : sum(pair, "count");
}
// Of as many as it takes in most cases.
function rarest(plan) { return { clause: plan.clause, terms: plan.terms.slice(0, RAREST_TERMS) }; }

// The rarest pairs of a text; having them all is containing it only where they are one.
function exactly(clause) {
  var pairs = pairsSought(clause), counts = new Map(pairs.map(pair => [pair, countOfPair(clause, pair)])), terms = [], chosen = [];
  whole();
  if (pairs.some(pair => !counts.get(pair))) return { clause, terms: [], isProof: true };
  counts.forEach((count, term) => { terms.push([term, count]); });
  terms.sort((a, b) => a[1] - b[1] || compare(a[0], b[0]));
  terms.forEach(one => {
    // A long list that half of the documents are in says little and costs much.
    var isSelective = one[1] * 2 <= meta.total && (chosen.length < 2 || one[1] <= 2 * terms[0][1]);
    if (!chosen.length || (chosen.length < MOST_TERMS && (one[1] <= CHEAP_COUNT || isSelective))) chosen.push(one[0]);
  });
  var text = clause.isNumber ? numberText(clause.text) : clause.text;
  // 4号 has the terms of 14号, too.
  var mayGoOn = clause.isNumber && NUMERAL.test(text);
  return { clause, terms: chosen, isProof: terms.length === 1 && terms[0][0] === text && !mayGoOn };
}
// As it was typed, or else in simplified characters.
function planOf(clause) {
  var plan = clause.given === clause.text ? null : exactly(Object.assign({}, clause, { text: clause.given }));
  return plan && plan.terms.length ? plan : exactly(clause);
}
function findAll(plan) {
  var found = null;
  plan.terms.forEach(term => {
    var here = new Set();
    function take(place) { if (!found || found.has(place)) here.add(place); }
    if (plan.clause.isNumber) waysOfPair(term).forEach(way => { naming(way, (place, names) => { if (names & NUMBER) take(place); }); });
    else containing(term, take);
    found = here;
  });
  return found || new Set();
}
// The documents that all plans find; null: there is no plan.
function common(plans) {
  return plans.map(findAll).reduce((all, found) => all ? new Set(Array.from(found).filter(one => all.has(one))) : found, null);
}
// How what must be contained, and what must not, is looked for.
function plansOf(query) {
  var required = query.clauses.filter(isRequired).map(planOf);
  var excluded = query.excluded.map(planOf), pieces = query.clauses.filter(isLong).map(planOf);
  whole();
  return { required, excluded, pieces };
}
// A long piece of a text stands in few: these are looked up, whatever else is about its words.
function withPieces(pieces) {
  var found = common(pieces.map(rarest));
  whole();
  if (found && found.size > FEW) found = common(pieces);
  whole();
  return found || new Set();
}
