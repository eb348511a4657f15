// Reads the files of an index as they are needed. docs/search-index.md describes them.
var bulletinIndex = (function () {
  "use strict";
  var { fold, normal, placeIn, linksOf } = bulletinText;
  function fnv(value) {
    for (var h = 2166136261, i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 16777619);
    return h >>> 0;
  }
  function hash(kind, value) {
    var h = fnv(value);
    return kind + String.fromCharCode(0x4e00 + Math.floor(h / 20480) % 20480, 0x4e00 + h % 20480);
  }
  // The two units of Han characters that a text begins with.
  function pairAt(text) { return /^[\u3400-\u9fff\ud800-\uf8ff]{2}/.test(text) ? text.slice(0, 2) : ""; }
  // What begins with two characters or is no word of letters or number alone lies with all that begins so: 劳动, KTV噪音, 4S店.
  function shardKey(term) {
    if (term.length === 3 && term[1] === "\u0001") return term[0] + "\u0001" + String.fromCharCode(term.charCodeAt(2) & 7);
    return pairAt(term) || (term.length > 2 && !/^(?:[a-z]+|\d[\d.,]*)$/.test(term) ? term.slice(0, 2) : term);
  }
  function titleKey(title) { return (/^[\u4e00-\u9fa5]{2}/.test(title) ? pairAt(title) : "") + hash("=", title); }
  // Ascending numbers, each as the gap to the one before.
  function ascending(gaps) {
    for (var reader = new Reader(gaps), number = -1, all = []; reader.at < gaps.length;) all.push(number += reader.next() + 1);
    return all;
  }
  function Reader(text, at) { this.text = text; this.at = at || 0; }
  Reader.prototype.next = function () {
    var c = this.text.charCodeAt(this.at++);
    return c < 0xe000 ? c - 1 : (c - 0xe000) * 32768 + this.text.charCodeAt(this.at++) - 1;
  };
  // Bits, seven in a character. take(document, frequency); returns where the list ends.
  function postings(text, at, count, take, documents) {
    var bits = 0, left = 0, low = 0, document = -1;
    function bit() {
      if (!left) { bits = text.charCodeAt(at++) - 1; left = 7; }
      return bits >> --left & 1;
    }
    function ones() { for (var number = 0; bit();) number++; return number; }
    function lower(high, length) { while (length-- > 0) high = high << 1 | bit(); return high; }
    while (count << low + 1 <= documents) low++;
    for (; count > 0; count--) {
      document += lower(ones(), low) + 1;
      var more = ones();
      take(document, more < 4 ? more + 1 : 4 + lower(1, more - 4));
    }
    return at;
  }
  // take(document, names, before how many characters of the title, how many it has); returns where the list ends.
  function namings(text, at, count, take) {
    for (var reader = new Reader(text, at), document = -1; count-- > 0;) {
      var value = reader.next(), isTitle = value & 1;
      document += (value >>> 3) + 1;
      take(document, value & 7, isTitle ? reader.next() : 0, isTitle ? reader.next() : 0);
    }
    return reader.at;
  }
  function which(gaps, count) {
    var made = new Uint8Array(count);
    ascending(gaps).forEach(function (number) { made[number] = 1; });
    return made;
  }

  // How many words a body has, by its norm byte.
  var lengths = [], bits = new DataView(new ArrayBuffer(4));
  for (var n = 0; n < 256; n++) {
    bits.setInt32(0, n ? (n << 21) + (48 << 24) : 0);
    var f = bits.getFloat32(0);
    lengths.push(n ? 1 / (f * f) : 0);
  }

  // load(name, version) promises the text of a file. The rest is done at once: where a file is missing, it is loaded and all is done again.
  function Index(load) {
    var files = {}, loads = {}, shards = {}, missing = {}, meta, self = this;
    function get(name, version) {
      if (files[name] === undefined) missing[name] = version || "";
      return files[name];
    }
    function whole() { if (Object.keys(missing).length) throw missing; }
    // What work makes of the files that are there; or the names of those that it lacks.
    function attempt(work) {
      missing = {};
      try {
        var made = work();
        whole();
        return { made };
      } catch (lack) {
        if (lack !== missing) throw lack;
        return { lack };
      }
    }
    function loadAll(lack, arrived) {
      return Promise.all(Object.keys(lack || {}).map(function (name) {
        loads[name] = loads[name] || load(name, lack[name]).then(function (text) { files[name] = text; }, function (fault) {
          delete loads[name];
          throw fault;
        });
        return loads[name].then(arrived);
      }));
    }
    // later: other work, done as far as the files go, now and as they come, so that what it lacks is loaded meanwhile.
    function run(work, later) {
      var clock = 0;
      function ahead() {
        clock = 0;
        later.forEach(function (other) { loadAll(attempt(other).lack).catch(function () {}); });
      }
      // Files of a disk come all at once.
      function soon() { clock = clock || setTimeout(ahead, 10); }
      return new Promise(function (done) {
        var { made, lack } = attempt(work);
        done(lack ? loadAll(lack, later && soon).then(function () {
          clearTimeout(clock);
          return run(work, later);
        }) : made);
        if (lack && later) ahead();
      });
    }
    function open() {
      if (meta) return meta;
      var text = get("meta");
      whole();
      meta = self.meta = JSON.parse(text);
      meta.total = meta.bodies = 0;
      meta.segments.forEach(function (segment) {
        segment.first = meta.total;
        segment.starts = ascending(segment.targets);
        meta.total += segment.documents;
        meta.bodies += segment.bodyWords;
        segment.isRetired = which(segment.retired, segment.documents);
        segment.isList = new Uint8Array(segment.documents);
        for (var reader = new Reader(segment.issues), document = -1, issues = []; reader.at < segment.issues.length;) {
          segment.isList[document += reader.next() + 1] = 1;
          var number = reader.next(), month = reader.next();
          issues.push({ place: segment.first + document, number: number, year: 1900 + (month >> 4), month: month & 15 });
        }
        segment.issues = issues;
      });
      meta.average = meta.bodies > 0 ? meta.bodies / meta.total : 1;
      return meta;
    }
    // What all segments share is of their versions.
    function shared(name) { return get(name, meta.segments.map(function (segment) { return segment.version; }).join("")); }
    function file(segment, name, version) { return get(segment.name + "/" + name, version || segment.version); }
    function shard(segment, term) {
      var name = "d" + (fnv(shardKey(term)) >>> 1) % segment.shards, key = segment.name + "/" + name, text = file(segment, name);
      if (text === undefined || shards[key]) return shards[key];
      var terms = shards[key] = new Map(), reader = new Reader(text), pool = reader.next(), offset = reader.next(), word = "";
      function list(inline, skip, isOne) {
        var made = { count: isOne ? 1 : reader.next(), text: text, at: reader.at };
        if (inline) reader.at = skip(text, reader.at, made.count, function () {}, segment.documents);
        else {
          made.text = null;
          made.pool = "p" + pool;
          made.at = offset;
          offset += reader.next();
        }
        return made;
      }
      for (var count = reader.next(); count > 0; count--) {
        var flags = reader.next(), length = reader.next(), entry = { words: 0, count: 0 };
        word = word.slice(0, flags >> 10) + text.substr(reader.at, length);
        reader.at += length;
        if (flags & 1) entry.words = reader.next();
        if (flags & 256) entry.elsewhere = reader.next() / 10;
        if (flags & 32) { pool++; offset = 0; }
        if (flags & 2) entry.names = list(flags & 4, namings);
        if (flags & 24) entry.list = list(flags & 16, postings, !(flags & 8));
        if (entry.list) entry.count = entry.list.count;
        if (flags & 128) { entry.count = reader.next(); entry.target = reader.next(); }
        if (flags & 512) entry.isName = true;
        if (flags & 64) {
          entry.forms = [];
          for (var left = reader.next(); left > 0; left--) {
            var weight = reader.next() / 100;
            entry.forms.push({ segment: segment, target: reader.next(), weight: weight });
          }
        }
        terms.set(word, entry);
      }
      return terms;
    }
    function find(segment, term) {
      var terms = shard(segment, term);
      return terms && terms.get(term);
    }
    // What forms lead to, by its number; its text is empty until it is loaded.
    function target(segment, number) {
      var place = segment.starts.length - 1;
      while (segment.starts[place] > number) place--;
      var name = "t" + place, key = segment.name + "/" + name, text = file(segment, name);
      if (text === undefined) return { text: "", isMissing: true };
      if (!shards[key]) {
        var all = shards[key] = [], reader = new Reader(text);
        while (reader.at < text.length) {
          var length = reader.next(), one = { text: text.substr(reader.at, length) };
          reader.at += length;
          one.names = listAt(namings);
          one.list = listAt(postings);
          all.push(one);
        }
      }
      return shards[key][number - segment.starts[place]];
      function listAt(skip) {
        var count = reader.next(), pool = count && reader.next();
        if (!count) return null;
        if (pool) return { count, pool: "p" + (pool - 1), at: reader.next() };
        var made = { count: count, text: text, at: reader.at };
        reader.at = skip(text, reader.at, count, function () {}, segment.documents);
        return made;
      }
    }
    // The same as find, with the lists of a term that forms lead to.
    function listed(segment, term, known) {
      var entry = known && known[segment.name] || find(segment, term);
      return entry && entry.target !== undefined ? target(segment, entry.target) : entry;
    }
    function read(segment, list, how, take) {
      var text = list.text || file(segment, list.pool);
      if (text !== undefined) how(text, list.at, list.count, take, segment.documents);
    }
    // Asks for the lists of a term without reading them.
    function want(term, known) {
      meta.segments.forEach(function (segment) {
        var entry = listed(segment, term, known) || {};
        [entry.names, entry.list].forEach(function (list) { if (list && !list.text) file(segment, list.pool); });
      });
    }
    // Whether all is there that begins with the pair at a place of a text.
    function isThere(text, at) { return meta.segments.every(function (segment) { return shard(segment, text.substr(at, 2)); }); }
    function sum(term, what) {
      return meta.segments.reduce(function (sum, segment) {
        var entry = find(segment, term);
        return sum + (entry ? entry[what] : 0);
      }, 0);
    }
    // How much a word says elsewhere, where texts have it much more often than those here; 0: it is none of these.
    function elsewhere(word) {
      return meta.segments.reduce(function (most, segment) {
        var entry = find(segment, word);
        return Math.max(most, entry && entry.elsewhere || 0);
      }, 0);
    }
    // What a form that a text begins with may stand for, by form.
    function formsAt(text) {
      var forms = new Map();
      meta.segments.forEach(function (segment) {
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
      form.forEach(function (one) {
        var found = target(one.segment, one.target), known = made.find(function (other) { return other[0] === found.text; });
        if (!known) made.push(known = [found.text, one.weight, {}]);
        known[2][one.segment.name] = found;
      });
      return made;
    }
    // The documents that contain a term: take(place, frequency).
    function containing(term, take, known) {
      meta.segments.forEach(function (segment) {
        var entry = listed(segment, term, known);
        if (entry && entry.list) { read(segment, entry.list, postings, function (document, frequency) { take(segment.first + document, frequency); }); return; }
        var links = linksOf(term);
        if (links[0] === term || (entry && entry.isMissing)) return;
        var entries = links.map(function (pair) { return find(segment, pair); });
        if (!entries.every(function (one) { return one && one.list; })) return;
        entries.sort(function (a, b) { return a.count - b.count; });
        var found = null;
        entries.slice(0, 3).forEach(function (one, i) {
          if (i && one.count > 2 * entries[0].count + 16) return;
          var here = new Map();
          read(segment, one.list, postings, function (document, frequency) {
            var known = found ? found.get(document) : frequency;
            if (known) here.set(document, Math.min(known, frequency));
          });
          found = here;
        });
        found.forEach(function (frequency, document) { take(segment.first + document, frequency); });
      });
    }
    // The documents whose names contain a term: take(place, names, how many characters the title has).
    function naming(term, take, known) {
      meta.segments.forEach(function (segment) {
        var entry = listed(segment, term, known);
        if (entry && entry.names) { read(segment, entry.names, namings, function (document, names, at, length) { take(segment.first + document, names, length, at); }); return; }
        var links = linksOf(term);
        if (links[0] === term || (entry && (entry.list || entry.isMissing))) return;
        var entries = links.map(function (pair) { return find(segment, pair); }), found = null;
        if (!entries.every(function (one) { return one && one.names; })) return;
        entries.forEach(function (one, i) {
          var here = new Map();
          read(segment, one.names, namings, function (document, names, at, length) {
            if (!found || (found.has(document) && found.get(document)[1] + i === at)) here.set(document, found ? found.get(document) : [names, at, length]);
          });
          found = here;
        });
        found.forEach(function (one, document) { take(segment.first + document, one[0], one[2], one[1]); });
      });
    }
    function lengthOf(place) {
      var segment = segmentOf(place), norms = file(segment, "norms");
      return norms === undefined ? 1 : lengths[norms.charCodeAt(place - segment.first) - 1];
    }
    function segmentOf(place) { return meta.segments.find(function (segment) { return place < segment.first + segment.documents; }); }
    function hitAt(place) {
      var segment = segmentOf(place);
      return { segment, document: place - segment.first, place };
    }
    function storedOf(place) { return stored(hitAt(place)); }
    function stored(hit) {
      if (hit.stored) return hit.stored;
      var fromOldest = hit.segment.documents - 1 - hit.document, text = file(hit.segment, "s" + (fromOldest >> 3), hit.segment.shown);
      if (text === undefined) return null;
      var f = text.split("\n")[fromOldest & 7].split("\t");
      return hit.stored = { id: f[0], title: f[1], number: f[2], issuers: f[3], date: f[4], type: +f[5], status: +f[6], parts: parseInt(f[7], 10), tables: +f[7].split("+")[1] || 0, cited: +f[8], lede: f[9], repealers: f.slice(10) };
    }
    // The parts of a text, each with where its clauses begin; those of its tables where these are needed.
    function texts(hit) {
      var parts = [];
      for (var i = 0; i < stored(hit).parts + (hit.isWhole ? hit.stored.tables : 0); i++) parts.push(get("text/" + hit.stored.id + (i ? "~" + i : ""), hit.segment.version));
      if (parts.indexOf(undefined) >= 0) return null;
      return hit.texts = hit.texts && hit.texts.length === parts.length ? hit.texts : parts.map(function (part, number) {
        var end = part.indexOf("\u0001"), text = part.slice(0, end), folded = fold(text), reader = new Reader(part, end + 1), lines = [], clauses = [], at = 0, begin = 0, article = 0;
        // The lines of the header and of properties say little by themselves.
        for (var line = 0; line < 4 && !number; line++) begin = text.indexOf("\n", begin) + 1;
        while (reader.at < part.length) {
          var step = reader.next();
          for (line = step >> 2; line > 0; line--) at = text.indexOf("\n", at) + 1;
          if (step & 1) at += reader.next();
          var length = step & 2 ? reader.next() : 0, anchor = length ? part.substr(reader.at, length) : "t" + (article + 1);
          article = /^t\d+$/.test(anchor) ? +anchor.slice(1) : article;
          if (anchor[0] === ":") {
            lines.push({ text: text.slice(at).split("\n")[0], label: anchor.slice(1) + "：" });
            begin = text.indexOf("\n", at) + 1;
          } else clauses.push({ at: placeIn(folded, at), anchor: anchor });
          reader.at += length;
        }
        return { text, normal: folded.text, at: folded.at, begin, lines, clauses };
      });
    }
    // The values of a facet: 0 type, 1 year, 2 category, 3 issuers, 4 status, 5 whether it is or may be in force, 6 status, or that of what it interprets.
    function values(hit, facet) {
      var text = file(hit.segment, "columns", hit.segment.shown);
      if (text === undefined) return [];
      var value = text.charCodeAt(Math.min(facet, 4) * hit.segment.documents + hit.document) - 1;
      return facet === 3 ? meta.groups[value] : [facet === 5 ? +((value & 7) < 3) : facet === 6 ? value & 7 : facet === 4 && value > 8 ? 0 : value];
    }

    Object.assign(this, {
      shared, whole, run, open, file, shard, find, read, want, isThere, sum, elsewhere, formsAt, termsOf, containing, naming,
      lengthOf, segmentOf, hitAt, storedOf, stored, texts, values
    });
  }
  Object.assign(Index, { Reader, postings, hash, pairAt, titleKey });
  return Index;
})();
