// What a query is about.
var bulletinUnderstanding = (function () {
  "use strict";
  var { isCommon, phraseOf, stem, neighbours, pairsOf, low } = bulletinText;
  var { JUNK, INNER, logarithm } = bulletinWeights;
  var { STOP, WEAK, asGiven, figuresOf } = bulletinQuery;

  function Understanding(index) {
    var { shared, whole, isThere, sum, formsAt, termsOf, containing } = index;
    // In the characters that texts are written with; the table is read where others are typed.
    function simplified(text) {
      if (!(text.match(/[\u4e00-\u9fa5]/g) || []).some(function (c) { return !isCommon(c); })) return text;
      var table = shared("variants");
      whole();
      return text.replace(/[\u4e00-\u9fa5]/g, function (c) { var at = table.indexOf(c), half = table.length / 2; return at >= 0 && at < half ? table[at + half] : c; });
    }
    // Cuts a run of Han characters the cheapest way; costs are whole numbers, so that every engine cuts alike.
    function cut(run, forms, isPart) {
      var best = [0], from = [], words = [];
      for (var i = 0; i < run.length; i++) {
        if (low(run[i])) continue;
        var single = low(run[i + 1] || "") ? 2 : 1;
        var here = i + 1 < run.length ? formsAt(run.slice(i, i + 12)) : new Map();
        here.forEach(function (terms, form) { forms.set(form, terms); });
        for (var length = single; length <= 12 && i + length <= run.length; length++) {
          if (isPart && length === run.length) break;
          var word = run.substr(i, length), known = length > single && length <= 8 && !here.has(word) && !STOP.has(word) ? sum(word, "words") : 0;
          if (length > single && !known && !here.has(word) && !STOP.has(word)) continue;
          var cost = best[i] + (length === single ? 208 : 92 + (known ? logarithm(index.meta.total + 1) - logarithm(known) : 0));
          if (best[i + length] <= cost) continue;
          best[i + length] = cost;
          from[i + length] = i;
        }
      }
      for (var last = run.length; last > 0; last = from[last]) words.unshift(run.slice(from[last], last));
      return words;
    }
    // The words of a run that all agree on, however what is not there yet will be: pairs on either side are there.
    function settled(run, forms) {
      var words = [];
      for (var begin = 0, end; begin < run.length; begin = end + 1) {
        for (end = begin; end + 1 < run.length && isThere(run, end);) end++;
        var made = cut(run.slice(begin, end + 1), forms);
        words = words.concat(made.slice(begin ? 1 : 0, end + 1 < run.length ? -1 : made.length));
      }
      return words;
    }
    // What words lead to is asked for when all are known: before that some other may be one.
    function awaitWords(text, concepts) {
      concepts.forEach(function (figure) { figure.terms.forEach(function (term) { containing(term[0], function () {}); }); });
      (text.match(/[\u3400-\u9fff\ud800-\uf8ff]{2,}/g) || []).forEach(function (run) { cut(run, new Map()); });
      whole();
    }
    // What a query is about: concepts with the terms that stand for them, and all pairs of neighbours.
    // isEarly: as far as it is sure while files are missing.
    function understand(query, isEarly) {
      var said = figuresOf(query.free), concepts = [], pairs = [];
      function add(word, weight, forms) {
        if (concepts.some(function (one) { return one.text === word; })) return;
        if (query.others.has(word)) forms = (forms || []).concat(query.others.get(word));
        var given = asGiven(query, word);
        concepts.push({ text: word, given: given, weight: weight, terms: [[word, 1]].concat(given === word ? [] : [[given, 1]], forms || []) });
      }
      said.figures.forEach(function (figure) {
        add(figure.text, figure.weight, figure.ways.map(function (way) { return [way, 1]; }));
        concepts[concepts.length - 1].isFigure = true;
      });
      if (!isEarly) awaitWords(said.left, concepts);
      phraseOf(said.left).runs.forEach(function (run) {
        (run.match(/[\u3400-\u9fff\ud800-\uf8ff]+|[a-z]+|[0-9]+|[^\u3400-\u9fff\ud800-\uf8ffa-z0-9]/g) || []).forEach(function (part) {
          if (!/^[\u3400-\u9fff\ud800-\uf8ff]/.test(part)) { if (part.length > 1) add(stem(part), 1); return; }
          var forms = new Map(), loose = "", piece = "";
          function flush() {
            neighbours(loose).forEach(function (pair) { add(pair, JUNK); });
            loose = "";
          }
          function end() {
            flush();
            neighbours(piece).forEach(function (pair) { if (pairs.indexOf(pair) < 0) pairs.push(pair); });
            piece = "";
          }
          (isEarly ? settled : cut)(part, forms).forEach(function (word) {
            if (STOP.has(word)) { end(); return; }
            piece += word;
            if (word.length === 1 || low(word[1]) && word.length === 2) {
              loose += word;
              if (!/^[\u4e00-\u9fa5]/.test(word)) add(word, 1);
              return;
            }
            flush();
            add(word, WEAK.has(word) && !forms.has(word) ? 0.33 : 1, forms.has(word) && termsOf(forms.get(word)));
            if (word.length < 4) return;
            var inner = new Map();
            cut(word, inner, true).forEach(function (part) {
              if (part.length < 2 || STOP.has(part)) return;
              add(part, INNER * (WEAK.has(part) ? 0.33 : 1), null);
              var made = concepts[concepts.length - 1];
              if (made.text === part && inner.has(part)) made.terms = made.terms.concat(termsOf(inner.get(part)));
            });
          });
          end();
        });
      });
      if (!concepts.length) phraseOf(said.left).runs.forEach(function (run) { pairsOf(run).forEach(function (pair) { add(pair, 1); }); });
      return { concepts, pairs: pairs.slice(0, 30) };
    }

    Object.assign(this, { simplified, cut, understand });
  }
  return Understanding;
})();
