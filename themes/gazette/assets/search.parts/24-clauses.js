// What the clauses of a document say of a query: the best, the next two, and which a reader wants to see.
// See ClauseRanking.cs and ClauseKinds.cs.

// How soon a clause has a word often enough, beside other documents and beside other clauses; of what the title says for all clauses;
// of one that says what its law is for; of what stands there as it was typed: no other clause says it better, unless it is a heading.
var OFTEN_B = 0.6, OWN_B = 0.3, IN_TITLE = 0.4, GENERAL = 0.7, EXACT_BONUS = 100, HEADING_BONUS = 50;
var ANSWERING = 1.15, ANSWERING_WITH_SUM = 1.4;
// What a question asks for, and what a clause has that answers it; a fine is no price.
var QUESTION = /多少|[几谁哪咋吗]|多久|多长|怎么|如何|何时|什么/;
var KINDS = [
  [
    /^[^罚]*(多少[钱元]|几[块元]|价钱|价格|费用|收费)[^罚]*$/, /^[^罚]*([0-9一二三四五六七八九十百千万]元|元\/|\(元|免费)[^罚]*$/,
    ANSWERING_WITH_SUM
  ],
  [/多少|几[块元倍]|标准|金额|费用|价格|收费/, /[0-9一二三四五六七八九十百千万]元|[%倍]|百分之|标准/, ANSWERING],
  [/多久|几个?[月天年日]|多长|何时|什么时候|期限|时限/, /[0-9一二三四五六七八九十](个工作日|工作日|日|天|年|个月|小时)/, ANSWERING],
  [/谁|哪个|哪里|哪儿|去哪|部门|机关/, /负责|主管|受理|管辖|向.{2,20}(申请|提出|投诉|举报)/, ANSWERING],
  [/怎么|咋|如何|材料|手续|流程/, /申请|提交|材料|登记|办理/, ANSWERING],
  [/能.*[吗不]|可以|违法|犯法|合法|罚|禁止|允许/, /不得|禁止|可以|罚款|处.{1,12}罚/, ANSWERING]
];
var SAYS_GENERAL = /制定本|适用本[^第]{1,4}。/, ASKS_GENERAL = /适用|目的|依据/, HEADING = /(^|-)[zj][0-9]+$/;
// What is no more than a heading says nothing; a row of a table is short.
var SAYS = /[。；;：:！!？?]/, ROW = /page-row-/, IS_ROW = /^page-row-/;

// What stands before the first clause is one without a name; one that goes on in the next part is still one.
function cutParts(parts) {
  var clauses = [], name = null;
  parts.forEach((part, i) => {
    var bounds = [{ at: 0, anchor: name }].concat(part.clauses);
    bounds.forEach((one, k) => {
      var end = k + 1 < bounds.length ? bounds[k + 1].at : part.normal.length, last = clauses[clauses.length - 1];
      if (end <= one.at) return;
      name = one.anchor;
      var text = part.normal.slice(one.at, end);
      if (last && last.anchor === name && k === 0) last.text += text;
      else clauses.push({ anchor: name, part: i, at: one.at, end: end, text: text });
    });
  });
  return clauses;
}
// How often a term stands in a text, where it is no part of a number.
function countWhole(text, term) {
  for (var count = 0, at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    if (isWhole(text, at, term.length)) count++;
  return count;
}
// Of each concept how often a clause has it, the weight of the surest of its terms there, and how often each of these; and the pairs.
function countIn(clause, about) {
  clause.has = about.concepts.map(concept => {
    var frequency = 0, weight = 0, counts = concept.terms.map(term => {
      var count = countWhole(clause.text, term[0]);
      frequency += count;
      if (count) weight = Math.max(weight, term[1]);
      return count;
    });
    return { frequency, weight, counts };
  });
  clause.pairs = about.pairs.map(pair => clause.text.indexOf(pair.text) >= 0);
}
function howMany(clauses, test) { return clauses.filter(test).length; }
// What a clause says beside other documents.
function clauseScoreOf(clause, about) {
  var words = 0, pairs = 0;
  about.concepts.forEach((concept, i) => {
    var { frequency, weight } = clause.has[i];
    if (frequency) words += weight * concept.idf * saturated(frequency, clause.text.length, CLAUSE_LENGTH, OFTEN_B);
  });
  about.pairs.forEach((pair, i) => { if (clause.pairs[i]) pairs += pair.idf; });
  var share = pairs / about.pairSum;
  return words / about.sum + 0.8 * share * share;
}
function clausesOf(hit, found, parts) {
  var about = found.about, query = found.query, title = normal(hit.stored.title), clauses = cutParts(parts), all = clauses.length;
  var wanted = KINDS.filter(kind => kind[0].test(query.free));
  var exact = query.clauses.filter(isShown);
  clauses.forEach(clause => { countIn(clause, about); });
  var having = about.concepts.map((concept, i) => howMany(clauses, clause => clause.has[i].frequency));
  var havingTerm = about.concepts.map((concept, i) => concept.terms.map((term, j) => howMany(clauses, clause => clause.has[i].counts[j])));
  var havingPair = about.pairs.map((pair, i) => howMany(clauses, clause => clause.pairs[i]));
  var isTitled = about.concepts.map(concept => concept.terms.some(term => title.indexOf(term[0]) >= 0));
  function isExact(text) {
    return exact.length && exact.every(clause => text.indexOf(clause.text) >= 0 || text.indexOf(clause.given) >= 0);
  }
  function answers(text) { return wanted.reduce((most, kind) => kind[1].test(text) ? Math.max(most, kind[2]) : most, 1); }
  // What the term says that says most beside other clauses: one that few of them have.
  function surest(clause, concept, i) {
    return concept.terms.reduce((most, term, j) => {
      var count = clause.has[i].counts[j], length = clause.text.length;
      return count ? Math.max(most, term[1] * idfOf(havingTerm[i][j], all) * saturated(count, length, CLAUSE_LENGTH, OWN_B)) : most;
    }, 0);
  }
  // What it says beside other clauses of the document.
  function ownOf(clause) {
    var words = 0, pairs = 0;
    about.concepts.forEach((concept, i) => {
      var { frequency, weight } = clause.has[i];
      if (!frequency) return;
      var own = weight * idfOf(having[i], all) * saturated(frequency, clause.text.length, CLAUSE_LENGTH, OWN_B);
      words += concept.weight * (isTitled[i] ? IN_TITLE : 1) * (own + surest(clause, concept, i));
    });
    about.pairs.forEach((pair, i) => { if (clause.pairs[i]) pairs += idfOf(havingPair[i], all); });
    return words + 0.2 * pairs;
  }
  clauses.forEach(clause => {
    clause.score = clauseScoreOf(clause, about);
    clause.own = (ownOf(clause) + clause.score) * answers(clause.text);
    if (SAYS_GENERAL.test(clause.text) && !ASKS_GENERAL.test(query.free)) clause.own *= GENERAL;
    clause.isExact = isExact(clause.text);
    clause.says = clause.anchor && !HEADING.test(clause.anchor) && (SAYS.test(clause.text) || ROW.test(clause.anchor));
    if (clause.isExact) clause.own += clause.says ? EXACT_BONUS : HEADING_BONUS;
  });
  var [first, second, third] = clauses.map(clause => clause.score).sort((a, b) => b - a).concat(0, 0, 0);
  hit.clauseScore = first + 0.2 * (second + third) / 2;
  var best = clauses.reduce((most, one) => {
    return one.anchor && (one.says || one.isExact) && (!most || one.own > most.own) ? one : most;
  }, null);
  var article = query.article && clauses.find(clause => clause.anchor === query.article);
  hit.hasArticle = !!article;
  best = article || best;
  // Where the title says all that is asked, the document is the answer; but not of a question.
  var isAnswer = best && (best.isExact ? !isExact(title) : QUESTION.test(query.free) && answers(best.text) > 1);
  var isAll = isTitled.every(Boolean) && !isAnswer;
  // What stands above all clauses, or in a property, is in none that could be opened.
  var isAbove = best && !best.isExact && query.isExact && clauses.some(clause => clause.isExact);
  hit.best = hit.hasArticle || (best && best.own > 0 && !isAll && !isAbove) ? best : { anchor: null };
  // A row may stand on a page of its own.
  var at = /^(.*)#(.*)/.exec(hit.best.anchor);
  hit.clause = at ? at[2] : hit.best.anchor;
  hit.rows = at ? at[1] : "";
  hit.isRow = IS_ROW.test(hit.clause);
}
