// What a query is about: concepts with the terms that stand for them, and all pairs of neighbours. See Understanding.cs.

var MOST_NEIGHBOURS = 30;

// What words lead to is asked for when all are known: before that some other may be one.
function awaitWords(text, concepts) {
  concepts.forEach(figure => { figure.terms.forEach(term => { containing(term[0], () => {}); }); });
  (text.match(/[\u3400-\u9fff\ud800-\uf8ff]{2,}/g) || []).forEach(run => { cut(run, new Map()); });
  whole();
}
function ways(figure) { return figure.ways.map(way => [way, 1]); }
// isEarly: as far as it is sure while files are missing.
function understand(query, isEarly) {
  var mixes = mixed(query.free), said = figuresOf(mixes.left), concepts = [], pairs = [];
  function add(word, weight, forms) {
    if (concepts.some(one => one.text === word)) return;
    if (query.others.has(word)) forms = (forms || []).concat(query.others.get(word));
    var given = asGiven(query, word), terms = [[word, 1]].concat(given === word ? [] : [[given, 1]], forms || []);
    concepts.push({ text: word, given: given, weight: weight, terms: terms });
  }
  function addInner(word, isPart) {
    var inner = new Map();
    cut(word, inner, isPart).forEach(part => {
      if (part.length < 2 || STOP.has(part)) return;
      add(part, INNER * (WEAK.has(part) ? WEAKENED : 1), null);
      var made = concepts[concepts.length - 1];
      if (made.text === part && inner.has(part)) made.terms = made.terms.concat(termsOf(inner.get(part)));
    });
  }
  // An amount of things is also written in other ways; a number alone is a name.
  function addMixed(form, terms) {
    var inner = figuresOf(form);
    add(form, 1, inner.figures.reduce((all, figure) => all.concat(figure.text === form && /\D/.test(form) ? ways(figure) : []), terms));
    inner.figures.forEach(figure => { add(figure.text, INNER * figure.weight, ways(figure)); });
    partsOf(inner.left).forEach(part => {
      if (HAN.test(part)) addInner(part);
      else if (part.length > 1) add(stem(part), INNER);
    });
  }
  function addRun(run) {
    var forms = new Map(), loose = "", piece = "";
    function flush() {
      neighbours(loose).forEach(pair => { add(pair, LOOSE); });
      loose = "";
    }
    function end() {
      flush();
      neighbours(piece).forEach(pair => { if (pairs.indexOf(pair) < 0) pairs.push(pair); });
      piece = "";
    }
    (isEarly ? settled : cut)(run, forms).forEach(word => {
      if (STOP.has(word)) { end(); return; }
      piece += word;
      if (word.length === 1 || isLow(word[1]) && word.length === 2) {
        loose += word;
        if (!/^[\u4e00-\u9fa5]/.test(word)) add(word, 1);
        return;
      }
      flush();
      add(word, WEAK.has(word) && !forms.has(word) ? WEAKENED : 1, forms.has(word) && termsOf(forms.get(word)));
      if (word.length >= 4) addInner(word, true);
    });
    end();
  }
  mixes.found.forEach(one => { addMixed(one.form, one.terms); });
  said.figures.forEach(figure => {
    add(figure.text, figure.weight, ways(figure));
    concepts[concepts.length - 1].isFigure = true;
  });
  if (!isEarly) awaitWords(said.left, concepts);
  partsOf(said.left).forEach(part => {
    if (HAN.test(part)) addRun(part);
    else if (part.length > 1) add(stem(part), 1);
  });
  if (!concepts.length) phraseOf(said.left).runs.forEach(run => { pairsOf(run).forEach(pair => { add(pair, 1); }); });
  return { concepts, pairs: pairs.slice(0, MOST_NEIGHBOURS) };
}
