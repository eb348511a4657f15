// Reads the shards of dictionaries, and the terms that forms lead to. See SegmentReader.cs.

// What an entry has, as DictionaryWriter.cs writes it.
var IS_WORD = 1, HAS_NAMES = 2, HAS_INLINE_NAMES = 4, HAS_LIST = 8, HAS_INLINE_LIST = 16;
var IS_IN_NEXT_POOL = 32, IS_FORM = 64, IS_TARGET = 128, IS_EVERYDAY = 256, IS_NAME = 512, SHARED_BITS = 10;

var shards = {};
// A list where the reader is; how: postings or namings.
function listHere(reader, count, how, segment) {
  var made = { count: count, text: reader.text, at: reader.at };
  reader.at = how(reader.text, reader.at, count, () => {}, segment.documents);
  return made;
}
function formsHere(reader, segment) {
  for (var forms = [], left = reader.next(); left > 0; left--) {
    var weight = reader.next() / 100;
    forms.push({ segment: segment, target: reader.next(), weight: weight });
  }
  return forms;
}
function readShard(segment, text) {
  var terms = new Map(), reader = new Reader(text), pool = reader.next(), offset = reader.next(), word = "";
  function list(isInline, how, isOne) {
    var count = isOne ? 1 : reader.next(), at = offset;
    if (isInline) return listHere(reader, count, how, segment);
    offset += reader.next();
    return { count: count, text: null, pool: "p" + pool, at: at };
  }
  for (var left = reader.next(); left > 0; left--) {
    var flags = reader.next(), entry = { words: 0, count: 0, named: 0 };
    word = word.slice(0, flags >> SHARED_BITS) + reader.word();
    if (flags & IS_WORD) entry.words = reader.next();
    if (flags & IS_EVERYDAY) entry.elsewhere = reader.next() / 10;
    if (flags & IS_IN_NEXT_POOL) {
      pool++;
      offset = 0;
    }
    if (flags & HAS_NAMES) {
      entry.names = list(flags & HAS_INLINE_NAMES, namings);
      entry.named = entry.names.count;
    }
    if (flags & (HAS_LIST | HAS_INLINE_LIST)) entry.list = list(flags & HAS_INLINE_LIST, postings, !(flags & HAS_LIST));
    if (entry.list) entry.count = entry.list.count;
    if (flags & IS_TARGET) {
      entry.count = reader.next();
      entry.target = reader.next();
    }
    if (flags & IS_NAME) entry.isName = true;
    if (flags & IS_FORM) entry.forms = formsHere(reader, segment);
    terms.set(word, entry);
  }
  return terms;
}
// All terms of the shard of a term; nothing: it is on its way.
function shard(segment, term) {
  var name = "d" + shardOf(term, segment.shards), key = segment.name + "/" + name, text = file(segment, name);
  if (text !== undefined && !shards[key]) shards[key] = readShard(segment, text);
  return shards[key];
}
function find(segment, term) {
  var terms = shard(segment, term);
  return terms && terms.get(term);
}
function readTargets(segment, text) {
  function list(how) {
    var count = reader.next(), pool = count && reader.next();
    if (!count) return null;
    return pool ? { count: count, pool: "p" + (pool - 1), at: reader.next() } : listHere(reader, count, how, segment);
  }
  for (var all = [], reader = new Reader(text); !reader.isAtEnd();)
    all.push({ text: reader.word(), names: list(namings), list: list(postings) });
  return all;
}
// What forms lead to, by its number; its text is empty until it is loaded.
function target(segment, number) {
  var place = segment.starts.length - 1;
  while (segment.starts[place] > number) place--;
  var name = "t" + place, key = segment.name + "/" + name, text = file(segment, name);
  if (text === undefined) return { text: "", isMissing: true };
  shards[key] = shards[key] || readTargets(segment, text);
  return shards[key][number - segment.starts[place]];
}
// The same as find, with the lists of a term that forms lead to.
function listed(segment, term, known) {
  var entry = known && known[segment.name] || find(segment, term);
  return entry && entry.target !== undefined ? target(segment, entry.target) : entry;
}
