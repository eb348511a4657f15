// Search without a server, as `bulletin search` does it. docs/search-index.md describes the files.
var bulletinEngine = (function () {
  "use strict";
  var TIER_IS = 0, TIER_CONTAINS = 1, TIER_PERHAPS = 2, TIER_WORDS = 3, NOTHING = 4;
  var MOST_TEXTS = 8, SPARE_VERIFIED = 50, MOST_VERIFIED = 1000, MOST_DOUBTS = 60, AT_ONCE = 16, CHEAP = 4000;
  var fround = Math.fround, K1 = fround(1.2), B = 0.75, TITLE = 2;
  var QUOTES = "\"“”„‟「」『』";
  // What no published text holds, though who copies it may bring it.
  var UNSEEN = /[\u00ad\u034f\u061c\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udcff\uddf0-\udfff]|[\udb41-\udb43][\udc00-\udfff]/g;
  var WORD = /[\p{L}\p{N}\p{M}]/u;
  var DATED = /^ *([^\s\d()〔〕,，。]{0,20}?) *[(〔\[]? *((?:19|20|21)\d\d) *([)〕\]]?) *(年?) *第? *0*(\d{1,6}) *(号?) *$/;
  var PLAIN = /^ *([^\s\d()〔〕,，。]{2,30})第 *0*(\d{1,6}) *号 *$/;

  function normal(text) {
    return text.replace(/[\u2f00-\u2fd5\uf900-\ufad9\uff01-\uff5e]/g, function (c) { var k = c.normalize("NFKC"); return k.length === 1 ? k : c; })
      .replace(/[\[〔﹝【]/g, "(").replace(/[\]〕﹞】]/g, ")").replace(/\u3000/g, " ")
      .replace(/[A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΩЀ-Я]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) + (c >= "Ѐ" && c <= "Џ" ? 80 : 32)); });
  }
  function characters(text) { return Array.from(text); }
  function plain(text) { return characters(normal(text)).filter(function (c) { return WORD.test(c); }).join(""); }
  function hash(kind, value) {
    for (var h = 2166136261, i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 16777619);
    h >>>= 0;
    return kind + String.fromCharCode(0x4e00 + Math.floor(h / 20480) % 20480, 0x4e00 + h % 20480);
  }
  function numberKey(agency, year, sequence) { return agency + (year || "") + "-" + sequence; }
  function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

  function Reader(text, at) { this.text = text; this.at = at || 0; }
  Reader.prototype.next = function () {
    var c = this.text.charCodeAt(this.at++);
    return c < 0xe000 ? c - 1 : (c - 0xe000) * 32768 + this.text.charCodeAt(this.at++) - 1;
  };
  // take(document, body, title, norm of the title, named); returns where the list ends.
  function postings(text, at, count, take) {
    for (var reader = new Reader(text, at), document = -1; count-- > 0;) {
      var value = reader.next(), body = value & 3, title = 0, norm = 0, named = false;
      document += (value >>> 2) + 1;
      if (body === 3) {
        var packed = reader.next();
        body = packed >>> 2;
        title = (packed & 3) === 3 ? reader.next() : (packed & 3) === 2 ? 1 : 0;
        if (title) norm = reader.next();
        named = (packed & 3) > 0;
      }
      take(document, body, title, norm, named);
    }
    return reader.at;
  }
  function logarithm(value) {
    if (value < 1) return 0;
    var power = 31 - Math.clz32(value);
    return (power << 4) + (power >= 4 ? (value >> (power - 4)) & 15 : (value << (4 - power)) & 15);
  }

  // BM25: see Bm25.cs.
  var lengths = [], bits = new DataView(new ArrayBuffer(4));
  for (var n = 0; n < 256; n++) {
    bits.setInt32(0, n ? (n << 21) + (48 << 24) : 0);
    var f = bits.getFloat32(0);
    lengths.push(fround(1 / fround(f * f)));
  }
  function cacheOf(words, documents) {
    var average = words > 0 ? fround(words / documents) : 1;
    return lengths.map(function (length) { return fround(K1 * fround(0.25 + fround(fround(B * length) / average))); });
  }
  function weightOf(found, documents, boost) {
    var idf = fround(Math.log(1 + (documents - found + 0.5) / (found + 0.5)));
    return fround(fround(idf * boost) * fround(K1 + 1));
  }
  function scoreOf(weight, frequency, norm) { return fround(fround(weight * frequency) / fround(frequency + norm)); }

  function parse(typed) {
    var text = normal(typed.slice(0, 200).replace(UNSEEN, "")), query = { typed: typed, clauses: [], excluded: [], years: [], issuers: [], key: null }, m = DATED.exec(text);
    function number(text, key) { query.clauses = [{ texts: [normal(text)], isQuoted: true }]; query.key = key; return query; }
    if (m && (m[1] || m[6]) && (m[3] + m[4] + m[6])) return number(m[1] + "〔" + +m[2] + "〕" + +m[5] + "号", numberKey(m[1], +m[2], +m[5]));
    if ((m = PLAIN.exec(text))) return number(m[1] + "第" + +m[2] + "号", numberKey(m[1], 0, +m[2]));
    for (var i = 0, end = text.length; i < end;) {
      if (/\s/.test(text[i])) { i++; continue; }
      var not = text[i] === "-" && i + 1 < end && !/\s/.test(text[i + 1]);
      if (not) i++;
      var field = /^(文号|机关|年份):/.test(text.slice(i)) && i + 2 < end ? text[i] : "";
      if (field) i += 3;
      var quoted = i < end && QUOTES.indexOf(text[i]) >= 0, begin = quoted ? ++i : i;
      while (i < end && (quoted ? QUOTES.indexOf(text[i]) < 0 : !/\s/.test(text[i]) && QUOTES.indexOf(text[i]) < 0)) i++;
      var words = text.slice(begin, i).replace(/^[ ,.;:!?。、…—()《》]+|[ ,.;:!?。、…—()《》]+$/g, "");
      if (quoted && i < end) i++;
      if (!plain(words)) continue;
      if (field === "年" && /^\d{1,9}年*$/.test(words)) query.years.push(parseInt(words, 10));
      else if (field === "机") query.issuers.push(words);
      else (not ? query.excluded : query.clauses).push({ texts: [words], isNumber: field === "文", isQuoted: quoted });
    }
    return query;
  }
  // A text cut at its signs, and the pairs of characters that signs alone keep apart.
  function phraseOf(text) {
    var runs = [], run = "", joints = [], last = "";
    characters(text + "\n").forEach(function (c) {
      if (WORD.test(c)) {
        if (!run && last) joints.push(last + "\u0001" + c);
        run += c;
        last = c;
        return;
      }
      if (run) runs.push(run);
      run = "";
      if (/\s/.test(c)) last = "";
    });
    return { runs: runs, joints: joints };
  }
  // What means the same: the longest word of a group that stands first is exchanged for each of the others.
  function withSynonyms(clause, groups) {
    var typed = clause.texts[0], place = -1, found = "", group = [];
    if (clause.isNumber || clause.isQuoted) return;
    groups.forEach(function (words) {
      words.forEach(function (word) {
        var at = typed.indexOf(word);
        if (at < 0 || (place >= 0 && (at > place || (at === place && word.length <= found.length)))) return;
        place = at; found = word; group = words;
      });
    });
    group.forEach(function (word) {
      if (word !== found && clause.texts.length < MOST_TEXTS) clause.texts.push(typed.slice(0, place) + word + typed.slice(place + found.length));
    });
  }

  // Porter's stemmer: see PorterStemmer.cs.
  var SECOND = "ational>ate,tional>tion,enci>ence,anci>ance,izer>ize,bli>ble,alli>al,entli>ent,eli>e,ousli>ous,ization>ize,ation>ate,ator>ate,alism>al,iveness>ive,fulness>ful,ousness>ous,aliti>al,iviti>ive,biliti>ble,logi>log";
  var THIRD = "icate>ic,ative>,alize>al,iciti>ic,ical>ic,ful>,ness>";
  var FOURTH = "al>,ance>,ence>,er>,ic>,able>,ible>,ant>,ement>,ment>,ent>,ion>,ou>,ism>,ate>,iti>,ous>,ive>,ize>";
  function shape(word) {
    for (var i = 0, made = ""; i < word.length; i++) made += /[aeiou]/.test(word[i]) || (word[i] === "y" && i && made[i - 1] === "c") ? "v" : "c";
    return made;
  }
  function measure(word) { return (shape(word).match(/vc/g) || []).length; }
  function isShort(word) { return /cvc$/.test(shape(word)) && !/[wxy]$/.test(word); }
  function isDouble(word) { return /(.)\1$/.test(word) && /c$/.test(shape(word)); }
  function ends(word, ending) { return word.slice(-ending.length) === ending; }
  function exchange(word, endings, least) {
    var rules = endings.split(",");
    for (var i = 0; i < rules.length; i++) {
      var rule = rules[i].split(">"), rest = word.slice(0, -rule[0].length);
      if (!ends(word, rule[0]) || word.length < rule[0].length || (rule[0] === "ion" && !/[st]$/.test(rest))) continue;
      return measure(rest) > least ? rest + rule[1] : word;
    }
    return word;
  }
  function stem(word) {
    if (word.length < 3) return word;
    var rest;
    word = word.replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1");
    if (ends(word, "eed")) { if (measure(word.slice(0, -3)) > 0) word = word.slice(0, -1); }
    else if (/(ed|ing)$/.test(word) && shape(rest = word.replace(/(ed|ing)$/, "")).indexOf("v") >= 0) {
      if (/(at|bl|iz)$/.test(rest)) rest += "e";
      else if (isDouble(rest)) rest = /[lsz]$/.test(rest) ? rest : rest.slice(0, -1);
      else if (measure(rest) === 1 && isShort(rest)) rest += "e";
      word = rest;
    }
    if (ends(word, "y") && shape(word.slice(0, -1)).indexOf("v") >= 0) word = word.slice(0, -1) + "i";
    word = exchange(exchange(exchange(word, SECOND, 0), THIRD, 0), FOURTH, 1);
    rest = word.slice(0, -1);
    if (ends(word, "e") && (measure(rest) > 1 || (measure(rest) === 1 && !isShort(rest)))) word = rest;
    return ends(word, "l") && isDouble(word) && measure(word) > 1 ? word.slice(0, -1) : word;
  }

  function windows(run) {
    var all = characters(run);
    return all.length <= 16 ? [all] : [all.slice(0, 8), all.slice(-8)];
  }
  function pairsOf(run) {
    var pairs = [];
    windows(run).forEach(function (all) {
      if (all.length === 1) pairs.push(all[0]);
      for (var i = 0; i + 1 < all.length; i++) pairs.push(all[i] + all[i + 1]);
    });
    return pairs;
  }
  function marksOf(text, sought, from) {
    var found = [], marks = [];
    sought.forEach(function (word) {
      for (var at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + word.length)) found.push([at, word.length]);
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    found.forEach(function (one) {
      if (one[0] < from) return;
      from = one[0] + one[1];
      if (marks.length && marks[marks.length - 1][1] === one[0]) marks[marks.length - 1][1] = from;
      else marks.push([one[0], from]);
    });
    return marks;
  }
  function low(c) { return c >= "\udc00" && c <= "\udfff"; }
  function snippetOf(parts, sought) {
    var best = { text: "", marks: [] }, most = 0;
    parts.forEach(function (part, number) {
      var head = 0;
      for (var line = 0; !number && line < 4; line++) head = part.indexOf("\n", head) + 1;
      var text = normal(part), marks = marksOf(text, sought, head);
      function slice(m) { return text.slice(m[0], m[1]); }
      marks.forEach(function (mark, i) {
        var weight = 0, seen = {};
        for (var j = i; j < marks.length && marks[j][1] <= mark[0] + 74; j++) {
          var piece = slice(marks[j]);
          weight += seen[piece] ? 1 : piece.length * piece.length * 4;
          seen[piece] = true;
        }
        if (weight <= most) return;
        most = weight;
        var begin = Math.max(head, mark[0] - 16);
        for (var k = mark[0] - 1; k >= begin; k--) if ("\n。！？；".indexOf(part[k]) >= 0) { begin = k + 1; break; }
        if (begin > 0 && low(part[begin])) begin--;
        var end = Math.min(part.length, begin + 90);
        if (end < part.length && low(part[end])) end--;
        while (end > begin && (part[end - 1] === "\n" || part[end - 1] === " ")) end--;
        var cut = begin > head && part[begin - 1] !== "\n", shift = (cut ? 1 : 0) - begin;
        best = {
          text: (cut ? "…" : "") + part.slice(begin, end).replace(/[\n\t]/g, " ") + (end < part.trimEnd().length ? "…" : ""),
          marks: marks.filter(function (m) { return m[0] >= begin && m[1] <= end; }).map(function (m) { return [m[0] + shift, m[1] + shift]; })
        };
      });
    });
    return best;
  }

  // load(name, version) promises the text of a file. The rest is done at once: where a file is missing, it is loaded and all is done again.
  function Engine(load) {
    var files = {}, shards = {}, missing = {}, meta, self = this;
    function get(name, version) {
      if (files[name] === undefined) missing[name] = version || "";
      return files[name];
    }
    function whole() { if (Object.keys(missing).length) throw missing; }
    function run(work) {
      missing = {};
      try {
        var made = work();
        whole();
        return Promise.resolve(made);
      } catch (lack) {
        if (lack !== missing) return Promise.reject(lack);
        return Promise.all(Object.keys(lack).map(function (name) { return load(name, lack[name]).then(function (text) { files[name] = text; }); })).then(function () { return run(work); });
      }
    }
    function open() {
      if (meta) return meta;
      var text = get("meta");
      whole();
      meta = JSON.parse(text);
      meta.total = meta.titles = meta.bodies = 0;
      meta.segments.forEach(function (segment) {
        segment.first = meta.total;
        segment.starts = segment.shards.split("\n");
        meta.total += segment.documents;
        meta.titles += segment.titleWords;
        meta.bodies += segment.bodyWords;
        segment.isRetired = new Uint8Array(segment.documents);
        for (var reader = new Reader(segment.retired), document = -1; reader.at < segment.retired.length;) {
          document += reader.next() + 1;
          segment.isRetired[document] = 1;
        }
      });
      meta.titleCache = cacheOf(meta.titles, meta.total);
      meta.bodyCache = cacheOf(meta.bodies, meta.total);
      meta.dearest = logarithm(meta.total) + 32;
      return meta;
    }
    function file(segment, name) { return get(segment.name + "/" + name, segment.version); }
    function shardOf(segment, term) {
      var low = 0, high = segment.starts.length;
      while (low < high) {
        var middle = (low + high) >>> 1;
        if (segment.starts[middle] <= term) low = middle + 1; else high = middle;
      }
      return low - 1;
    }
    function find(segment, term) {
      var place = shardOf(segment, term);
      if (place < 0) return undefined;
      var name = "d" + place, text = file(segment, name), key = segment.name + name;
      if (text === undefined) return undefined;
      if (!shards[key]) {
        var terms = shards[key] = new Map(), reader = new Reader(text), pool = reader.next(), offset = reader.next(), word = "";
        for (var count = reader.next(); count > 0; count--) {
          var flags = reader.next(), length = reader.next();
          word = word.slice(0, flags >> 4) + text.substr(reader.at, length);
          reader.at += length;
          var entry = { count: reader.next(), bodies: flags & 1 ? reader.next() : 0, titles: flags & 2 ? reader.next() : 0, text: text, at: reader.at };
          if (flags & 4) reader.at = postings(text, reader.at, entry.count, function () {});
          else {
            if (flags & 8) { pool++; offset = 0; }
            entry.text = null;
            entry.pool = "p" + pool;
            entry.at = offset;
            offset += reader.next();
          }
          terms.set(word, entry);
        }
      }
      return shards[key].get(term);
    }
    function each(segment, entry, take) {
      var text = entry.text || file(segment, entry.pool);
      if (text !== undefined) postings(text, entry.at, entry.count, take);
    }
    function sum(term, what, test) {
      return meta.segments.reduce(function (sum, segment) {
        var entry = (!test || test(segment)) && find(segment, term);
        return sum + (entry ? entry[what] : 0);
      }, 0);
    }
    function wordCount(term, longer) {
      function beside(segment) { return shardOf(segment, term) === shardOf(segment, longer); }
      return Math.max(sum(term, "bodies", longer && beside), sum(term, "titles", longer && beside));
    }

    function cut(all) {
      var best = [0], from = [], words = [];
      for (var i = 0; i < all.length; i++) {
        for (var end = i + 1, word = ""; end <= all.length && end - i <= 8; end++) {
          word += all[end - 1];
          var known = end > i + 1 ? wordCount(word) : i + 1 < all.length ? wordCount(word, word + all[i + 1]) : 0;
          if (!known && end > i + 1) continue;
          var cost = best[i] + meta.dearest - logarithm(known);
          if (best[end] <= cost) continue;
          best[end] = cost;
          from[end] = i;
        }
      }
      for (var last = all.length; last > 0; last = from[last]) words.unshift(all.slice(from[last], last).join(""));
      return words;
    }
    function kind(c) { return c >= "一" && c <= "龥" ? 1 : c >= "a" && c <= "z" ? 2 : c >= "0" && c <= "9" ? 3 : 0; }
    function wordsOfRun(run) {
      var words = [];
      windows(run).forEach(function (all) {
        for (var begin = 0; begin < all.length;) {
          var what = kind(all[begin]), end = begin + 1;
          while (what && end < all.length && kind(all[end]) === what) end++;
          if (what === 1) words = words.concat(cut(all.slice(begin, end)));
          else words.push(what === 2 ? stem(all.slice(begin, end).join("")) : all.slice(begin, end).join(""));
          begin = end;
        }
      });
      return words;
    }
    function byCount(a, b) { return a.count - b.count || compare(a.term, b.term); }
    function wordsOf(query) {
      var all = [];
      query.clauses.forEach(function (clause) {
        clause.texts.forEach(function (text) {
          phraseOf(text).runs.forEach(function (run) {
            wordsOfRun(run).forEach(function (word) {
              if (all.some(function (known) { return known.term === word; })) return;
              var count = wordCount(word);
              if (count) all.push({ term: word, count: count });
            });
          });
        });
      });
      function keep(test) { if (all.some(test)) all = all.filter(test); }
      keep(function (word) { return word.term.length > 1; });
      keep(function (word) { return word.count * 4 <= meta.total; });
      all.sort(byCount);
      return all.filter(function (word, i) { return !i || word.count * 4 <= meta.total || word.count <= CHEAP; }).slice(0, 12).map(function (word) { return word.term; });
    }
    function planOf(text) {
      var terms = [], none = false, phrase = phraseOf(text);
      [].concat.apply([], phrase.runs.map(pairsOf)).concat(phrase.joints).forEach(function (pair) {
        if (terms.some(function (known) { return known.term === pair; })) return;
        var count = sum(pair, "count");
        if (!count) none = true;
        terms.push({ term: pair, count: count });
      });
      if (none) return { terms: [], proof: true };
      terms.sort(byCount);
      var chosen = [];
      terms.forEach(function (term) {
        var isSelective = term.count * 2 <= meta.total && (chosen.length < 2 || term.count <= 2 * terms[0].count);
        if (!chosen.length || (chosen.length < 8 && (term.count <= CHEAP || isSelective))) chosen.push(term.term);
      });
      return { terms: chosen, proof: terms.length === 1 && terms[0].term === text };
    }
    function plansOf(clauses) {
      return clauses.map(function (clause) {
        var ways = clause.texts.map(planOf);
        return { clause: clause, ways: ways, proof: !clause.isNumber && ways.every(function (way) { return way.proof; }) };
      });
    }
    function finding(plan, segment) {
      var found = new Set();
      plan.ways.forEach(function (way) { holding(way, segment).forEach(function (document) { found.add(document); }); });
      return found;
    }
    function holding(plan, segment, named) {
      var entries = plan.terms.map(function (term) { return find(segment, term); });
      if (!entries.length || entries.indexOf(undefined) >= 0) return [];
      entries.sort(function (a, b) { return a.count - b.count; });
      return entries.reduce(function (found, entry) {
        var here = [], i = 0;
        each(segment, entry, function (document, body, title, norm, isNamed) {
          while (found && i < found.length && found[i] < document) i++;
          if ((!found || found[i] === document) && (!named || isNamed)) here.push(document);
        });
        return here;
      }, null);
    }

    function answer(query) {
      open();
      query.clauses.forEach(function (clause) { withSynonyms(clause, meta.synonyms); });
      var plans = plansOf(query.clauses), excluded = plansOf(query.excluded), words = wordsOf(query), hits = [];
      var proven = plans.every(function (plan) { return plan.proof; });
      var key = query.key ? hash("#", query.key) : query.clauses.length ? hash("=", plain(query.typed)) : null;
      if (key) sum(key, "count");
      whole();
      meta.segments.forEach(function (segment) {
        var scores = new Float64Array(segment.documents), tiers = new Uint8Array(segment.documents).fill(NOTHING), norms = words.length ? file(segment, "norms") : "";
        words.forEach(function (word) {
          var entry = find(segment, word), boost = word.length > 1 ? TITLE : 0;
          if (!entry) return;
          var body = weightOf(sum(word, "bodies"), meta.total, 1), title = weightOf(sum(word, "titles"), meta.total, boost);
          each(segment, entry, function (document, inBody, inTitle, norm) {
            if (norms === undefined) return;
            if (inBody) scores[document] += scoreOf(body, inBody, meta.bodyCache[norms.charCodeAt(document) - 1]);
            if (inTitle && boost) scores[document] += scoreOf(title, inTitle, meta.titleCache[norm]);
          });
        });
        scores.forEach(function (score, i) { if (score > 0) tiers[i] = TIER_WORDS; });
        if (!plans.length) tiers.fill(excluded.length || query.years.length || query.issuers.length ? TIER_CONTAINS : NOTHING);
        else {
          var found = plans.map(function (plan) { return finding(plan, segment); });
          found[0].forEach(function (d) { if (found.every(function (one) { return one.has(d); })) tiers[d] = proven ? TIER_CONTAINS : TIER_PERHAPS; });
        }
        var entry = key && find(segment, key);
        if (entry) each(segment, entry, function (d) { tiers[d] = TIER_IS; });
        var doubtful = new Set();
        excluded.forEach(function (plan) { finding(plan, segment).forEach(function (d) { if (plan.proof) tiers[d] = NOTHING; else doubtful.add(d); }); });
        tiers.forEach(function (tier, d) {
          if (tier !== NOTHING) hits.push({ segment: segment, document: d, place: segment.first + d, tier: tier, score: fround(scores[d]), isRetired: segment.isRetired[d], isDoubtful: doubtful.has(d) });
        });
      });
      whole();
      if (query.years.length || query.issuers.length) hits = hits.filter(function (hit) {
        var names = values(hit, 3).map(function (i) { return normal(meta.issuers[i]); });
        return (!query.years.length || query.years.indexOf(values(hit, 1)[0]) >= 0) && query.issuers.every(function (name) { return names.some(function (n) { return n.indexOf(name) >= 0; }); });
      });
      return { query: query, plans: plans, excluded: excluded.filter(function (plan) { return !plan.proof; }), words: words, all: hits, doubts: 0, sought: [].concat.apply([], query.clauses.map(function (clause) { return clause.texts; })).concat(words), proven: proven };
    }
    // The values of a facet: 0 type, 1 year, 2 category, 3 issuers, 4 status.
    function values(hit, facet) {
      var text = file(hit.segment, "columns");
      if (text === undefined) return [];
      var value = text.charCodeAt(facet * hit.segment.documents + hit.document) - 1;
      return facet === 3 ? meta.groups[value] : [value];
    }
    function fits(hit, filter, except) {
      return filter.every(function (wanted, facet) { return wanted === undefined || wanted === null || facet === except || values(hit, facet).indexOf(wanted) >= 0; });
    }
    function order(byDate) {
      return function (a, b) { return a.tier - b.tier || a.isDoubtful - b.isDoubtful || (byDate ? 0 : b.score - a.score || a.isRetired - b.isRetired) || a.place - b.place; };
    }
    function stored(hit) {
      if (hit.stored) return hit.stored;
      var fromOldest = hit.segment.documents - 1 - hit.document, text = file(hit.segment, "s" + (fromOldest >> 3));
      if (text === undefined) return null;
      var f = text.split("\n")[fromOldest & 7].split("\t");
      return hit.stored = { id: f[0], title: f[1], number: f[2], issuers: f[3], date: f[4], type: +f[5], status: +f[6], parts: +f[7], lede: f[8] };
    }
    function texts(hit) {
      var parts = [];
      for (var i = 0; i < stored(hit).parts; i++) parts.push(get("text/" + hit.stored.id + (i ? "~" + i : ""), hit.segment.version));
      return parts.indexOf(undefined) < 0 ? parts : null;
    }
    function keysOf(number) {
      var m = /^(.*?)〔(\d{4})〕(\d+)号$/.exec(number), p = /^(.*?)第(\d+)号$/.exec(number), year;
      if (m) return [numberKey(m[1], +m[2], +m[3]), numberKey("", +m[2], +m[3])];
      if (!p) return [];
      year = /(\d{4})年$/.exec(p[1]);
      return year ? [numberKey(p[1].slice(0, -5), +year[1], +p[2]), numberKey("", +year[1], +p[2])] : [numberKey(p[1], 0, +p[2])];
    }
    function contains(plans, hit, parts) {
      return plans.every(function (plan) {
        if (plan.clause.isNumber) return plain(hit.stored.number).indexOf(plain(plan.clause.texts[0])) >= 0;
        return plan.proof || parts.some(function (part) {
          part = normal(part);
          return plan.clause.texts.some(function (text) { return part.indexOf(text) >= 0; });
        });
      });
    }

    // options: filter (values of facets), byDate.
    this.search = function (typed, options) {
      options = options || {};
      return run(function () {
        var found = answer(parse(typed)), filter = options.filter || [];
        found.byDate = !!options.byDate;
        found.hits = found.all.filter(function (hit) { return fits(hit, filter, -1); }).sort(order(found.byDate));
        return found;
      });
    };
    // A page of hits, unverified.
    this.glance = function (found, from, count) {
      return run(function () {
        var page = found.hits.slice(from, from + count);
        page.forEach(stored);
        return page;
      });
    };
    // What was said of a hit once its texts were read; undefined: they must be loaded first.
    function verdict(found, hit) {
      if (hit.verdict === undefined) {
        var parts = stored(hit) && texts(hit);
        if (parts) hit.verdict = contains(found.plans, hit, parts) ? TIER_CONTAINS : hit.score > 0 ? TIER_WORDS : NOTHING;
      }
      return hit.verdict;
    }
    function verify(found, hits, need) {
      var queue = [], wanted = need, any, tried = 0, most;
      hits.forEach(function (hit) { if (hit.tier === TIER_PERHAPS) queue.push(hit); else if (hit.tier < TIER_PERHAPS) wanted--; });
      any = wanted < need;
      most = wanted + SPARE_VERIFIED;
      var first = 0, last = queue.length - 1, tiers = new Map();
      for (; wanted > 0 && first <= last && (tried < most || (!any && tried < MOST_VERIFIED)); tried++) {
        var isBest = tried < most, tier = verdict(found, queue[isBest ? first : last]);
        if (tier === undefined) {
          for (var i = 1; i < (isBest ? wanted : AT_ONCE); i++) {
            var other = queue[isBest ? first + i : last - i];
            if (other) verdict(found, other);
          }
          whole();
        }
        tiers.set(queue[isBest ? first++ : last--], tier);
        if (tier === TIER_CONTAINS) { any = true; wanted--; }
      }
      tiers.forEach(function (tier, hit) { hit.tier = tier; });
    }
    // The same, verified, with snippets.
    this.page = function (found, from, count) {
      return run(function () {
        var compareTo = order(found.byDate);
        found.hits.forEach(function (hit) {
          if (hit.tier !== TIER_IS || !stored(hit)) return;
          if (!(found.query.key ? keysOf(hit.stored.number).indexOf(found.query.key) >= 0 : plain(hit.stored.title) === plain(found.query.typed))) hit.tier = found.proven ? TIER_CONTAINS : TIER_PERHAPS;
        });
        whole();
        function isLeft(hit) { return hit.tier !== NOTHING; }
        for (var page = null, wrong = true; wrong;) {
          verify(found, found.hits.sort(compareTo), from + count);
          found.hits = found.hits.filter(isLeft).sort(compareTo);
          page = found.hits.slice(from, from + count);
          page.forEach(function (hit) { if (stored(hit)) texts(hit); });
          whole();
          wrong = false;
          page.forEach(function (hit) {
            if (!hit.isDoubtful) return;
            hit.isDoubtful = false;
            if (found.doubts++ < MOST_DOUBTS && !found.excluded.some(function (plan) { return contains([plan], hit, texts(hit)); })) return;
            hit.tier = NOTHING;
            wrong = true;
          });
          if (wrong) found.hits = found.hits.filter(function (hit) { return isLeft(hit) && !(hit.isDoubtful && found.doubts >= MOST_DOUBTS); });
        }
        page.forEach(function (hit) { hit.snippet = snippetOf(texts(hit), found.sought); });
        return page;
      });
    };
    this.counts = function (found, filter) {
      return run(function () {
        return [0, 1, 2, 3, 4].map(function (facet) {
          var counts = new Map();
          found.all.forEach(function (hit) {
            if (hit.tier === NOTHING || !fits(hit, filter, facet)) return;
            values(hit, facet).forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
          });
          return counts;
        });
      });
    };
    this.containing = function (found) {
      var holding = found.hits.filter(function (hit) { return hit.tier < TIER_WORDS; });
      return { count: holding.length, about: holding.some(function (hit) { return hit.tier === TIER_PERHAPS || hit.isDoubtful; }) };
    };
    this.correction = function (found, page) {
      if (self.containing(found).count || found.query.clauses.length !== 1) return Promise.resolve(null);
      var phrase = found.query.clauses[0].texts[0];
      if (phrase.length < 3 || phrase.length > 40) return Promise.resolve(null);
      return run(function () {
        var likes = [];
        page.forEach(function (hit) {
          texts(hit).some(function (part) {
            var text = normal(part);
            for (var i = 0; i + phrase.length <= text.length; i++) {
              for (var j = 0, wrong = -1, count = 0; j < phrase.length && count < 2; j++) if (text[i + j] !== phrase[j]) { wrong = i + j; count++; }
              if (count !== 1 || !WORD.test(text[wrong])) continue;
              var like = text.substr(i, phrase.length), known = likes.find(function (one) { return one.text === like; });
              if (known) known.count++; else likes.push({ text: like, count: 1 });
              return true;
            }
            return false;
          });
        });
        return likes.length ? likes.reduce(function (a, b) { return b.count > a.count ? b : a; }).text : null;
      });
    };
    this.suggest = function (typed, most) {
      return run(function () {
        open();
        var query = parse(typed), first = [], others = [], read = 0;
        if (query.clauses.length !== 1 || query.clauses[0].isNumber || query.excluded.length) return [];
        var plan = planOf(query.clauses[0].texts[0]), wanted = plain(query.clauses[0].texts[0]);
        whole();
        meta.segments.forEach(function (segment) {
          holding(plan, segment, true).forEach(function (document) {
            if (read >= 24) return;
            read++;
            var hit = { segment: segment, document: document };
            if (!stored(hit)) return;
            var title = plain(hit.stored.title), number = plain(hit.stored.number);
            if (title.indexOf(wanted) === 0 || number.indexOf(wanted) === 0) first.push(hit);
            else if (title.indexOf(wanted) > 0 || number.indexOf(wanted) > 0) others.push(hit);
          });
        });
        return first.concat(others).slice(0, most);
      });
    };
    this.marks = function (found, line) { return marksOf(normal(line), found.sought, 0); };
    this.meta = function () { return meta; };
  }
  return Engine;
})();
if (typeof module === "object") module.exports = bulletinEngine;
