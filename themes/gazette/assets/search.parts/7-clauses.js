// What the clauses of a document say of a query.
var bulletinClauses = (function () {
  "use strict";
  var { normal, isWhole } = bulletinText;
  var { LENGTH, idfOf, saturated } = bulletinWeights;
  var isLong = bulletinQuery.isLong;
  // What a question asks for, and what a clause has that answers it; a clause that says what its law is for, and a heading.
  var QUESTION = /多少|[几谁哪咋吗]|多久|多长|怎么|如何|何时|什么/;
  // A fine is no price.
  var ASKED = [
    [/^[^罚]*(多少[钱元]|几[块元]|价钱|价格|费用|收费)[^罚]*$/, /^[^罚]*([0-9一二三四五六七八九十百千万]元|元\/|\(元|免费)[^罚]*$/, 1.4],
    [/多少|几[块元倍]|标准|金额|费用|价格|收费/, /[0-9一二三四五六七八九十百千万]元|[%倍]|百分之|标准/, 1.15],
    [/多久|几个?[月天年日]|多长|何时|什么时候|期限|时限/, /[0-9一二三四五六七八九十](个工作日|工作日|日|天|年|个月|小时)/, 1.15],
    [/谁|哪个|哪里|哪儿|去哪|部门|机关/, /负责|主管|受理|管辖|向.{2,20}(申请|提出|投诉|举报)/, 1.15],
    [/怎么|咋|如何|材料|手续|流程/, /申请|提交|材料|登记|办理/, 1.15],
    [/能.*[吗不]|可以|违法|犯法|合法|罚|禁止|允许/, /不得|禁止|可以|罚款|处.{1,12}罚/, 1.15]
  ];
  var GENERAL = /制定本|适用本[^第]{1,4}。/, ASKS_GENERAL = /适用|目的|依据/, HEADING = /(^|-)[zj][0-9]+$/;
  // What is no more than a heading says nothing; a row of a table is short.
  var SAYS = /[。；;：:！!？?]/, ROW = /page-row-/;

  // What the clauses of a document say of a query: the best, the next two, and which a reader wants to see.
  function clausesOf(hit, found, parts) {
    var about = found.about, clauses = [], name = null;
    parts.forEach(function (part, i) {
      var bounds = [{ at: 0, anchor: name }].concat(part.clauses);
      bounds.forEach(function (one, k) {
        var end = k + 1 < bounds.length ? bounds[k + 1].at : part.normal.length, last = clauses[clauses.length - 1];
        if (end <= one.at) return;
        name = one.anchor;
        if (last && last.anchor === name && k === 0) last.text += part.normal.slice(one.at, end);
        else clauses.push({ anchor: name, part: i, at: one.at, end: end, text: part.normal.slice(one.at, end) });
      });
    });
    var isIn = about.concepts.map(function () { return 0; }), termsIn = about.concepts.map(function (concept) { return concept.terms.map(function () { return 0; }); });
    clauses.forEach(function (clause) {
      clause.has = about.concepts.map(function (concept, i) {
        var frequency = 0, weight = 0, counts = concept.terms.map(function (term, j) {
          var count = 0;
          for (var at = clause.text.indexOf(term[0]); at >= 0; at = clause.text.indexOf(term[0], at + term[0].length)) if (isWhole(clause.text, at, term[0].length)) count++;
          if (count) { frequency += count; weight = Math.max(weight, term[1]); termsIn[i][j]++; }
          return count;
        });
        if (frequency) isIn[i]++;
        return [frequency, weight, counts];
      });
      clause.pairs = about.pairs.map(function (pair) { return clause.text.indexOf(pair.text) >= 0; });
    });
    var pairsIn = about.pairs.map(function (pair, i) { return clauses.filter(function (clause) { return clause.pairs[i]; }).length; });
    var title = normal(hit.stored.title), asked = found.query.free, wants = ASKED.filter(function (one) { return one[0].test(asked); });
    var exact = found.query.clauses.filter(function (clause) { return clause.isQuoted && !clause.isNumber || isLong(clause); });
    function isExact(text) {
      return exact.length && exact.every(function (clause) { return text.indexOf(clause.text) >= 0 || text.indexOf(clause.given) >= 0; });
    }
    function answering(text) { return wants.reduce(function (most, one) { return one[1].test(text) ? Math.max(most, one[2]) : most; }, 1); }
    var isTitled = about.concepts.map(function (concept) { return concept.terms.some(function (term) { return title.indexOf(term[0]) >= 0; }); });
    clauses.forEach(function (clause) {
      var words = 0, own = 0, ownPairs = 0, shared = 0, length = clause.text.length;
      about.concepts.forEach(function (concept, i) {
        var frequency = clause.has[i][0], weight = clause.has[i][1], surest = 0;
        if (!frequency) return;
        words += weight * concept.idf * saturated(frequency, length, LENGTH, 0.6);
        concept.terms.forEach(function (term, j) {
          var count = clause.has[i][2][j];
          if (count) surest = Math.max(surest, term[1] * idfOf(termsIn[i][j], clauses.length) * saturated(count, length, LENGTH, 0.3));
        });
        var all = weight * idfOf(isIn[i], clauses.length) * saturated(frequency, length, LENGTH, 0.3);
        own += concept.weight * (isTitled[i] ? 0.4 : 1) * (all + surest);
      });
      about.pairs.forEach(function (pair, i) {
        if (!clause.pairs[i]) return;
        shared += pair.idf;
        ownPairs += idfOf(pairsIn[i], clauses.length);
      });
      var share = shared / about.pairSum;
      clause.score = words / about.sum + 0.8 * share * share;
      clause.own = (own + 0.2 * ownPairs + clause.score) * answering(clause.text);
      if (GENERAL.test(clause.text) && !ASKS_GENERAL.test(asked)) clause.own *= 0.7;
      // What stands there as it was typed, no other clause says better.
      clause.isExact = isExact(clause.text);
      if (clause.isExact) clause.own += 100;
    });
    var sorted = clauses.slice().sort(function (a, b) { return b.score - a.score; });
    hit.clauseScore = sorted.length ? sorted[0].score + 0.2 * ((sorted[1] ? sorted[1].score : 0) + (sorted[2] ? sorted[2].score : 0)) / 2 : 0;
    var best = clauses.reduce(function (a, b) { return b.anchor && !HEADING.test(b.anchor) && (SAYS.test(b.text) || ROW.test(b.anchor)) && (!a || b.own > a.own) ? b : a; }, null);
    if (found.query.article) {
      var article = clauses.find(function (clause) { return clause.anchor === found.query.article; });
      hit.hasArticle = !!article;
      best = article || best;
    }
    // Where the title says all that is asked, the document is the answer; but not of a question.
    var isAnswer = best && (best.isExact ? !isExact(title) : QUESTION.test(asked) && answering(best.text) > 1);
    var isAll = isTitled.every(Boolean) && !isAnswer;
    hit.best = hit.hasArticle || (best && best.own > 0 && !isAll) ? best : { anchor: null };
    // A row may stand on a page of its own.
    var at = /^(.*)#(.*)/.exec(hit.best.anchor);
    hit.clause = at ? at[2] : hit.best.anchor;
    hit.rows = at ? at[1] : "";
  }
  return clausesOf;
})();
