// Answers queries: what may be shown, in which order, with which piece of the text.
var bulletinEngine = (function () {
  "use strict";
  var { WORD, fold, normal, unfolded, apart, plain, titleOf, characters, phraseOf, stem, pairsOf, marksOf, snippetOf } = bulletinText;
  var { JUNK, NAMED, SLACK, BEYOND, CITED, PIECE, RANKED, ln, compare, idfOf, saturated } = bulletinWeights;
  var { STOP, ISSUE, isLong, asGiven, parse } = bulletinQuery;
  var { postings, hash, pairAt, titleKey } = bulletinIndex;
  var clausesOf = bulletinClauses;
  var TIER_IS = 0, TIER_CONTAINS = 1, TIER_PERHAPS = 2, TIER_WORDS = 3, NOTHING = 4;
  var SPARE_VERIFIED = 50, MOST_VERIFIED = 1000, MOST_DOUBTS = 60, MOST_TRIED = 8, AT_ONCE = 16, CHEAP = 4000, FEW = 5;
  var ENDINGS = /(法|条例|细则|解释|办法|规定|规则)$/;

  // load(name, version) promises the text of a file.
  function Engine(load) {
    var index = new bulletinIndex(load), { whole, run, file, shard, find, read, want, sum, elsewhere, containing, naming } = index;
    var { lengthOf, segmentOf, hitAt, storedOf, stored, texts, values } = index;
    var { simplified, cut, mixed, understand } = new bulletinUnderstanding(index);
    var { hear, sounding, isSpoken } = new bulletinSound(index, cut, mixed);
    var meta, self = this;
    function open() { meta = index.open(); }
    function everywhere(name) { meta.segments.forEach(function (segment) { file(segment, name); }); }

    // While some files of the dictionary are on their way: the lists that those which are there lead to.
    function foresee(query) {
      understand(query, true).concepts.forEach(function (concept) {
        concept.terms.forEach(function (term) { want(term[0], term[2]); });
      });
      everywhere("norms");
    }
    function lookAt(query) {
      var about = understand(query), all = new Map(), total = meta.total;
      everywhere("norms");
      function of(place) {
        if (!all.has(place)) all.set(place, blank());
        return all.get(place);
      }
      about.sum = about.whole = 0;
      about.concepts.forEach(function (concept) {
        var documents = new Map(), titles = new Map(), topics = new Map();
        concept.terms.forEach(function (term, i) {
          if (i === 1) concept.isThere = documents.size > 0;
          containing(term[0], function (place, frequency) {
            var known = documents.get(place);
            documents.set(place, known ? [known[0] + frequency, Math.max(known[1], term[1])] : [frequency, term[1]]);
          }, term[2]);
          naming(term[0], function (place, names, length) {
            if (names & 1) titles.set(place, [Math.max(term[1], titles.has(place) ? titles.get(place)[0] : 0), length]);
            if (names & 4) topics.set(place, Math.max(term[1], topics.get(place) || 0));
          }, term[2]);
        });
        var found = documents.size;
        concept.documents = documents;
        // What a title has is hardly chance.
        if (concept.weight === JUNK && titles.size) concept.weight = NAMED;
        var isWord = concept.weight > JUNK, idf = found ? idfOf(found, total) : ln(1 + total) * 0.5, most = concept.terms.length > 1 ? 0 : elsewhere(concept.text);
        if (most && idf > most + SLACK) concept.weight *= (most + SLACK + BEYOND * (idf - most - SLACK)) / idf;
        concept.idf = concept.weight * idf;
        about.sum += found ? concept.idf : concept.idf * 0.5;
        about.whole += concept.idf;
        documents.forEach(function (one, place) {
          var x = of(place);
          x.doc += one[1] * concept.idf * saturated(one[0], lengthOf(place), meta.average, 0.75);
          x.coverage += one[1] * concept.idf;
          if (isWord) x.hasWord = true;
        });
        titles.forEach(function (one, place) {
          var x = of(place);
          x.title += concept.idf * one[0];
          x.matched += concept.text.length;
          x.length = one[1];
        });
        topics.forEach(function (weight, place) { of(place).topic += concept.idf * weight; });
      });
      about.sum = about.sum || 1;
      about.pairSum = 0;
      about.pairs = about.pairs.map(function (pair) {
        var found = sum(pair, "count"), given = asGiven(query, pair);
        if (!found && given !== pair) found = sum(pair = given, "count");
        var idf = found ? idfOf(found, total) + 0.3 : ln(1 + total) * 0.3;
        about.pairSum += idf;
        if (found) naming(pair, function (place, names, length) {
          if (!(names & 1)) return;
          var x = of(place);
          x.pairs += idf;
          x.matchedPairs++;
          x.length = length;
        });
        return { text: pair, idf, found };
      });
      about.pairSum = about.pairSum || 1;
      whole();
      return { about, all };
    }
    function titleScore(x, about) { return x.title / about.sum * (0.6 + 0.4 * Math.min(1, x.matched / x.length)); }
    function fuzzyTitle(x, about) {
      var share = x.pairs / about.pairSum;
      return share * share * (0.5 + 0.5 * Math.min(1, 1.1 * x.matchedPairs / Math.max(1, x.length - 1)));
    }
    function firstScore(x, about) {
      var coverage = Math.min(1, x.coverage / about.sum);
      return 0.6 * x.doc / about.sum + titleScore(x, about) + 0.6 * fuzzyTitle(x, about) + 0.4 * x.topic / about.sum;
    }

    // 民诉法: the characters of a name in order, the first where a name begins.
    function abbreviated(query) {
      var name = titleOf(query.named || query.free), end = ENDINGS.exec(name), found = null;
      if (!end || name.length < 2 || name.length > 12) return [];
      var body = characters(name.slice(0, -end[1].length));
      if (!body.length) return [];
      var lists = body.map(function (c, i) { return { c, i, count: meta.segments.reduce(function (sum, segment) { var entry = find(segment, c); return sum + (entry && entry.names ? entry.names.count : 0); }, 0) }; });
      whole();
      if (!lists.every(function (one) { return one.count; })) return [];
      lists.sort(function (a, b) { return a.count - b.count; });
      lists.forEach(function (one, place) {
        if (place > 1 && one.count * 4 > meta.total) return;
        var here = new Map();
        naming(one.c, function (document, names, length, at) {
          if (!(names & 1) || (found && !found.has(document))) return;
          var known = found ? found.get(document) : { length: length, ats: [] };
          known.ats[one.i] = at;
          here.set(document, known);
        });
        found = here;
      });
      whole();
      var likely = [];
      found.forEach(function (one, document) {
        if (one.length <= name.length || one.length > 44) return;
        likely.push([document, one.length + (one.ats[0] ? 12 : 0)]);
      });
      likely.sort(function (a, b) { return a[1] - b[1] || a[0] - b[0]; });
      var made = [];
      likely.slice(0, 24).forEach(function (one) {
        var stored = storedOf(one[0]);
        if (!stored) return;
        var value = abbreviation(name, end[1], titleOf(stored.title));
        if (value) made.push([one[0], value + 0.18 * ln(1 + stored.cited)]);
      });
      whole();
      return made;
    }
    function abbreviation(name, end, title) {
      if (title === name || title.slice(-end.length) !== end) return 0;
      var places = [], i = name.length - 1;
      for (var j = title.length - 1; j >= 0 && i >= 0; j--) if (title[j] === name[i]) { places.unshift(j); i--; }
      if (i >= 0) return 0;
      var begin = places[0], intro = Math.max(title.lastIndexOf("适用", begin), title.lastIndexOf("关于", begin), title.lastIndexOf("审理", begin)), at = intro >= 0 ? intro + 2 : 0;
      if (title[at] === name[0]) begin = at;
      for (var k = 1, gaps = 0; k < places.length; k++) if (places[k] !== places[k - 1] + 1) gaps++;
      if (begin !== at && gaps > 1) return 0;
      return (begin === at ? 3.3 : 0.5) + name.length / Math.max(name.length, title.length - at) - 0.12 * gaps;
    }
    // Numbers as people cite them: the characters of the agency in order, the kind of number, and a year where one is given.
    function numbered(wanted) {
      var found = [];
      meta.segments.forEach(function (segment) {
        var entry = find(segment, hash("#", (!wanted.isOrder && wanted.year || "") + "-" + wanted.sequence));
        if (entry && entry.list) read(segment, entry.list, postings, function (document) { found.push(segment.first + document); });
      });
      whole();
      return found.filter(function (place) {
        var stored = storedOf(place);
        if (!stored) return false;
        var number = /^(.*?)(?:〔(\d{4})〕|(令)?第)(\d+)号$/.exec(stored.number), year = number && +number[2] || +stored.date.slice(0, 4);
        if (!number || +number[4] !== wanted.sequence || (wanted.isOrder && !number[3]) || (wanted.year && wanted.year !== year)) return false;
        for (var i = 0, j = 0, agency = plain(number[1]), asked = plain(wanted.agency); i < agency.length; i++) if (agency[i] === asked[j]) j++;
        return j === asked.length;
      });
    }

    // The issues of the gazette that are asked for, the newest first.
    function issued(wanted) {
      var found = [];
      meta.segments.forEach(function (segment) {
        segment.issues.forEach(function (issue) {
          if (wanted.year && issue.year !== wanted.year || wanted.number && issue.number !== wanted.number) return;
          if (!wanted.month || issue.month === wanted.month) found.push(issue.place);
        });
      });
      return wanted.year + wanted.number + wanted.month ? found : found.slice(0, 1);
    }
    // The documents with a title.
    function byTitle(title) {
      var found = [];
      if (title) meta.segments.forEach(function (segment) {
        var entry = find(segment, titleKey(title));
        if (entry && entry.list) read(segment, entry.list, postings, function (document) { found.push(segment.first + document); });
      });
      whole();
      return found;
    }
    // How what must be contained, and what must not, is looked for.
    function plansOf(query) {
      var plans = query.clauses.filter(function (clause) { return clause.isQuoted || clause.isNumber; }).map(planOf);
      var excluded = query.excluded.map(planOf), pieces = query.clauses.filter(isLong).map(planOf);
      whole();
      return { plans, excluded, pieces };
    }
    // A long piece of a text stands in few: these are looked up, whatever else is about its words.
    function withPieces(pieces) {
      var few = common(pieces.map(rarest));
      whole();
      if (few && few.size > FEW) few = common(pieces);
      whole();
      return few && few.size <= FEW ? few : [];
    }

    function answer(query) {
      open();
      hear(query, function (query) { return abbreviated(query).length > 0; });
      query.namesIssue = ISSUE.test(query.free);
      var hits = [];
      var looked = lookAt(query), about = looked.about, all = looked.all;
      var { plans, excluded, pieces } = plansOf(query);
      function of(place) { return all.get(place) || all.set(place, blank()).get(place); }
      withPieces(pieces).forEach(function (place) { of(place).hasPieces = true; });
      abbreviated(query).forEach(function (one) { of(one[0]).bonus = one[1]; });
      var issues = query.issue ? issued(query.issue) : [];
      issues.forEach(function (place, i) { of(place).bonus = 5 * (issues.length - i); });
      byTitle(titleOf(query.free)).forEach(function (place) { of(place).isTitle = true; });
      var numbers = query.number ? numbered(query.number) : [];
      whole();
      var proven = plans.every(function (plan) { return plan.proof; }), allowed = common(plans), doubtful = new Set(), denied = new Set();
      excluded.forEach(function (plan) { findAll(plan).forEach(function (place) { (plan.proof ? denied : doubtful).add(place); }); });
      whole();
      if (numbers.length) { all = new Map(); numbers.forEach(function (place) { all.set(place, blank()); }); }
      else if (allowed) {
        var kept = new Map();
        allowed.forEach(function (place) { kept.set(place, all.get(place) || blank()); });
        all = kept;
      } else if (!query.clauses.length && (excluded.length || query.years.length || query.issuers.length)) for (var i = 0; i < meta.total; i++) all.set(i, blank());
      var most = 0;
      all.forEach(function (x) { if (x.coverage > most) most = x.coverage; });
      all.forEach(function (x, place) {
        if (denied.has(place)) return;
        var segment = segmentOf(place), isRetired = segment.isRetired[place - segment.first], share = Math.min(1, x.coverage / about.sum);
        if (!allowed && !numbers.length && (x.coverage < most / 2 || !x.hasWord && x.coverage * 2 < about.whole) && !x.bonus && !x.isTitle && !x.hasPieces && x.pairs * 2 < about.pairSum) return;
        hits.push({
          segment: segment, document: place - segment.first, place: place, parts: x,
          tier: allowed ? proven ? TIER_CONTAINS : TIER_PERHAPS : numbers.length ? TIER_IS : TIER_WORDS,
          score: firstScore(x, about) + 0.4 * share * share + (x.bonus || 0) + (x.isTitle ? 5 : 0) + (x.hasPieces ? PIECE : 0) - (isRetired ? 0.5 : 0) - (segment.isList[place - segment.first] && !query.namesIssue ? 1 : 0),
          isRetired: isRetired, isDoubtful: doubtful.has(place)
        });
      });
      if (query.years.length || query.issuers.length) hits = hits.filter(function (hit) {
        var names = values(hit, 3).map(function (i) { return normal(meta.issuers[i]); });
        return (!query.years.length || query.years.indexOf(values(hit, 1)[0]) >= 0) && query.issuers.every(function (name) { return names.some(function (n) { return n.indexOf(name) >= 0; }); });
      });
      whole();
      return { query, about, plans, pieces, excluded: excluded.filter(function (plan) { return !plan.proof; }), all: hits, doubts: 0, sought: soughtOf(query, about) };
    }
    function blank() { return { doc: 0, title: 0, matched: 0, length: 1, topic: 0, coverage: 0, pairs: 0, matchedPairs: 0 }; }
    function soughtOf(query, about) {
      var made = query.clauses.map(function (clause) { return clause.text; });
      if (query.given !== query.simple) query.clauses.forEach(function (clause) { made.push(clause.given); });
      made.asked = made.length;
      made.isQuoted = query.clauses.every(function (clause) { return clause.isQuoted; });
      about.concepts.forEach(function (concept) { if (concept.weight > JUNK) concept.terms.forEach(function (term) { made.push(term[0]); }); });
      return made;
    }
    // The rarest pairs of a text; having them all is containing it only where they are one.
    function planOf(clause) {
      var plan = clause.given === clause.text ? null : planFor(Object.assign({}, clause, { text: clause.given }));
      return plan && plan.terms.length ? plan : planFor(clause);
    }
    function planFor(clause) {
      var phrase = phraseOf(clause.text), terms = [], pairs = [].concat.apply([], phrase.runs.map(pairsOf)).concat(phrase.joints);
      var counts = new Map(pairs.map(function (pair) { return [pair, sum(pair, "count")]; }));
      whole();
      if (pairs.some(function (pair) { return !counts.get(pair); })) return { clause, terms: [], proof: true };
      counts.forEach(function (count, term) { terms.push([term, count]); });
      terms.sort(function (a, b) { return a[1] - b[1] || compare(a[0], b[0]); });
      var chosen = [];
      terms.forEach(function (one) {
        var isSelective = one[1] * 2 <= meta.total && (chosen.length < 2 || one[1] <= 2 * terms[0][1]);
        if (!chosen.length || (chosen.length < 8 && (one[1] <= CHEAP || isSelective))) chosen.push(one[0]);
      });
      return { clause, terms: chosen, proof: !clause.isNumber && terms.length === 1 && terms[0][0] === clause.text };
    }
    function findAll(plan) {
      var found = null;
      plan.terms.forEach(function (term) {
        var here = new Set();
        containing(term, function (place) { if (!found || found.has(place)) here.add(place); });
        found = here;
      });
      return found || new Set();
    }
    // Of as many as it takes in most cases.
    function rarest(plan) { return { terms: plan.terms.slice(0, 3) }; }
    // The documents that all plans find; null: there is no plan.
    function common(plans) {
      return plans.map(findAll).reduce(function (all, found) {
        return all ? new Set(Array.from(found).filter(function (one) { return all.has(one); })) : found;
      }, null);
    }
    function fits(hit, filter, except) {
      return filter.every(function (wanted, facet) { return wanted === undefined || wanted === null || facet === except || values(hit, facet).indexOf(wanted) >= 0; });
    }
    function order(byDate) {
      return function (a, b) { return a.tier - b.tier || a.isDoubtful - b.isDoubtful || (byDate ? 0 : b.score - a.score || a.isRetired - b.isRetired) || a.place - b.place; };
    }
    function holds(hit, text) { return texts(hit).some(function (part) { return part.normal.indexOf(text) >= 0; }); }
    // What a document has and its text has not, its tables have.
    function reach(hit, found) {
      if (!stored(hit) || !texts(hit) || hit.isWhole || !hit.stored.tables) return;
      hit.isWhole = found.about.concepts.some(function (concept) {
        return concept.documents.has(hit.place) && !concept.terms.some(function (term) { return holds(hit, term[0]); });
      });
      texts(hit);
    }
    // A law of a place that was not asked for answers after the one for all.
    function isLocal(title) { return /^[\u4e00-\u9fa5]{2,7}?(?:省|市|自治区|自治州|自治县|经济特区)/.test(title); }
    // 企业破产法第32条 means that law before those about it.
    function named(title, found) {
      var plainTitle = titleOf(title), name = found.query.named;
      return titleOf(name) === plainTitle ? 2 : found.about.concepts.reduce(function (most, concept) {
        return concept.text === name ? concept.terms.reduce(function (most, term) { return term[0] === plainTitle ? Math.max(most, 2 * term[1]) : most; }, most) : most;
      }, 0);
    }
    function finalScore(hit, found) {
      var x = hit.parts, about = found.about, title = hit.stored.title;
      return firstScore(x, about) + hit.clauseScore + (x.hasPieces && contains(found.pieces, hit) ? PIECE : 0) + CITED * ln(1 + hit.stored.cited) + (x.bonus || 0)
        + (titleOf(title) === titleOf(found.query.free) ? 5 : 0) - (hit.isRetired ? 0.5 : 0) - (hit.segment.isList[hit.document] && !found.query.namesIssue ? 1 : 0) - (isLocal(title) && found.query.free.indexOf(title.slice(0, 2)) < 0 ? 0.1 : 0) - (/关于修改|关于废止|的批复$|的决定$|纠纷案$|案例/.test(title) ? 0.15 : 0) - (/征求意见/.test(title) && !/征求意见/.test(found.query.free) ? 0.3 : 0) + (hit.hasArticle ? 0.4 + named(title, found) : 0);
    }
    function contains(plans, hit) {
      return plans.every(function (plan) {
        if (plan.clause.isNumber) return plain(hit.stored.number).indexOf(plain(plan.clause.text)) >= 0;
        if (plan.proof || holds(hit, plan.clause.text)) return true;
        if (hit.isWhole || !hit.stored.tables) return false;
        hit.isWhole = true;
        if (!texts(hit)) whole();
        return holds(hit, plan.clause.text);
      });
    }

    // Of the versions of one text the newest in force stands where the best of them does; the others go with it.
    function newest(hits) {
      var places = new Map(), left = [];
      hits.forEach(function (hit) {
        hit.older = [];
        var key = hit.stored.type + titleOf(hit.stored.title), place = places.get(key), first = left[place];
        if (!first) { places.set(key, left.length); left.push(hit); return; }
        var isNewer = hit.isRetired === first.isRetired ? hit.stored.date > first.stored.date : !hit.isRetired, older = isNewer ? first : hit;
        left[place] = isNewer ? hit : first;
        left[place].older = first.older.concat(older);
        if (isNewer) first.older = [];
      });
      return left;
    }

    // Reads what every search begins with.
    this.ready = function () { return run(function () { open(); everywhere("norms"); everywhere("columns"); }); };
    // options: filter (tells by meta the wanted values of facets, null where any will do), byDate.
    this.search = function (typed, options) {
      options = options || {};
      function asked() {
        open();
        return parse(typed, simplified);
      }
      function wanted() { return options.filter ? options.filter(meta) : []; }
      return run(function () {
        var found = answer(asked()), filter = wanted();
        found.byDate = !!options.byDate;
        found.hits = found.all.filter(function (hit) { return fits(hit, filter, -1); }).sort(order(found.byDate));
        return found;
      }, [
        function () { foresee(asked()); },
        function () { abbreviated(asked()); },
        function () { byTitle(titleOf(asked().free)); },
        function () { withPieces(plansOf(asked()).pieces); },
        function () { var query = asked(); if (query.number) numbered(query.number); },
        function () { open(); if (wanted().some(function (value) { return value !== null; })) everywhere("columns"); }
      ]);
    };
    // A page of hits before any text is read: unverified, in the order of the lists. take(hits): its first ones, as they are there.
    this.glance = function (found, from, count, take) {
      var best = found.byDate || found.isRanked ? [] : found.hits.slice(0, RANKED);
      function begun() {
        var page = best.length ? best : found.hits.slice(from, from + count), there = page.filter(stored), sure = 0;
        function mayBeOf(hit) {
          return function (other) {
            return !other.stored && other.parts.length === hit.parts.length && other.parts.matchedPairs === hit.parts.matchedPairs;
          };
        }
        // A newer version of a text, which would take its place, has the same title.
        while (sure < page.length && page[sure].stored && !(best.length && page.some(mayBeOf(page[sure])))) sure++;
        if (best.length) sure = newest(page.slice(0, sure)).length;
        if (sure) take((best.length ? newest(there) : there).slice(0, sure));
      }
      return run(function () {
        best.concat(found.hits.slice(from, from + count)).forEach(stored);
        whole();
        found.early = newest(best).concat(found.hits.slice(best.length));
        var page = found.early.slice(from, from + count);
        page.forEach(stored);
        return page;
      }, take && (!from || !best.length) && [begun]);
    };
    // Whether the texts can change no more than the order.
    this.isSure = function (found) { return found.hits.every(function (hit) { return hit.tier !== TIER_PERHAPS && !hit.isDoubtful; }); };
    // The order of the last glance stays, whatever the texts will say.
    this.keep = function (found) {
      found.hits = found.early;
      found.isRanked = true;
    };
    // What was said of a hit once its texts were read; undefined: they must be loaded first.
    function verdict(found, hit) {
      if (hit.verdict === undefined && stored(hit) && texts(hit)) hit.verdict = contains(found.plans, hit) ? TIER_CONTAINS : NOTHING;
      return hit.verdict;
    }
    function verify(found, hits, need) {
      need = Math.min(need, hits.length);
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
    // The same, verified, the best ordered by their clauses, with snippets.
    this.page = function (found, from, count) {
      return run(function () {
        var compareTo = order(found.byDate);
        function isLeft(hit) { return hit.tier !== NOTHING; }
        // What is done is kept: where a text is missing, the rest is done again.
        if (found.isFor !== from + "+" + count) found.isVerified = false;
        found.isFor = from + "+" + count;
        for (var page = null, wrong = true; wrong;) {
          if (!found.isVerified) {
            if (!found.isRanked) found.hits.sort(compareTo);
            verify(found, found.hits, from + count);
            found.hits = found.hits.filter(isLeft);
            if (!found.isRanked) found.hits.sort(compareTo);
            found.isVerified = true;
          }
          page = found.hits.slice(from, from + count);
          page.forEach(function (hit) { if (stored(hit)) texts(hit); });
          whole();
          wrong = !!found.isWrong;
          page.forEach(function (hit) {
            if (!hit.isDoubtful) return;
            // Asked first: where a text is missing, all is done again.
            var isHeld = found.doubts >= MOST_DOUBTS || found.excluded.some(function (plan) { return contains([plan], hit); });
            hit.isDoubtful = false;
            found.doubts++;
            if (!isHeld) return;
            hit.tier = NOTHING;
            wrong = found.isWrong = true;
          });
          if (wrong) found.isVerified = found.isWrong = false;
          if (wrong) found.hits = found.hits.filter(function (hit) { return isLeft(hit) && !(hit.isDoubtful && found.doubts >= MOST_DOUBTS); });
        }
        if (!found.byDate && !found.isRanked) {
          var best = found.hits.slice(0, RANKED);
          best.forEach(function (hit) { reach(hit, found); });
          whole();
          best.forEach(function (hit) { clausesOf(hit, found, texts(hit)); hit.final = finalScore(hit, found); });
          best.sort(function (a, b) { return a.tier - b.tier || b.final - a.final || a.place - b.place; });
          best = newest(best);
          found.hits = best.concat(found.hits.slice(RANKED));
          found.isRanked = true;
          page = found.hits.slice(from, from + count);
        }
        page.forEach(function (hit) { reach(hit, found); });
        whole();
        page.forEach(function (hit) {
          if (!hit.best) clausesOf(hit, found, texts(hit));
          var part = hit.clause && texts(hit)[hit.best.part], begin = hit.best.at, end = hit.best.end;
          // As it is printed.
          hit.begin = part && part.at ? part.at[begin] : begin;
          hit.words = part ? part.text.slice(hit.begin, part.at ? part.at[end] : end) : "";
          hit.snippet = hit.words ? snippetOf([{ text: hit.words, isRow: /^page-row-/.test(hit.clause) }], found.sought) : null;
          if (!hit.snippet || !hit.snippet.text) hit.snippet = snippetOf(texts(hit), found.sought);
          // What the text has not, the line of a property has.
          if (!hit.snippet.text) hit.snippet = snippetOf([].concat.apply([], texts(hit).map(function (part) { return part.lines; })), found.sought);
        });
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
    // For a query that nothing answers: documents whose titles share most with it, each title once.
    this.near = function (found, most) {
      return run(function () {
        var shared = new Map(), titles = new Set();
        found.about.pairs.forEach(function (pair) {
          naming(pair.text, function (place, names) { if (names & 5) shared.set(place, (shared.get(place) || 0) + pair.idf); });
        });
        whole();
        return Array.from(shared).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }).slice(0, 4 * most).map(function (one) { return storedOf(one[0]); }).filter(function (stored) {
          return stored && !titles.has(stored.title) && titles.add(stored.title);
        }).slice(0, most);
      });
    };
    // How many answer, too, but are not in force yet, and are no longer, where only what is in force is asked for.
    this.leftOut = function (found, filter) {
      return run(function () {
        var counts = { later: 0, retired: 0 }, rest = filter.slice(0, 5).concat(0);
        if (filter[5]) found.all.forEach(function (hit) { if (hit.tier !== NOTHING && fits(hit, rest, -1)) counts[values(hit, 6)[0] === 5 ? "later" : "retired"]++; });
        return counts;
      });
    };
    // Words of a query that no document has, nor anything that they stand for: see LostWords.cs.
    this.lost = function (found) {
      var query = found.query, runs = [], last = "";
      if (query.number || query.clauses.some(function (clause) { return clause.isQuoted; })) return [];
      found.about.concepts.forEach(function (concept) {
        var isLoose = concept.weight === JUNK, isLost = !concept.documents.size, goesOn = isLoose && last && last === concept.text[0], before = runs[runs.length - 1];
        last = isLoose ? concept.text[concept.text.length - 1] : "";
        if (goesOn && isLost && before.isLost) { before.text += concept.text.slice(1); return; }
        if (goesOn) before.isWhole = false;
        runs.push({ text: concept.text, isLost: isLost, isWhole: !goesOn });
      });
      return runs.filter(function (one) { return one.isLost && one.isWhole && !/\d/.test(one.text) && !isSpoken(one.text); }).slice(0, 2).map(function (one) {
        if (!/^[a-z]/.test(one.text)) return asGiven(query, one.text);
        var word = query.free.match(/[a-z]+/g).find(function (typed) { return stem(typed) === one.text; }) || one.text, lower = query.typed.toLowerCase();
        var at = lower.length === query.typed.length ? lower.indexOf(word) : -1;
        return at < 0 ? word : query.typed.substr(at, word.length);
      });
    };
    this.containing = function (found) {
      var holding = found.hits.filter(function (hit) { return hit.tier < TIER_WORDS; });
      return { count: holding.length, about: found.hits.some(function (hit) { return hit.tier === TIER_PERHAPS || hit.isDoubtful; }) };
    };
    this.correction = function (found, page) {
      if (found.query.heard || self.containing(found).count || found.query.clauses.length !== 1) return Promise.resolve(null);
      var phrase = found.query.clauses[0].text;
      if (phrase.length < 3 || phrase.length > 40) return Promise.resolve(null);
      return run(function () {
        var likes = [], tried = new Set();
        // A word, a term or a title, and not any piece of a text. Each piece may cost a file.
        function isName(text) {
          if (!tried.has(text) && tried.size === MOST_TRIED) return false;
          tried.add(text);
          return meta.segments.some(function (segment) { return find(segment, text); }) || page.some(function (hit) { return titleOf(hit.stored.title) === titleOf(text); });
        }
        function isThere(hit) { return texts(hit).some(function (part) { return part.normal.indexOf(phrase) >= 0; }); }
        if (!page.some(isThere)) page.forEach(function (hit) {
          texts(hit).some(function (part) {
            var text = part.normal;
            for (var i = 0; i + phrase.length <= text.length; i++) {
              for (var j = 0, wrong = -1, count = 0; j < phrase.length && count < 2; j++) if (text[i + j] !== phrase[j]) { wrong = i + j; count++; }
              if (count !== 1 || !WORD.test(text[wrong])) continue;
              var like = text.substr(i, phrase.length);
              if (!isName(like)) continue;
              var known = likes.find(function (one) { return one.text === like; });
              if (known) known.count++; else likes.push({ text: like, count: 1 });
              return true;
            }
            return false;
          });
        });
        return likes.length ? likes.reduce(function (a, b) { return b.count > a.count ? b : a; }).text : null;
      });
    };
    // The documents whose titles or numbers contain a text, those that begin with it first.
    function titled(wanted) {
      var first = [], others = [], found = null;
      pairsOf(titleOf(wanted)).forEach(function (pair) {
        var here = new Set();
        naming(pair, function (place) { if (!found || found.has(place)) here.add(place); });
        found = here;
      });
      whole();
      Array.from(found || []).slice(0, 24).forEach(function (place) {
        var hit = hitAt(place);
        if (!stored(hit)) return;
        var title = titleOf(hit.stored.title).indexOf(wanted), number = plain(hit.stored.number).indexOf(wanted);
        if (title === 0 || number === 0) first.push(hit);
        else if (title > 0 || number > 0 || plain(hit.stored.title).indexOf(wanted) >= 0) others.push(hit);
      });
      whole();
      return first.concat(others);
    }
    // Words, terms and everyday names that begin with a text, the most frequent first.
    function begun(wanted) {
      var made = new Map();
      if (pairAt(wanted)) meta.segments.forEach(function (segment) {
        (shard(segment, wanted) || []).forEach(function (entry, term) {
          if (term.indexOf(wanted) === 0 && term.length > wanted.length && /^[\u4e00-\u9fa5]+$/.test(term) && (entry.words || entry.isName || term.length > 2 && entry.count)) made.set(term, Math.max(made.get(term) || 0, entry.words || entry.count));
        });
      });
      whole();
      return Array.from(made).sort(function (a, b) { return b[1] - a[1] || a[0].length - b[0].length || compare(a[0], b[0]); }).map(function (one) { return one[0]; });
    }
    // Documents by their titles, then texts to search for.
    this.suggest = function (typed, most) {
      return run(function () {
        open();
        var query = parse(typed, simplified), letters = /^[a-z'\u4e00-\u9fa5 ]*[a-z][a-z'\u4e00-\u9fa5 ]*$/.test(query.free) ? query.free.replace(/[ ']/g, "") : "", hits = [], terms;
        if (!query.clauses.length || (query.clauses.length > 1 && !letters) || query.clauses[0].isNumber || query.excluded.length) return [];
        function add(hit) { if (hits.length < most && !hits.some(function (one) { return one.place === hit.place; })) hits.push(hit); }
        var wanted = letters || plain(query.clauses[0].text);
        if (!letters) abbreviated(query).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }).slice(0, 2).forEach(function (one) { if (one[1] < 3) return; var hit = hitAt(one[0]); if (stored(hit)) add(hit); });
        whole();
        titled(wanted).forEach(add);
        if (letters) {
          terms = letters.length > 1 ? sounding(letters) : [];
          terms.slice(0, 3).forEach(function (term) { titled(term).forEach(add); });
        } else {
          terms = begun(wanted);
          if (hits.length + terms.length < 3 && /^[\u4e00-\u9fa5]{2,}$/.test(wanted)) terms = terms.concat(sounding(wanted));
        }
        // Some room is for words.
        terms = terms.filter(function (term, i) { return terms.indexOf(term) === i && term !== wanted && !STOP.has(term) && !hits.some(function (hit) { return titleOf(hit.stored.title) === term; }); });
        var room = Math.min(3, terms.length);
        hits = hits.slice(0, most - room);
        return hits.concat(terms.slice(0, most - hits.length).map(function (term) { return { text: term }; }));
      });
    };
    // Whether a hit of found.all may be shown: its text was not read, or says what must be contained.
    this.isFound = function (hit) { return hit.tier !== NOTHING; };
    this.marks = function (found, line) { var folded = fold(line); return apart(unfolded(folded, marksOf(folded.text, found.sought, 0))); };
    this.normal = normal;
    this.meta = function () { return meta; };
  }
  return Engine;
})();
if (typeof module === "object") module.exports = bulletinEngine;
