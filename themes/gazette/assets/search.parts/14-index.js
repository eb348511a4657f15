// An index that is read as it is needed: what it says of its documents, and their texts. See IndexReader.cs.

// The columns of an index, after these whether a document is in force, and its status, or that of what it interprets.
var YEAR = 1, ISSUER = 3, STATUS = 4, IN_FORCE = 5, STANDING = 6;
// Up to which status it is in force or neither; from which on that of what it interprets is counted.
var LAST_IN_FORCE = 2, FOLLOWED_FROM = 8;
var FIRST_YEAR = 1900, MONTH_BITS = 4, FILE_BITS = 3, FIRST_REPEALER = 10;
// How a clause of a text is told.
var IS_WITHIN = 1, HAS_ANCHOR = 2, LINES_BITS = 2;
// So many lines name a document; so begins an anchor that is the label of such a line or of a property.
var HEADING_LINES = 4, LABEL = ":";

// How many words a body has, by its norm byte.
var lengths = lengthsOfNorms();
function lengthsOfNorms() {
  for (var made = [0], norm = 1; norm < 256; norm++) {
    var root = (4 + (norm & 3)) * Math.pow(2, (norm >> 2) - 33);
    made.push(1 / (root * root));
  }
  return made;
}
function which(gaps, count) {
  var made = new Uint8Array(count);
  ascending(gaps).forEach(number => { made[number] = 1; });
  return made;
}
function readIssues(segment) {
  segment.isList = new Uint8Array(segment.documents);
  for (var reader = new Reader(segment.issues), document = -1, issues = []; !reader.isAtEnd();) {
    segment.isList[document += reader.next() + 1] = 1;
    var number = reader.next(), month = reader.next();
    issues.push({ place: segment.first + document, number: number, year: FIRST_YEAR + (month >> MONTH_BITS), month: month & 15 });
  }
  segment.issues = issues;
}
function readMeta(text) {
  var meta = JSON.parse(text);
  meta.total = meta.bodies = 0;
  meta.segments.forEach(segment => {
    segment.first = meta.total;
    segment.starts = ascending(segment.targets);
    meta.total += segment.documents;
    meta.bodies += segment.bodyWords;
    segment.isRetired = which(segment.retired, segment.documents);
    readIssues(segment);
  });
  meta.average = meta.bodies / meta.total || 1;
  return meta;
}
function readStored(line) {
  var f = line.split("\t");
  return {
    id: f[0], title: f[1], number: f[2], issuers: f[3], date: f[4], type: +f[5], status: +f[6],
    parts: parseInt(f[7], 10), tables: +f[7].split("+")[1] || 0, cited: +f[8], lede: f[9], repealers: f.slice(FIRST_REPEALER)
  };
}
// A part of a text, with the lines of properties, and where its clauses begin.
function readPart(part, number) {
  var end = part.indexOf("\u0001"), text = part.slice(0, end), folded = fold(text), clauses = [], at = 0, article = 0;
  // The lines of the header and of properties say little by themselves.
  var names = [], properties = [], head = 0;
  for (var line = 0; !number && line < HEADING_LINES; line++) head = text.indexOf("\n", head) + 1;
  var begin = head;
  for (var reader = new Reader(part, end + 1); !reader.isAtEnd();) {
    var step = reader.next();
    for (var lines = step >> LINES_BITS; lines > 0; lines--) at = text.indexOf("\n", at) + 1;
    if (step & IS_WITHIN) at += reader.next();
    var anchor = step & HAS_ANCHOR ? reader.word() : "t" + (article + 1);
    article = /^t\d+$/.test(anchor) ? +anchor.slice(1) : article;
    if (anchor[0] === LABEL) {
      (at < head ? names : properties).push({ text: text.slice(at).split("\n")[0], label: anchor.slice(1) + "：" });
      begin = Math.max(begin, text.indexOf("\n", at) + 1);
    } else clauses.push({ at: placeIn(folded, at), anchor: anchor });
  }
  return { text, normal: folded.text, at: folded.at, begin, names, properties, clauses };
}

function open() {
  if (meta) return;
  var text = get("meta");
  whole();
  meta = readMeta(text);
}
function segmentOf(place) { return meta.segments.find(segment => place < segment.first + segment.documents); }
function lengthOf(place) {
  var segment = segmentOf(place), norms = file(segment, "norms");
  return norms === undefined ? 1 : lengths[norms.charCodeAt(place - segment.first) - 1];
}
function hitAt(place) {
  var segment = segmentOf(place);
  return { segment, document: place - segment.first, place };
}
// What results show of a document.
function stored(hit) {
  if (hit.stored) return hit.stored;
  var fromOldest = hit.segment.documents - 1 - hit.document, text = file(hit.segment, "s" + (fromOldest >> FILE_BITS), hit.segment.shown);
  return text === undefined ? null : hit.stored = readStored(text.split("\n")[fromOldest & 7]);
}
function storedOf(place) { return stored(hitAt(place)); }
// The parts of a text; those of its tables where these are needed.
function texts(hit) {
  var parts = [];
  for (var i = 0; i < stored(hit).parts + (hit.isWhole ? hit.stored.tables : 0); i++)
    parts.push(get("text/" + hit.stored.id + (i ? "~" + i : ""), hit.segment.version));
  if (parts.indexOf(undefined) >= 0) return null;
  if (!hit.texts || hit.texts.length !== parts.length) hit.texts = parts.map(readPart);
  return hit.texts;
}
// The values of a facet.
function values(hit, facet) {
  var text = file(hit.segment, "columns", hit.segment.shown);
  if (text === undefined) return [];
  var value = text.charCodeAt(Math.min(facet, STATUS) * hit.segment.documents + hit.document) - 1, standing = value % FOLLOWED_FROM;
  if (facet === ISSUER) return meta.groups[value];
  if (facet === IN_FORCE) return [+(standing <= LAST_IN_FORCE)];
  if (facet === STANDING) return [standing];
  return [facet === STATUS && value > FOLLOWED_FROM ? 0 : value];
}
