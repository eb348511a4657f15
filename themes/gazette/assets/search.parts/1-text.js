// Search without a server, as `bulletin search` does it: how texts are folded, cut and marked.
var bulletinText = (function () {
  "use strict";
  // What nobody sees; radicals; compatibility characters: TextNormalizer.cs says what becomes of them.
  var ODD = /([\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff])|([\u2e80-\u2ef3])|[\u00aa\u00b2\u00b3\u00b5\u00b9\u00bc-\u00be\u2070-\u209c\u2100-\u217f\u2189\u2460-\u24ff\u2f00-\u2fd5\u3200-\u32fe\u3300-\u33ff\uf900-\ufad9\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe48\ufe50-\ufe6b\uff01-\uff5e\uffe0-\uffe2\uffe4-\uffe6]|\ud87e[\udc00-\ude1d]/g;
  var RADICALS = Array.from("-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟");
  // A sign, and the one that stands for it, and so on.
  var SIGNS = "[(〔(﹝(【(])〕)﹞)】)•·‧·・·⋅·∙·･·᛫·⸱·ꞏ·‐-‑-‒-–-—-―-─-−-⁄/∕/∶:〜~∼~○〇◯〇戶户靑青黃黄º°˚°ɡgɑa‘'’'", SIGN = new RegExp("[" + SIGNS.replace(/(.)./g, "\\$1") + "]", "g");
  // Letters, digits, Han characters, also those that a later Unicode knows, and characters for private use.
  var WORD = new RegExp("[\\p{L}\\p{N}\\p{M}\\p{Co}\\u3400-\\u9fff\\u{20000}-\\u{3fffd}]", "u");
  var CHINESE = "〇零一二三四五六七八九十百千";
  var NUMERAL = /[〇零一二两三四五六七八九十百千万]/;
  // A text folded, and the places in it of each unit and of its end; null: the same.
  function fold(text) {
    var at = [], from = 0, isSame = true, made = text.replace(ODD, function (c, unseen, radical, place) {
      var code = c.charCodeAt(0), k = unseen ? "" : radical ? RADICALS[code - 0x2e80] : code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : c.normalize("NFKC");
      if (k === "-" && radical) k = c;
      if (isSame && k.length === c.length) return k;
      isSame = false;
      while (from < place) at.push(from++);
      for (var i = 0; i < k.length; i++) at.push(place);
      from += c.length;
      return k;
    });
    while (!isSame && from <= text.length) at.push(from++);
    return {
      at: isSame ? null : at,
      text: made.replace(SIGN, function (c) { return SIGNS[SIGNS.indexOf(c) + 1]; }).replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
        .replace(/[A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΩЀ-Я]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) + (c >= "Ѐ" && c <= "Џ" ? 80 : 32)); })
    };
  }
  function normal(text) { return fold(text).text; }
  // Where a piece of the text ends that ends at a place of the folded one; and the other way round.
  function endOf(folded, place) {
    var at = folded.at;
    if (!at) return place;
    while (place > 0 && place < folded.text.length && at[place] === at[place - 1]) place++;
    return at[place];
  }
  function placeIn(folded, end) {
    if (!folded.at) return end;
    for (var low = 0, high = folded.text.length; low < high;) {
      var middle = (low + high) >>> 1;
      if (folded.at[middle] < end) low = middle + 1; else high = middle;
    }
    return low;
  }
  // Places of the text for those of the folded one; two finds may share a character such as ㎡.
  function unfolded(folded, marks) {
    return marks.map(function (m) { return folded.at ? [folded.at[m[0]], endOf(folded, m[1])] : m; });
  }
  function apart(marks) {
    var end = 0;
    return marks.map(function (m) { var from = Math.max(m[0], end); end = m[1]; return [from, end]; }).filter(function (m) { return m[0] < m[1]; });
  }
  function characters(text) { return Array.from(text); }
  function plain(text) { return characters(normal(text)).filter(function (c) { return WORD.test(c); }).join(""); }
  // A title without the name of the country before it.
  function titleOf(text) { return plain(text).replace(/^中华人民共和国(?=.)/, ""); }
  // The characters that nearly all texts are written with: GB 2312.
  var common;
  function isCommon(c) {
    for (var codes = [], i = 0xb0; !common && i < 0xf8; i++) for (var j = 0xa1; j < 0xff; j++) codes.push(i, j);
    common = common || new TextDecoder("gbk").decode(new Uint8Array(codes));
    return common.indexOf(c) >= 0 && "後於徵夥乾摺瞭麽".indexOf(c) < 0;
  }
  // Whether neither end of a piece stands within a number: 12号 is none of 112号.
  function isWhole(text, at, length) {
    function goesOn(at, step) {
      var c = text[at], next = text[at + step] || "";
      if (!/\d/.test(c)) return NUMERAL.test(c) && NUMERAL.test(next) && (step > 0 || !/[百千万]/.test(c));
      return /[,.]/.test(next) ? /\d/.test(text[at + 2 * step] || "") : /\d/.test(next);
    }
    return !goesOn(at, -1) && !goesOn(at + length - 1, 1);
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
    return { runs, joints };
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
  function neighbours(text) { return characters(text).map(function (c, i, all) { return c + all[i + 1]; }).slice(0, -1); }
  // The pairs that a term is made of, also of characters that signs keep apart.
  function linksOf(term) {
    var links = [], last = "", joint = "";
    characters(term).forEach(function (c) {
      if (!WORD.test(c)) { joint = "\u0001"; return; }
      if (last) links.push(last + joint + c);
      last = c;
      joint = "";
    });
    return links.length ? links : [last || term];
  }
  function pairsOf(run) {
    var pairs = [];
    windows(run).forEach(function (all) {
      if (all.length === 1) pairs.push(all[0]);
      for (var i = 0; i + 1 < all.length; i++) pairs.push(all[i] + all[i + 1]);
    });
    return pairs;
  }
  // What a term for another often begins in: 供用水 in 提供用水, 行人 in 执行人, 业主 in 农业主管.
  var OVERLAPPING = /^(?:提[供起]|宣传|执行|应急|未成|[林农企行事作就产工商物渔]业)/;
  function marksOf(text, sought, from) {
    var found = [], marks = [], asked = [];
    // Nothing is marked across what was typed, nor from within a word.
    function isFree(at, length) { return isWhole(text, at, length) && !OVERLAPPING.test(text.substr(at - 1, 2)) && !asked.some(function (one) { return at < one[0] + one[1] && one[0] < at + length; }); }
    sought.forEach(function (word, i) {
      if (i === sought.asked) asked = found.slice();
      if (i >= sought.asked && sought.isQuoted && asked.length) return;
      for (var at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + word.length)) if (i < sought.asked || isFree(at, word.length)) found.push([at, word.length]);
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
  function snippetOf(parts, sought, isClause, isRow) {
    var best = { text: "", marks: [] }, most = 0;
    parts.forEach(function (part, number) {
      var head = 0;
      for (var line = 0; !isClause && !number && line < 4; line++) head = part.indexOf("\n", head) + 1;
      var folded = fold(part), found = marksOf(folded.text, sought, placeIn(folded, head)), marks = unfolded(folded, found);
      marks.forEach(function (mark, i) {
        var weight = 0, seen = Object.create(null);
        for (var j = i; j < marks.length && marks[j][1] <= mark[0] + 74; j++) {
          var piece = folded.text.slice(found[j][0], found[j][1]);
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
        var cut = begin > head && part[begin - 1] !== "\n", lead = isRow ? leadOf(part, begin, cut) : "", shift = lead.length + (cut ? 1 : 0) - begin;
        best = {
          text: lead + (cut ? "…" : "") + part.slice(begin, end).replace(/[\n\t]/g, " ") + (end < part.trimEnd().length ? "…" : ""),
          marks: apart(marks.filter(function (m) { return m[0] >= begin && m[1] <= end; })).map(function (m) { return [m[0] + shift, m[1] + shift]; })
        };
      });
    });
    return best;
  }
  // What names the row and the column of a piece: the first line, and what begins the line in which it is cut.
  function leadOf(row, begin, cut) {
    var name = row.indexOf("\n"), line = row.lastIndexOf("\n", begin - 1) + 1;
    return name >= 0 && begin > name ? row.slice(0, name) + " " + (cut ? row.slice(line, row.indexOf("：", line) + 1) : "") : "";
  }

  return { CHINESE, WORD, fold, normal, placeIn, unfolded, apart, characters, plain, titleOf, isCommon, isWhole, phraseOf, stem, neighbours, linksOf, pairsOf, marksOf, low, snippetOf };
})();
