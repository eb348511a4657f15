// How words sound: pinyin, initials, and wrong characters that sound right.
var bulletinSound = (function () {
  "use strict";
  var { characters, stem } = bulletinText;
  var { compare, logarithm } = bulletinWeights;
  var STOP = bulletinQuery.STOP, Reader = bulletinIndex.Reader;
  // What people say, a character for a word; what shows that a question is asked.
  var SPOKEN = "不没很都也还就才再太最只从向对以等但所后前上下里内外时日年月天人家钱个位次件张台辆间套层楼分点半一二三两几多少大小高低长短新旧老好坏快慢早晚买卖要去来想能给拿做写换改加交住退看告找存离付用开关进出到走坐打吃喝睡说问讲听叫请让被跟按在有会该敢愿怕算修租借欠赔罚判放领报查扣涨停丢偷抢骗死养带接送寄收搬挖烧挂种车房店厂咋啥哪谁得过";
  var ASKING = /[么哪谁几啥咋吗呢吧了我你]|如何|多[少久长大]|[能是要会该可]不[能是要会该可]|有没有|请问/;
  var LATIN = /[a-z][a-z']*(?: +[a-z][a-z']*)+(?![\u4e00-\u9fa5])|[a-z'\u4e00-\u9fa5]*[a-z]{2}[a-z'\u4e00-\u9fa5]*/g;

  // cut: how a run of Han characters is cut into words; mixed: what people say with letters.
  function Sound(index, cut, mixed) {
    var { shared, whole, file, sum } = index, readings;
    // How characters are read, and by which letters the words of each segment are found.
    function listen() {
      if (readings) return;
      var text = shared("sounds");
      whole();
      var parts = text.split("\n\n"), made = new Map();
      index.meta.syllables = new Set();
      parts[0].split("\n").forEach(function (line) {
        var syllable = /^[a-z]+/.exec(line)[0];
        if (/[aeiouv]/.test(syllable)) index.meta.syllables.add(syllable);
        characters(line.slice(syllable.length)).forEach(function (c) { if (made.has(c)) made.get(c).push(syllable); else made.set(c, [syllable]); });
      });
      parts[1].split("\n").forEach(function (line, i) { if (index.meta.segments[i]) index.meta.segments[i].sounds = line.match(/../g) || []; });
      readings = made;
    }
    function readingsOf(c) { return readings.get(c) || []; }
    function initials(c) { return /[a-z]/.test(c) ? [c] : readingsOf(c).map(function (reading) { return reading[0]; }); }
    // Whether what begins at each place is syllables to the end; who is typing may be within the last.
    function spelled(typed, isOpen) {
      for (var at = typed.length - 1, ok = []; at >= 0; at--) {
        ok[at] = !/[a-z]/.test(typed[at]) && (at + 1 === typed.length || ok[at + 1]);
        for (var n = 1; n < 7 && at + n <= typed.length; n++) if (index.meta.syllables.has(typed.substr(at, n)) && (at + n === typed.length || ok[at + n])) ok[at] = true;
        if (isOpen && typed.length - at < 6) index.meta.syllables.forEach(function (syllable) { if (syllable.indexOf(typed.slice(at)) === 0) ok[at] = true; });
      }
      return ok;
    }
    // The words that may begin at a place of what was typed, and others: how many documents have them, and whether they are titles.
    function voiced(typed, at, ok) {
      var seconds = [], words = new Map(), steps = [];
      for (var n = 6; n > 0; n--) {
        var piece = typed.substr(at, n), isSyllable = index.meta.syllables.has(piece) || !/[a-z]/.test(piece);
        if (at + n < typed.length && piece.length === n && (n === 1 || /^[a-z]+$/.test(piece)) && (isSyllable ? !ok[at] || ok[at + n] : !ok[at] && /^([zcs]h|.)$/.test(piece))) steps.push(n);
      }
      steps.forEach(function (n) {
        var c = typed[at + n];
        if (/[iuv]/.test(c) || (/[aeo]/.test(c) && n !== steps[0] && typed.length - at > 6)) return;
        initials(typed[at]).forEach(function (first) { initials(c).forEach(function (second) { if (seconds.indexOf(first + second) < 0) seconds.push(first + second); }); });
      });
      index.meta.segments.forEach(function (segment) {
        seconds.map(function (pair) {
          var place = segment.sounds.length;
          while (place && segment.sounds[place - 1] > pair) place--;
          return place - 1;
        }).forEach(function (place, i, all) {
          var text = place < 0 || all.indexOf(place) < i ? "" : file(segment, "y" + place);
          for (var reader = new Reader(text || ""), word = ""; reader.at < reader.text.length;) {
            var value = reader.next(), length = value & 31;
            word = word.slice(0, value >> 5) + text.substr(reader.at, length);
            reader.at += length;
            value = reader.next();
            var known = words.get(word) || [0, false];
            words.set(word, [Math.max(known[0], value >> 1), known[1] || (value & 1) > 0]);
          }
        });
      });
      return words;
    }
    // take(where a word ends in what was typed, for how many characters their initials stand, whether all of the word was typed).
    function spell(word, typed, at, isFull, isOpen, take) {
      // Several readings of a character may lead to the same.
      var seen = word.length > 6 && new Set();
      (function next(i, at, short) {
        var state = (i * 1000 + at) * 100 + short;
        if (seen && seen.has(state)) return;
        if (seen) seen.add(state);
        if (i === word.length || (isOpen && at === typed.length)) { take(at, short, i === word.length); return; }
        if (typed[at] === word[i]) { next(i + 1, at + 1, short); return; }
        readingsOf(word[i]).forEach(function (reading) {
          if (typed.substr(at, reading.length) === reading) next(i + 1, at + reading.length, short);
          else if (isOpen && at < typed.length && reading.indexOf(typed.slice(at)) === 0) take(typed.length, short, false);
          if (isFull) return;
          if (typed[at] === reading[0]) next(i + 1, at + 1, short + 1);
          if (reading[1] === "h" && typed.substr(at, 2) === reading.slice(0, 2)) next(i + 1, at + 2, short + 1);
        });
      })(0, at, 0);
    }
    // What Latin letters spell, in full or by initials, also among characters; null: nothing that is here.
    function decode(typed, isKnown, others) {
      listen();
      var ok = spelled(typed), best = null, alike = [], costs = [0], from = [], any = false;
      var words = voiced(typed, 0, ok);
      whole();
      words.forEach(function (known, word) {
        var least = -1;
        spell(word, typed, 0, isKnown, false, function (end, short) { if (end === typed.length && (least < 0 || short < least)) least = short; });
        if (least < 0) return;
        if (!least) alike.push([word, known[0]]);
        var rank = (least ? 1000 : 0) - logarithm(known[0]) - (known[1] ? 100 : 0);
        if (!best || rank < best.rank || (rank === best.rank && word < best.word)) best = { word: word, rank: rank, short: least };
      });
      if (best && !best.short) {
        alike = alike.filter(function (one) { return one[0] !== best.word; }).sort(function (a, b) { return b[1] - a[1] || compare(a[0], b[0]); });
        if (alike.length) others.set(best.word, alike.slice(0, 3).map(function (one) { return [one[0], 0.5]; }));
        return best.word;
      }
      if (ok[0]) {
        ok.forEach(function (fits, at) { if (fits) voiced(typed, at, ok); });
        whole();
        for (var at = 0; at < typed.length; at++) {
          if (costs[at] === undefined) continue;
          var reach = function (word, cost, isWord) {
            spell(word, typed, at, true, false, function (end) {
              var total = costs[at] + cost, last = from[end];
              if (costs[end] < total || (costs[end] === total && (last.at < at || last.word <= word))) return;
              costs[end] = total;
              from[end] = { at: at, word: word, isWord: isWord };
            });
          };
          voiced(typed, at, ok).forEach(function (known, word) { reach(word, 92 + logarithm(index.meta.total + 1) - logarithm(known[0]), true); });
          STOP.forEach(function (word) { reach(word, word.length === 1 ? 208 : 92); });
          reach("法", 208);
          if (!/[a-z]/.test(typed[at])) reach(typed[at], 208);
        }
        for (var end = typed.length, made = ""; end > 0 && from[end]; end = from[end].at) { made = from[end].word + made; any = any || from[end].isWord; }
        if (!end && any) return made;
      }
      return best && best.word;
    }
    function foldedSound(reading) { return reading.replace(/^([zcs])h/, "$1").replace(/^l/, "n").replace(/g$/, ""); }
    // 0: two characters sound alike; 1: to many; -1: not.
    function unlike(a, b) {
      var all = readingsOf(b);
      if (readingsOf(a).some(function (reading) { return all.indexOf(reading) >= 0; })) return 0;
      return readingsOf(a).some(function (reading) { return all.some(function (other) { return foldedSound(other) === foldedSound(reading); }); }) ? 1 : -1;
    }
    // A run of Han characters with words of the site where it has characters side by side that no text has, and the words sound like them.
    function mended(run) {
      var singles = {}, bounds = [], end = 0, odd = [], choices = [], isAsking = ASKING.test(run);
      cut(run, new Map()).forEach(function (word) {
        bounds.push(end);
        if (word.length === 1) singles[end] = word;
        end += word.length;
      });
      function isLoose(i) { return singles[i] && !STOP.has(singles[i]) && SPOKEN.indexOf(singles[i]) < 0; }
      function isRare(i) { return i < 0 || i + 2 > run.length ? isAsking : !sum(run.substr(i, 2), "count"); }
      bounds.forEach(function (i) {
        var before = isRare(i - 1), after = isRare(i);
        if (isLoose(i) ? (isAsking ? before && after && (isLoose(i - 1) || isLoose(i + 1)) : before || after) : STOP.has(singles[i]) && !isAsking && isLoose(i + 1)) odd.push(i);
      });
      whole();
      if (!odd.length || odd.length > 3) return run;
      listen();
      odd.forEach(function (i) {
        var place = bounds.indexOf(i);
        bounds.slice(Math.max(0, place - 2), place + 1).forEach(function (start) {
          voiced(run, start, []).forEach(function (known, word) {
            var end = start + word.length, wrong = 0, far = 0;
            // Two characters are soon like some word: it must be a common one, and neither stand for a word alone.
            if (end <= i || (end !== run.length && bounds.indexOf(end) < 0) || (word.length === 2 && (known[0] * 100 < index.meta.total || !isLoose(start) || !isLoose(start + 1)))) return;
            for (var k = 0; k < word.length; k++) {
              if (word[k] === run[start + k]) continue;
              var distance = singles[start + k] ? unlike(word[k], run[start + k]) : -1;
              if (distance < 0) return;
              wrong++;
              far += distance;
            }
            if (wrong && wrong * 2 <= word.length) choices.push({ start: start, word: word, wrong: wrong, far: far, count: known[0] });
          });
        });
      });
      whole();
      choices.sort(function (a, b) { return b.word.length - a.word.length || a.wrong - b.wrong || a.far - b.far || b.count - a.count || a.start - b.start || compare(a.word, b.word); });
      var made = run, taken = [];
      choices.forEach(function (one) {
        for (var k = 0; k < one.word.length; k++) if (taken[one.start + k]) return;
        for (k = 0; k < one.word.length; k++) taken[one.start + k] = true;
        made = made.slice(0, one.start) + one.word + made.slice(one.start + one.word.length);
      });
      return made;
    }
    // A query as it was meant: pinyin and initials as characters, wrong characters that sound right as the right ones.
    function hear(query, isName) {
      if (query.number || query.clauses.some(function (clause) { return clause.isQuoted; })) return;
      var text = query.free.replace(LATIN, function (piece, at) {
        if (/[\d.@\/_-]/.test(query.free.charAt(at - 1) + query.free.charAt(at + piece.length))) return piece;
        var parts = piece.split(/ +/), isKnown = (piece.match(/[a-z]+/g)).every(function (word) { return sum(stem(word), "words") > 0; });
        function one(part, isKnown) { return /[a-z]/.test(mixed(part).left) && decode(part.replace(/[ ']/g, ""), isKnown, query.others); }
        shared("sounds");
        whole();
        var made = one(piece, isKnown);
        whole();
        return made || parts.map(function (part) { return (/[a-z]{2}/.test(part) && one(part, isKnown)) || part; }).join(" ");
      });
      if (!isName(query)) {
        var forms = mixed(text).found;
        text = text.replace(/[\u4e00-\u9fa5]{2,}/g, function (run, at) { return forms.some(function (form) { return form.begin < at + run.length && at < form.end; }) ? run : mended(run); });
      }
      if (text !== query.free) query.free = query.heard = text;
    }

    // Words and titles that letters spell or begin to spell; among characters: that begin with these.
    function sounding(typed) {
      var made = [], ok;
      listen();
      ok = spelled(typed, true);
      var words = voiced(typed, 0, /[a-z]/.test(typed) ? ok : []);
      whole();
      words.forEach(function (known, word) {
        var best;
        // What people say and is no name is understood, and not offered.
        if (!known[0] && !known[1]) return;
        spell(word, typed, 0, false, true, function (end, short, isAll) {
          var rank = (short ? 1000 : 0) + (isAll ? 0 : 50) - logarithm(known[0]) - (known[1] ? 100 : 0);
          if (end === typed.length && !(best <= rank)) best = rank;
        });
        if (best !== undefined) made.push([word, best]);
      });
      made = made.sort(function (a, b) { return a[1] - b[1] || a[0].length - b[0].length || compare(a[0], b[0]); }).map(function (one) { return one[0]; });
      if (made.length || !/[a-z]/.test(typed)) return made;
      var text = decode(typed, true, new Map());
      return text ? [text] : [];
    }

    // Whether a text has what people say, a character for a word.
    function isSpoken(text) { return characters(text).some(function (c) { return STOP.has(c) || SPOKEN.indexOf(c) >= 0; }); }

    Object.assign(this, { hear, sounding, isSpoken });
  }
  return Sound;
})();
