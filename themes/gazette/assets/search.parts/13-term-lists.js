// The documents that have a term: by its own list, or where it has none by those of its pairs of characters. See TermLists.cs.

var MOST_PAIRS = 3;

function read(segment, list, how, take) {
  var text = list.text || file(segment, list.pool);
  if (text !== undefined) how(text, list.at, list.count, take, segment.documents);
}
// The documents that are listed under a term itself.
function holding(term, take) {
  meta.segments.forEach(segment => {
    var entry = find(segment, term);
    if (entry && entry.list) read(segment, entry.list, postings, (document, frequency) => { take(segment.first + document, frequency); });
  });
}
// Asks for the lists of a term without reading them.
function want(term, known) {
  meta.segments.forEach(segment => {
    var entry = listed(segment, term, known) || {};
    [entry.names, entry.list].forEach(list => { if (list && !list.text) file(segment, list.pool); });
  });
}
// Whether all is there that begins with the pair at a place of a text.
function isThere(text, at) { return meta.segments.every(segment => shard(segment, text.substr(at, 2))); }
// In how many documents a term is found, or a word, or names have a term.
function sum(term, what) {
  return meta.segments.reduce((sum, segment) => {
    var entry = find(segment, term);
    return sum + (entry ? entry[what] : 0);
  }, 0);
}
// How much a word says elsewhere, where texts have it much more often than those here; 0: it is none of these.
function elsewhere(word) {
  return meta.segments.reduce((most, segment) => {
    var entry = find(segment, word);
    return Math.max(most, entry && entry.elsewhere || 0);
  }, 0);
}
// What a form that a text begins with may stand for, by form.
function formsAt(text) {
  var forms = new Map();
  meta.segments.forEach(segment => {
    for (var length = 2; length <= text.length; length++) {
      // A word of letters and a number are whole.
      if (/^[a-z\d]{2}/.test(text.slice(length - 1))) continue;
      var form = text.slice(0, length), entry = find(segment, form);
      if (entry && entry.forms) forms.set(form, (forms.get(form) || []).concat(entry.forms));
    }
  });
  return forms;
}
// The terms that a form stands for, each with its weight and its entries.
function termsOf(form) {
  var made = [];
  form.forEach(one => {
    var found = target(one.segment, one.target), known = made.find(other => other[0] === found.text);
    if (!known) made.push(known = [found.text, one.weight, {}]);
    known[2][one.segment.name] = found;
  });
  return made;
}
// The entries of the pairs that a term is made of; null: it is one, or not all of them have a list of this kind.
function pairEntries(segment, term, kind) {
  var links = linksOf(term), entries = links[0] === term ? [null] : links.map(pair => find(segment, pair));
  return entries.every(one => one && one[kind]) ? entries : null;
}
function containingPairs(segment, term, take) {
  var entries = pairEntries(segment, term, "list"), found = null;
  if (!entries) return;
  entries.sort((a, b) => a.count - b.count);
  entries.slice(0, MOST_PAIRS).forEach((one, i) => {
    if (i && one.count > 2 * entries[0].count + 16) return;
    var here = new Map();
    read(segment, one.list, postings, (document, frequency) => {
      var known = found ? found.get(document) : frequency;
      if (known) here.set(document, Math.min(known, frequency));
    });
    found = here;
  });
  found.forEach((frequency, document) => { take(segment.first + document, frequency); });
}
// The documents that contain a term or seem to: take(place, frequency).
function containing(term, take, known) {
  meta.segments.forEach(segment => {
    var entry = listed(segment, term, known);
    if (entry && entry.list)
      read(segment, entry.list, postings, (document, frequency) => { take(segment.first + document, frequency); });
    else if (!(entry && entry.isMissing)) containingPairs(segment, term, take);
  });
}
function namingPairs(segment, term, take) {
  var entries = pairEntries(segment, term, "names"), found = null;
  if (!entries) return;
  entries.forEach((one, i) => {
    var here = new Map();
    read(segment, one.names, namings, (document, names, at, length) => {
      var known = found && found.get(document);
      if (!found || (known && known[1] + i === at)) here.set(document, known || [names, at, length]);
    });
    found = here;
  });
  found.forEach((one, document) => { take(segment.first + document, one[0], one[2], one[1]); });
}
// The documents whose names contain a term: take(place, names, how many characters the title has, before how many the term stands).
function naming(term, take, known) {
  meta.segments.forEach(segment => {
    var entry = listed(segment, term, known);
    if (entry && entry.names)
      read(segment, entry.names, namings, (document, names, at, length) => { take(segment.first + document, names, length, at); });
    else if (!(entry && (entry.list || entry.isMissing))) namingPairs(segment, term, take);
  });
}
