// Words that were found by what stands for them.
bulletinPage.meaning = (function () {
  "use strict";
  var files = bulletinPage.files;
  // A form that weighs less may mean something else.
  var SURE = 0.7, MOST_SYNONYMS = 2;
  // Nobody looks for the words of a question as they stand.
  var QUESTION = /[怎什谁哪几吗呢么]|多少|多久|^[能要]/;

  // What the texts say for words of the query that neither the title nor the piece has itself.
  function meant(hit, result) {
    var said = [], text = hit.snippet ? files.engine.normal(hit.snippet.text) : "", title = files.engine.normal(hit.stored.title);
    // Those of its pieces that are marked: a term that begins within a word is none.
    var pieces = (hit.snippet ? hit.snippet.marks : []).map(function (mark) {
      return files.engine.normal(hit.snippet.text.slice(mark[0], mark[1]));
    });
    function isMarked(word) { return pieces.some(function (piece) { return piece.indexOf(word) >= 0; }); }
    function isShown(word) { return text.indexOf(word) >= 0 || title.indexOf(word) >= 0; }
    result.about.concepts.forEach(function (concept) {
      var isSaid = said.some(function (one) { return one.indexOf(concept.text) >= 0; });
      if (concept.isFigure || isSaid || isShown(concept.text) || isShown(concept.given)) return;
      var terms = concept.terms.filter(function (term) { return term[0] !== concept.text && isMarked(term[0]); });
      terms.sort(function (one, other) { return other[0].length - one[0].length; });
      // What a form may mean, and what it surely does.
      if (terms.length) said.push("含“" + concept.text + "”的" + (terms[0][1] < SURE ? "相关" : "规范") + "说法：" + terms[0][0]);
    });
    return said.join("；");
  }
  // Words that were found by what they stand for, though texts have them, too.
  function synonyms(page, result) {
    if (result.query.clauses.some(function (clause) { return clause.isQuoted; })) return [];
    return result.about.concepts.filter(function (concept) {
      return concept.isThere && page.some(function (hit) { return meant(hit, result).indexOf("含“" + concept.text + "”") >= 0; });
    }).filter(function (concept) { return !QUESTION.test(concept.text); }).slice(0, MOST_SYNONYMS);
  }

  return { meant, synonyms };
})();
