// Search without a server, as `bulletin search` does it. docs/search-index.md describes the files.
var bulletinEngine = (function () {
  "use strict";
  var TIER_IS = 0, TIER_CONTAINS = 1, TIER_PERHAPS = 2, TIER_WORDS = 3, NOTHING = 4;
  var SPARE_VERIFIED = 50, MOST_VERIFIED = 1000, MOST_DOUBTS = 60, MOST_TRIED = 8, AT_ONCE = 16, CHEAP = 4000;
  // The minifier drops brackets in products: sums and products go from left to right, as in the program.
  // Weights that were tuned on judged queries: a pair of characters that no word holds together; a citation; how long a clause is.
  var JUNK = 0.2, INNER = 0.5, CITED = 0.05, LENGTH = 110, RANKED = 10;
  // A word of every day may be so much rarer here than elsewhere; beyond that counts so much of its rarity.
  var SLACK = 1, BEYOND = 0.3;
  var QUOTES = "\"“”„‟「」『』";
  // What nobody sees; radicals; compatibility characters: TextNormalizer.cs says what becomes of them.
  var ODD = /([\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff])|([\u2e80-\u2ef3])|[\u00aa\u00b2\u00b3\u00b5\u00b9\u00bc-\u00be\u2070-\u209c\u2100-\u217f\u2189\u2460-\u24ff\u2f00-\u2fd5\u3200-\u32fe\u3300-\u33ff\uf900-\ufad9\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe48\ufe50-\ufe6b\uff01-\uff5e\uffe0-\uffe2\uffe4-\uffe6]|\ud87e[\udc00-\ude1d]/g;
  var RADICALS = Array.from("-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟");
  // A sign, and the one that stands for it, and so on.
  var SIGNS = "[(〔(﹝(【(])〕)﹞)】)•·‧·・·⋅·∙·･·᛫·⸱·ꞏ·‐-‑-‒-–-—-―-─-−-⁄/∕/∶:〜~∼~○〇◯〇戶户靑青黃黄º°˚°ɡgɑa‘'’'", SIGN = new RegExp("[" + SIGNS.replace(/(.)./g, "\\$1") + "]", "g");
  // Letters, digits, Han characters, also those that a later Unicode knows, and characters for private use.
  var WORD = new RegExp("[\\p{L}\\p{N}\\p{M}\\p{Co}\\u3400-\\u9fff\\u{20000}-\\u{3fffd}]", "u");
  var CHINESE = "〇零一二三四五六七八九十百千";
  var NUMERAL = /[〇零一二两三四五六七八九十百千万]/;
  var DATED = /^([^\d()]{0,20}?)\(?((?:19|20|21)\d\d)(\)?)(年?)第?0*(\d{1,6})(号?)文?$/;
  var PLAIN = /^(?:((?:19|20|21)\d\d)年)?([^\d()]{0,30}?)(令?)第?0*(\d{1,6})(号令|号文|号)?$/;
  var ARTICLE = new RegExp("(第|(?:法|例|则|定|法典|解释|办法)) *([\\d" + CHINESE + "]{1,8}) *条(?:之([" + CHINESE + "]{1,3}))?");
  // 2024年第3期, 公报目录: an issue of the gazette.
  var ISSUE = new RegExp("公报|[0-9" + CHINESE + "] *期");
  // What a question is made of besides what it asks for; what says which side of a matter is meant; what words are rarely made of.
  var STOP = new Set("怎么办 怎么样 怎么 怎样 如何 什么 什么样 什么时候 为什么 哪些 哪个 哪里 哪儿 谁 几个 几天 几年 几岁 多少钱 多少 多久 多长时间 多长 多大 何时 为何 是否 能否 可否 能不能 可不可以 是不是 有没有 要不要 会不会 该不该 可以 请问 应该 需要 必须 以及 或者 关于 有关 相关 规定 问题 情况 如果 的话 一个 一下 我们 你们 他们 自己 这个 那个 没有 属于 对于 一小时 一个月 的 了 吗 呢 吧 啊 呀 是 我 你 他 她 它 把 被 和 与 及 或 就 都 也 还 又 而 着 这 那".split(" "));
  var WEAK = new Set("办理 申请 条件 标准 材料 手续 流程 程序 时间 期限 时限 最长 最低 最高 最多 处罚 处理 责任 赔偿 补偿 管理 收费 政策 法律 法规 通知 办法 条例 制度 工作 要求 范围 内容 解释 负责 违法".split(" "));
  // What a question asks for, and what a clause has that answers it; a clause that says what its law is for, and a heading.
  var ASKED = [
    [/多少|几[块元倍]|标准|金额|费用|价格|收费/, /[0-9一二三四五六七八九十百千万]元|[%倍]|百分之|标准/],
    [/多久|几个?[月天年日]|多长|何时|什么时候|期限|时限/, /[0-9一二三四五六七八九十](个工作日|工作日|日|天|年|个月|小时)/],
    [/谁|哪个|哪里|哪儿|去哪|部门|机关/, /负责|主管|受理|管辖|向.{2,20}(申请|提出|投诉|举报)/],
    [/怎么|咋|如何|材料|手续|流程/, /申请|提交|材料|登记|办理/],
    [/能.*[吗不]|可以|违法|犯法|合法|罚|禁止|允许/, /不得|禁止|可以|罚款|处.{1,12}罚/]
  ];
  var GENERAL = /制定本|适用本[^第]{1,4}。/, ASKS_GENERAL = /适用|目的|依据/, HEADING = /(^|-)[zj][0-9]+$/;
  // What people say, a character for a word; what shows that a question is asked.
  var SPOKEN = "不没很都也还就才再太最只从向对以等但所后前上下里内外时日年月天人家钱个位次件张台辆间套层楼分点半一二三两几多少大小高低长短新旧老好坏快慢早晚买卖要去来想能给拿做写换改加交住退看告找存离付用开关进出到走坐打吃喝睡说问讲听叫请让被跟按在有会该敢愿怕算修租借欠赔罚判放领报查扣涨停丢偷抢骗死养带接送寄收搬挖烧挂种车房店厂咋啥哪谁得过";
  var ASKING = /[么哪谁几啥咋吗呢吧了我你]|如何|多[少久长大]|[能是要会该可]不[能是要会该可]|有没有|请问/;
  var LATIN = /[a-z][a-z']*(?: +[a-z][a-z']*)+(?![\u4e00-\u9fa5])|[a-z'\u4e00-\u9fa5]*[a-z]{2}[a-z'\u4e00-\u9fa5]*/g;
  var ENDINGS = /(法|条例|细则|解释|办法|规定|规则)$/;

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
  function titleKey(title) { return (/^[\u4e00-\u9fa5]{2}/.test(title) ? pairAt(title) : "") + hash("=", title); }
  // A title without the name of the country before it.
  function titleOf(text) { return plain(text).replace(/^中华人民共和国(?=.)/, ""); }
  function valueOf(text) {
    if (/^\d+$/.test(text)) return +text;
    if (!/[十百千]/.test(text)) return +Array.from(text).map(function (c) { return c === "零" ? 0 : CHINESE.indexOf(c) && CHINESE.indexOf(c) - 1; }).join("");
    var sum = 0, digit = 0;
    Array.from(text).forEach(function (c) {
      var tens = { "十": 10, "百": 100, "千": 1000 }[c];
      if (tens) { sum += (digit || 1) * tens; digit = 0; }
      else digit = Math.max(0, CHINESE.indexOf(c) - 1);
    });
    return sum + digit;
  }
  // The natural logarithm by the four operations alone, so that every engine counts the same.
  function ln(x) {
    var power = 0;
    while (x >= 2) { x /= 2; power++; }
    var y = (x - 1) / (x + 1), square = y * y, sum = 0;
    for (var i = 31; i > 0; i -= 2) sum = sum * square + 1 / i;
    return 2 * y * sum + power * 0.6931471805599453;
  }
  // Ascending numbers, each as the gap to the one before.
  function ascending(gaps) {
    for (var reader = new Reader(gaps), number = -1, all = []; reader.at < gaps.length;) all.push(number += reader.next() + 1);
    return all;
  }
  // The characters that nearly all texts are written with: GB 2312.
  var common;
  function isCommon(c) {
    for (var codes = [], i = 0xb0; !common && i < 0xf8; i++) for (var j = 0xa1; j < 0xff; j++) codes.push(i, j);
    common = common || new TextDecoder("gbk").decode(new Uint8Array(codes));
    return common.indexOf(c) >= 0 && "後於徵夥乾摺瞭麽".indexOf(c) < 0;
  }
  function numberKey(agency, year, sequence) { return agency + (year || "") + "-" + sequence; }
  function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

  function Reader(text, at) { this.text = text; this.at = at || 0; }
  Reader.prototype.next = function () {
    var c = this.text.charCodeAt(this.at++);
    return c < 0xe000 ? c - 1 : (c - 0xe000) * 32768 + this.text.charCodeAt(this.at++) - 1;
  };
  // take(document, frequency); returns where the list ends.
  function postings(text, at, count, take) {
    for (var reader = new Reader(text, at), document = -1; count-- > 0;) {
      var value = reader.next();
      document += (value >>> 2) + 1;
      take(document, (value & 3) === 3 ? reader.next() : (value & 3) + 1);
    }
    return reader.at;
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
  function logarithm(value) {
    if (value < 1) return 0;
    var power = 31 - Math.clz32(value);
    return (power << 4) + (power >= 4 ? (value >> (power - 4)) & 15 : (value << (4 - power)) & 15);
  }

  // How many words a body has, by its norm byte.
  var lengths = [], bits = new DataView(new ArrayBuffer(4));
  for (var n = 0; n < 256; n++) {
    bits.setInt32(0, n ? (n << 21) + (48 << 24) : 0);
    var f = bits.getFloat32(0);
    lengths.push(n ? 1 / (f * f) : 0);
  }
  function idfOf(found, documents) { return ln(1 + (documents - found + 0.5) / (found + 0.5)); }
  function saturated(frequency, length, average, b) { return frequency / (frequency + 1.2 * (1 - b + b * length / average)); }

  function numberOf(text) {
    text = text.replace(/\s/g, "").replace(new RegExp("[" + CHINESE + "]+(?=号)", "g"), valueOf);
    var m = DATED.exec(text);
    if (m && (m[1] || m[6]) && m[3] + m[4] + m[6]) return { agency: m[1], year: +m[2], sequence: +m[5] };
    m = PLAIN.exec(text);
    if (m && (m[3] || m[5]) && (m[2] || m[3] || /令/.test(m[5]))) return { agency: m[2], year: +m[1] || 0, sequence: +m[4], isOrder: !!m[3] || m[5] === "号令" };
    return null;
  }
  function trimmed(words) { return words.replace(/^[ ,.;:!?。、…()《》-]+|[ ,.;:!?。、…()《》-]+$/g, ""); }
  // A word of a query in the characters that were typed.
  function asGiven(query, word) {
    var at = query.given === query.simple ? -1 : query.simple.indexOf(word);
    return at < 0 ? word : query.given.substr(at, word.length);
  }
  function parse(typed, simplified) {
    var given = normal(typed.slice(0, 200).replace(/[\ud800-\udbff]$/, "").replace(/(^|[ \t\n\u3000])[\u2010-\u2015\u2500\u2212]+/g, "$1")), text = simplified(given), query = { typed: typed, given: given, simple: text, clauses: [], excluded: [], years: [], issuers: [], number: numberOf(text), article: null, named: "" };
    for (var i = 0, end = text.length; i < end;) {
      if (/\s/.test(text[i])) { i++; continue; }
      var not = text[i] === "-" && i + 1 < end && !/\s/.test(text[i + 1]);
      if (not) i++;
      var field = /^(文号|机关|年份):/.test(text.slice(i)) && i + 2 < end ? text[i] : "";
      if (field) i += 3;
      var quoted = i < end && QUOTES.indexOf(text[i]) >= 0, begin = quoted ? ++i : i;
      while (i < end && (quoted ? QUOTES.indexOf(text[i]) < 0 : !/\s/.test(text[i]) && QUOTES.indexOf(text[i]) < 0)) i++;
      var words = trimmed(text.slice(begin, i)), typedWords = trimmed(given.slice(begin, i));
      if (quoted && i < end) i++;
      if (!plain(words)) continue;
      if (field === "年" && /^\d{1,9}年*$/.test(words)) query.years.push(parseInt(words, 10));
      else if (field === "机") query.issuers.push(words);
      else (not ? query.excluded : query.clauses).push({ text: words, given: typedWords, isNumber: field === "文", isQuoted: quoted });
    }
    query.free = query.clauses.filter(function (clause) { return !clause.isNumber; }).map(function (clause) { return clause.text; }).join(" ");
    var m = ARTICLE.exec(query.free);
    if (m && m.index + (m[1] === "第" ? 0 : 1) > 0) {
      query.article = "t" + valueOf(m[2]) + (m[3] ? "z" + valueOf(m[3]) : "");
      query.named = query.free.slice(0, m.index) + (m[1] === "第" ? "" : m[1]);
      query.free = query.named + " " + query.free.slice(m.index + m[0].length);
      query.named = query.named.split(" ").pop();
    }
    return query;
  }
  // How texts write a number: see Figures.cs.
  function spelledOf(value) {
    var high = Math.floor(value / 10000), made = high ? spelledOf(high) + "万" : "", isGap = false;
    [[1000, "千"], [100, "百"], [10, "十"], [1, ""]].forEach(function (unit) {
      var digit = Math.floor(value % 10000 / unit[0]) % 10;
      if (digit) made += (isGap && made ? "〇" : "") + CHINESE[digit + 1] + unit[1];
      isGap = !digit && (isGap || !!made) && value % 10000 > 0;
    });
    return value >= 10 && value < 20 ? made.slice(1) : made;
  }
  function spelledWays(value) {
    var made = spelledOf(value);
    return [made].concat(made.indexOf("〇") < 0 ? [] : made.replace(/〇/g, "零"), /^二(?!十)/.test(made) ? "两" + made.slice(1) : []);
  }
  function waysOf(value) {
    var made = [String(value)], rest = value % 10000;
    if (value >= 1000) made.push(made[0].replace(/\B(?=(\d{3})+$)/g, ","));
    if (value > 0 && value < 1e8) made = made.concat(spelledWays(value));
    if (value >= 10000 && value % 100 === 0) made.push(Math.floor(value / 10000) + (rest ? ("." + two(rest, 4)).replace(/0+$/, "") : "") + "万");
    return made;
  }
  function two(value, length) { return ("000" + value).slice(-(length || 2)); }
  function countOf(text) {
    if (/^\d+$/.test(text)) return text.length < 9 ? +text : -1;
    var parts = text.replace(/两/g, "二").split("万"), last = parts[parts.length - 1];
    if (parts.length > 2 || !parts[0] || parts[0].length > 8 || last.length > 8 || /\d/.test(text)) return -1;
    return parts.length === 1 ? valueOf(last) : valueOf(parts[0]) * 10000 + (last ? valueOf(last) : 0);
  }
  var FIGURE = /令第?([\d〇零一二两三四五六七八九十百千万]+)号|第?([\d〇零一二两三四五六七八九十百千万]+)号令|((?:19|20)\d\d)(?:年(?:(\d\d?)月(?:(\d\d?)[日号]?)?)?|[-./](\d\d?)(?:[-./](\d\d?)[日号]?|月)?(?!\d))|(\d\d?)月(\d\d?)[日号]|(([a-z]+)\d+(?:\.\d+)?(?![a-z\d])|[a-z]+\d+[a-z\d]*)|(百分之|第?)(?:(\d+)(\.\d+)?|([〇零一二两三四五六七八九十百千万]+))([万%]?)/g;
  // The dates, ordinals and amounts of a query with the ways in which texts write them, and what is left of it.
  function figuresOf(text) {
    var figures = [];
    function take(typed, ways, weight) { figures.push({ text: typed, weight: weight || 1, ways: ways.filter(function (way, i) { return way !== typed && ways.indexOf(way) === i; }) }); return " "; }
    text = text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/(^|\D)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g, "$1$2-$3-$4").replace(/[〇零一二三四五六七八九]{4}(?=年)/g, function (year) { return Array.from(year).map(valueOf).join(""); })
      .replace(/(\d{4}年)?([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?/g, function (c, year, month, day) {
        var m = countOf(month), d = day ? countOf(day) : 0;
        return m < 1 || m > 12 || (day && (d < 1 || d > 31)) || !(year || day) ? c : (year || "") + m + "月" + (d ? d + "日" : "");
      });
    var left = text.replace(FIGURE, function (c, order, order2, year, m1, d1, m2, d2, m3, d3, latin, letters, prefix, digits, fraction, numeral, behind, place) {
      var value = countOf(order || order2 || "〇"), m = +(m1 || m2 || 0), d = +(d1 || d2 || 0);
      if (order || order2) return value <= 0 ? c : take(c, [].concat.apply([], waysOf(value).map(function (way) { return [way + "号令", "令第" + way + "号", "令" + way + "号"]; })));
      if (year) {
        if ((m1 || m2) && (m < 1 || m > 12) || (d1 || d2) && (d < 1 || d > 31)) return c;
        var han = Array.from(year).map(function (digit) { return CHINESE[+digit && +digit + 1]; }).join(""), years = [han + "年", han.replace(/〇/g, "零") + "年"];
        if (!m) return take(c, [year + "年"].concat(years));
        var terms = [year + "年" + m + "月" + (d ? d + "日" : ""), year + "年" + two(m) + "月" + (d ? two(d) + "日" : "")];
        years.forEach(function (one) { terms.push(one + spelledOf(m) + "月" + (d ? spelledOf(d) + "日" : "")); });
        ["-", ".", "/"].forEach(function (sign) {
          terms.push(year + sign + m + (d ? sign + d : ""), year + sign + two(m) + (d ? sign + two(d) : ""));
        });
        if (!d) terms.push(year + "." + m + ".", year + "." + two(m) + ".");
        return take(c, terms);
      }
      if (m3) return take(c, [+m3 + "月" + +d3 + "日", two(m3) + "月" + two(d3) + "日", spelledOf(+m3) + "月" + spelledOf(+d3) + "日"]);
      if (latin) { if (letters) take(c, []); return letters || c; }
      var rest = text.slice(place + c.length), unit = behind === "%" ? "" : (/^(?:°?[a-z]+\d?|个(?:工作日|自然日|[\u4e00-\u9fa5])|周岁|小时|分钟|平方米|立方米|公里|[年月日号天个元块角分条款项章节编届批次期倍岁周级层楼栋幢室米公平立吨亩户人名件家处辆台套张份秒小时度])/.exec(rest) || [""])[0];
      value = countOf(digits || numeral);
      fraction = fraction || "";
      if (value < 0 || fraction.length > 5) return c;
      if (numeral && prefix !== "百分之" && !(prefix ? unit && "条款项章节编届批次号期".indexOf(unit[0]) >= 0
        : value > 1 && spelledWays(value).indexOf(numeral) >= 0 && (numeral.length > 1 || unit && "天日倍元岁".indexOf(unit[0]) >= 0 || /^(?:年(?!级|度)|个月|个工作日|小时|周岁)/.test(rest)))) return c;
      if (digits && digits.length === 1 && !(prefix || fraction || behind || unit)) return c;
      var ways = behind === "万" ? waysOf(value * 10000 + +(fraction.slice(1) + "0000").slice(0, 4)) : fraction ? [digits + fraction] : waysOf(value);
      if (behind === "%" || prefix === "百分之") ways = ways.map(function (way) { return way + "%"; }).concat(ways.map(function (way) { return "百分之" + way; }));
      else if (prefix) ways = ways.filter(function (way) { return way[0] !== "两"; }).map(function (way) { return "第" + way; });
      take(c + unit, ways.map(function (way) { return way + unit; }), prefix || behind === "%" || !unit ? 1 : INNER);
      if (digits && digits.length > 1 && unit) figures.push({ text: digits + fraction, weight: INNER, ways: [] });
      return numeral && numeral.length === 1 && !prefix ? c : " ";
    });
    return { left: left, figures: figures };
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
    return { runs: runs, joints: joints };
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
  function marksOf(text, sought, from) {
    var found = [], marks = [], asked = [];
    // Nothing is marked across what was typed.
    function isFree(at, length) { return isWhole(text, at, length) && !asked.some(function (one) { return at < one[0] + one[1] && one[0] < at + length; }); }
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

  // load(name, version) promises the text of a file. The rest is done at once: where a file is missing, it is loaded and all is done again.
  function Engine(load) {
    var files = {}, loads = {}, shards = {}, missing = {}, readings, meta, self = this;
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
        return Promise.all(Object.keys(lack).map(function (name) {
          return loads[name] = loads[name] || load(name, lack[name]).then(function (text) { files[name] = text; }, function (fault) { delete loads[name]; throw fault; });
        })).then(function () { return run(work); });
      }
    }
    // What will be asked for later is loaded along with what is asked for now.
    function ahead(work) {
      try { work(); } catch (lack) { if (lack !== missing) throw lack; }
    }
    function open() {
      if (meta) return meta;
      var text = get("meta");
      whole();
      meta = JSON.parse(text);
      meta.total = meta.bodies = 0;
      meta.segments.forEach(function (segment) {
        segment.first = meta.total;
        segment.starts = ascending(segment.targets);
        meta.total += segment.documents;
        meta.bodies += segment.bodyWords;
        segment.isRetired = which(segment.retired, segment.documents);
        segment.isList = which(segment.lists, segment.documents);
      });
      meta.average = meta.bodies > 0 ? meta.bodies / meta.total : 1;
      return meta;
    }
    function file(segment, name) { return get(segment.name + "/" + name, segment.version); }
    // All that begins with the same two Han characters lies in one shard.
    function shard(segment, term) {
      var name = "d" + (fnv(pairAt(term) || term.replace(/^(.\u0001)(.)$/, function (all, first, last) { return first + String.fromCharCode(last.charCodeAt(0) & 7); })) >>> 1) % segment.shards, key = segment.name + "/" + name, text = file(segment, name);
      if (text === undefined || shards[key]) return shards[key];
      var terms = shards[key] = new Map(), reader = new Reader(text), pool = reader.next(), offset = reader.next(), word = "";
      function list(inline, skip) {
        var made = { count: reader.next(), text: text, at: reader.at };
        if (inline) reader.at = skip(text, reader.at, made.count, function () {});
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
        word = word.slice(0, flags >> 9) + text.substr(reader.at, length);
        reader.at += length;
        if (flags & 1) entry.words = reader.next();
        if (flags & 256) entry.elsewhere = reader.next() / 10;
        if (flags & 32) { pool++; offset = 0; }
        if (flags & 2) entry.names = list(flags & 4, namings);
        if (flags & 8) entry.list = list(flags & 16, postings);
        if (entry.list) entry.count = entry.list.count;
        if (flags & 128) { entry.count = reader.next(); entry.target = reader.next(); }
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
        if (pool) return { count: count, pool: "p" + (pool - 1), at: reader.next() };
        var made = { count: count, text: text, at: reader.at };
        reader.at = skip(text, reader.at, count, function () {});
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
      if (text !== undefined) how(text, list.at, list.count, take);
    }
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
        var terms = pairAt(text) && shard(segment, text);
        if (!terms) return;
        for (var length = 2; length <= Math.min(text.length, 12); length++) {
          var form = text.slice(0, length), entry = terms.get(form);
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

    // How characters are read, and by which letters the words of each segment are found.
    function listen() {
      if (readings) return;
      var text = get("sounds", meta.segments.map(function (segment) { return segment.version; }).join(""));
      whole();
      var parts = text.split("\n\n"), made = new Map();
      meta.syllables = new Set();
      parts[0].split("\n").forEach(function (line) {
        var syllable = /^[a-z]+/.exec(line)[0];
        if (/[aeiouv]/.test(syllable)) meta.syllables.add(syllable);
        characters(line.slice(syllable.length)).forEach(function (c) { if (made.has(c)) made.get(c).push(syllable); else made.set(c, [syllable]); });
      });
      parts[1].split("\n").forEach(function (line, i) { if (meta.segments[i]) meta.segments[i].sounds = line.match(/../g) || []; });
      readings = made;
    }
    function readingsOf(c) { return readings.get(c) || []; }
    function initials(c) { return /[a-z]/.test(c) ? [c] : readingsOf(c).map(function (reading) { return reading[0]; }); }
    // Whether what begins at each place is syllables to the end; who is typing may be within the last.
    function spelled(typed, isOpen) {
      for (var at = typed.length - 1, ok = []; at >= 0; at--) {
        ok[at] = !/[a-z]/.test(typed[at]) && (at + 1 === typed.length || ok[at + 1]);
        for (var n = 1; n < 7 && at + n <= typed.length; n++) if (meta.syllables.has(typed.substr(at, n)) && (at + n === typed.length || ok[at + n])) ok[at] = true;
        if (isOpen && typed.length - at < 6) meta.syllables.forEach(function (syllable) { if (syllable.indexOf(typed.slice(at)) === 0) ok[at] = true; });
      }
      return ok;
    }
    // The words that may begin at a place of what was typed, and others: how many documents have them, and whether they are titles.
    function voiced(typed, at, ok) {
      var seconds = [], words = new Map(), steps = [];
      for (var n = 6; n > 0; n--) {
        var piece = typed.substr(at, n), isSyllable = meta.syllables.has(piece) || !/[a-z]/.test(piece);
        if (at + n < typed.length && piece.length === n && (n === 1 || /^[a-z]+$/.test(piece)) && (isSyllable ? !ok[at] || ok[at + n] : !ok[at] && /^([zcs]h|.)$/.test(piece))) steps.push(n);
      }
      steps.forEach(function (n) {
        var c = typed[at + n];
        if (/[iuv]/.test(c) || (/[aeo]/.test(c) && n !== steps[0] && typed.length - at > 6)) return;
        initials(typed[at]).forEach(function (first) { initials(c).forEach(function (second) { if (seconds.indexOf(first + second) < 0) seconds.push(first + second); }); });
      });
      meta.segments.forEach(function (segment) {
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
          voiced(typed, at, ok).forEach(function (known, word) { reach(word, 92 + logarithm(meta.total + 1) - logarithm(known[0]), true); });
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
            if (end <= i || (end !== run.length && bounds.indexOf(end) < 0) || (word.length === 2 && (known[0] * 100 < meta.total || !isLoose(start) || !isLoose(start + 1)))) return;
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
    function hear(query) {
      query.others = new Map();
      if (query.number || query.clauses.some(function (clause) { return clause.isQuoted; })) return;
      var text = query.free.replace(LATIN, function (piece, at) {
        if (/[\d.@\/_-]/.test(query.free.charAt(at - 1) + query.free.charAt(at + piece.length))) return piece;
        var parts = piece.split(/ +/), isKnown = (piece.match(/[a-z]+/g)).every(function (word) { return sum(stem(word), "words") > 0; });
        function one(part, isKnown) { return decode(part.replace(/[ ']/g, ""), isKnown, query.others); }
        whole();
        return one(piece, isKnown) || parts.map(function (part) { return (/[a-z]{2}/.test(part) && one(part, isKnown)) || part; }).join(" ");
      });
      if (!abbreviated(query).length) text = text.replace(/[\u4e00-\u9fa5]{2,}/g, mended);
      if (text !== query.free) query.free = query.heard = text;
    }

    // In the characters that texts are written with; the table is read where others are typed.
    function simplified(text) {
      if (!(text.match(/[\u4e00-\u9fa5]/g) || []).some(function (c) { return !isCommon(c); })) return text;
      var table = get("variants");
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
          var cost = best[i] + (length === single ? 208 : 92 + (known ? logarithm(meta.total + 1) - logarithm(known) : 0));
          if (best[i + length] <= cost) continue;
          best[i + length] = cost;
          from[i + length] = i;
        }
      }
      for (var last = run.length; last > 0; last = from[last]) words.unshift(run.slice(from[last], last));
      return words;
    }
    // What a query is about: concepts with the terms that stand for them, and all pairs of neighbours.
    function understand(query) {
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
          cut(part, forms).forEach(function (word) {
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
      return { concepts: concepts, pairs: pairs.slice(0, 30) };
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

    function lookAt(query) {
      var about = understand(query), all = new Map(), total = meta.total;
      whole();
      meta.segments.forEach(function (segment) { file(segment, "norms"); });
      function of(place) {
        if (!all.has(place)) all.set(place, { doc: 0, title: 0, matched: 0, length: 1, topic: 0, coverage: 0, pairs: 0, matchedPairs: 0 });
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
        return { text: pair, idf: idf, found: found };
      });
      about.pairSum = about.pairSum || 1;
      whole();
      return { about: about, all: all };
    }
    function lengthOf(place) {
      var segment = segmentOf(place), norms = file(segment, "norms");
      return norms === undefined ? 1 : lengths[norms.charCodeAt(place - segment.first) - 1];
    }
    function segmentOf(place) { return meta.segments.find(function (segment) { return place < segment.first + segment.documents; }); }
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
      if (!end || name.length < 2 || name.length > 12 || query.article === undefined) return [];
      var body = characters(name.slice(0, -end[1].length));
      if (!body.length) return [];
      var lists = body.map(function (c, i) { return { c: c, i: i, count: meta.segments.reduce(function (sum, segment) { var entry = find(segment, c); return sum + (entry && entry.names ? entry.names.count : 0); }, 0) }; });
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
        var ats = one.ats.filter(function (at) { return at !== undefined; });
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
        var entry = find(segment, hash("#", numberKey("", wanted.isOrder ? 0 : wanted.year, wanted.sequence)));
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

    function answer(query) {
      open();
      hear(query);
      query.namesIssue = ISSUE.test(query.free);
      var exact = titleOf(query.free), hits = [];
      meta.segments.forEach(function (segment) { find(segment, titleKey(exact)); });
      ahead(function () { abbreviated(query); });
      if (query.number) ahead(function () { numbered(query.number); });
      var looked = lookAt(query), about = looked.about, all = looked.all;
      var plans = query.clauses.filter(function (clause) { return clause.isQuoted || clause.isNumber; }).map(planOf), excluded = query.excluded.map(planOf);
      whole();
      abbreviated(query).forEach(function (one) { (all.get(one[0]) || all.set(one[0], blank()).get(one[0])).bonus = one[1]; });
      if (exact) meta.segments.forEach(function (segment) {
        var entry = find(segment, titleKey(exact));
        if (entry && entry.list) read(segment, entry.list, postings, function (document) {
          var place = segment.first + document;
          (all.get(place) || all.set(place, blank()).get(place)).isTitle = true;
        });
      });
      whole();
      var numbers = query.number ? numbered(query.number) : [];
      whole();
      var proven = plans.every(function (plan) { return plan.proof; }), allowed = null, doubtful = new Set(), denied = new Set();
      plans.forEach(function (plan) { var found = findAll(plan); allowed = allowed ? new Set(Array.from(found).filter(function (one) { return allowed.has(one); })) : found; });
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
        if (!allowed && !numbers.length && (x.coverage < most / 2 || !x.hasWord && x.coverage * 2 < about.whole) && !x.bonus && !x.isTitle && x.pairs * 2 < about.pairSum) return;
        hits.push({
          segment: segment, document: place - segment.first, place: place, parts: x,
          tier: allowed ? proven ? TIER_CONTAINS : TIER_PERHAPS : numbers.length ? TIER_IS : TIER_WORDS,
          score: firstScore(x, about) + 0.4 * share * share + (x.bonus || 0) + (x.isTitle ? 5 : 0) - (isRetired ? 0.5 : 0) - (segment.isList[place - segment.first] && !query.namesIssue ? 1 : 0),
          isRetired: isRetired, isDoubtful: doubtful.has(place)
        });
      });
      if (query.years.length || query.issuers.length) hits = hits.filter(function (hit) {
        var names = values(hit, 3).map(function (i) { return normal(meta.issuers[i]); });
        return (!query.years.length || query.years.indexOf(values(hit, 1)[0]) >= 0) && query.issuers.every(function (name) { return names.some(function (n) { return n.indexOf(name) >= 0; }); });
      });
      whole();
      return { query: query, about: about, plans: plans, excluded: excluded.filter(function (plan) { return !plan.proof; }), all: hits, doubts: 0, sought: soughtOf(query, about) };
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
      if (pairs.some(function (pair) { return !counts.get(pair); })) return { clause: clause, terms: [], proof: true };
      counts.forEach(function (count, term) { terms.push([term, count]); });
      terms.sort(function (a, b) { return a[1] - b[1] || compare(a[0], b[0]); });
      var chosen = [];
      terms.forEach(function (one) {
        var isSelective = one[1] * 2 <= meta.total && (chosen.length < 2 || one[1] <= 2 * terms[0][1]);
        if (!chosen.length || (chosen.length < 8 && (one[1] <= CHEAP || isSelective))) chosen.push(one[0]);
      });
      return { clause: clause, terms: chosen, proof: !clause.isNumber && terms.length === 1 && terms[0][0] === clause.text };
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
    // The values of a facet: 0 type, 1 year, 2 category, 3 issuers, 4 status, 5 whether it is in force.
    function values(hit, facet) {
      var text = file(hit.segment, "columns");
      if (text === undefined) return [];
      var value = text.charCodeAt(Math.min(facet, 4) * hit.segment.documents + hit.document) - 1;
      return facet === 3 ? meta.groups[value] : [facet === 5 ? +(value === 1 || value === 2) : value];
    }
    function fits(hit, filter, except) {
      return filter.every(function (wanted, facet) { return wanted === undefined || wanted === null || facet === except || values(hit, facet).indexOf(wanted) >= 0; });
    }
    function order(byDate) {
      return function (a, b) { return a.tier - b.tier || a.isDoubtful - b.isDoubtful || (byDate ? 0 : b.score - a.score || a.isRetired - b.isRetired) || a.place - b.place; };
    }
    function storedOf(place) {
      var segment = segmentOf(place);
      return stored({ segment: segment, document: place - segment.first });
    }
    function stored(hit) {
      if (hit.stored) return hit.stored;
      var fromOldest = hit.segment.documents - 1 - hit.document, text = file(hit.segment, "s" + (fromOldest >> 3));
      if (text === undefined) return null;
      var f = text.split("\n")[fromOldest & 7].split("\t");
      return hit.stored = { id: f[0], title: f[1], number: f[2], issuers: f[3], date: f[4], type: +f[5], status: +f[6], parts: parseInt(f[7], 10), tables: +f[7].split("+")[1] || 0, cited: +f[8], lede: f[9], repealers: f.slice(10) };
    }
    // The parts of a text, each with where its clauses begin; those of its tables where these are needed.
    function texts(hit) {
      var parts = [];
      for (var i = 0; i < stored(hit).parts + (hit.isWhole ? hit.stored.tables : 0); i++) parts.push(get("text/" + hit.stored.id + (i ? "~" + i : ""), hit.segment.version));
      if (parts.indexOf(undefined) >= 0) return null;
      return hit.texts = hit.texts && hit.texts.length === parts.length ? hit.texts : parts.map(function (part) {
        var end = part.indexOf("\u0001"), text = part.slice(0, end), folded = fold(text), reader = new Reader(part, end + 1), clauses = [], at = 0, anchor = "";
        while (reader.at < part.length) {
          at += reader.next();
          var length = reader.next();
          anchor = length ? part.substr(reader.at, length) : "t" + (+anchor.slice(1) + 1);
          clauses.push({ at: placeIn(folded, at), anchor: anchor });
          reader.at += length;
        }
        return { text: text, normal: folded.text, at: folded.at, clauses: clauses };
      });
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
    // What the clauses of a document say of a query: the best, the next two, and which a reader wants to see.
    function clausesOf(hit, found) {
      var about = found.about, clauses = [], parts = texts(hit), name = null;
      parts.forEach(function (part, i) {
        var bounds = [{ at: 0, anchor: name }].concat(part.clauses);
        bounds.forEach(function (one, k) {
          var end = k + 1 < bounds.length ? bounds[k + 1].at : part.normal.length, last = clauses[clauses.length - 1];
          if (end <= one.at) return;
          name = one.anchor;
          if (last && last.anchor === name && k === 0) { last.more = part.normal.slice(one.at, end); last.text += last.more; }
          else clauses.push({ anchor: name, part: i, at: one.at, end: end, text: part.normal.slice(one.at, end) });
        });
      });
      var isIn = about.concepts.map(function () { return 0; }), termsIn = about.concepts.map(function (concept) { return concept.terms.map(function () { return 0; }); });
      clauses.forEach(function (clause) {
        clause.has = about.concepts.map(function (concept, i) {
          var frequency = 0, weight = 0, counts = concept.terms.map(function (term, j) {
            var count = 0;
            for (var at = clause.text.indexOf(term[0]); at >= 0; at = clause.text.indexOf(term[0], at + term[0].length)) if (isWhole(clause.text, at, term[0].length)) count++;
            if (count) { frequency += count; weight = Math.max(weight, term[1]); termsIn[i][j]++; }
            return count;
          });
          if (frequency) isIn[i]++;
          return [frequency, weight, counts];
        });
        clause.pairs = about.pairs.map(function (pair) { return clause.text.indexOf(pair.text) >= 0; });
      });
      var pairsIn = about.pairs.map(function (pair, i) { return clauses.filter(function (clause) { return clause.pairs[i]; }).length; });
      var title = normal(hit.stored.title), asked = found.query.free, wants = ASKED.filter(function (one) { return one[0].test(asked); });
      clauses.forEach(function (clause) {
        var words = 0, own = 0, ownPairs = 0, shared = 0, ownSum = 0, length = clause.text.length;
        about.concepts.forEach(function (concept, i) {
          var frequency = clause.has[i][0], weight = clause.has[i][1], surest = 0;
          if (!frequency) return;
          words += weight * concept.idf * saturated(frequency, length, LENGTH, 0.6);
          concept.terms.forEach(function (term, j) {
            var count = clause.has[i][2][j];
            if (count) surest = Math.max(surest, term[1] * idfOf(termsIn[i][j], clauses.length) * saturated(count, length, LENGTH, 0.3));
          });
          var all = weight * idfOf(isIn[i], clauses.length) * saturated(frequency, length, LENGTH, 0.3);
          own += concept.weight * (concept.terms.some(function (term) { return title.indexOf(term[0]) >= 0; }) ? 0.4 : 1) * (all + surest);
        });
        about.pairs.forEach(function (pair, i) {
          if (!clause.pairs[i]) return;
          shared += pair.idf;
          ownPairs += idfOf(pairsIn[i], clauses.length);
        });
        var share = shared / about.pairSum;
        clause.score = words / about.sum + 0.8 * share * share;
        clause.own = (own + 0.2 * ownPairs + clause.score) * (wants.some(function (one) { return one[1].test(clause.text); }) ? 1.15 : 1);
        if (GENERAL.test(clause.text) && !ASKS_GENERAL.test(asked)) clause.own *= 0.7;
      });
      var sorted = clauses.slice().sort(function (a, b) { return b.score - a.score; });
      hit.clauseScore = sorted.length ? sorted[0].score + 0.2 * ((sorted[1] ? sorted[1].score : 0) + (sorted[2] ? sorted[2].score : 0)) / 2 : 0;
      var best = clauses.reduce(function (a, b) { return b.anchor && !HEADING.test(b.anchor) && (!a || b.own > a.own) ? b : a; }, null);
      if (found.query.article) {
        var article = clauses.find(function (clause) { return clause.anchor === found.query.article; });
        hit.hasArticle = !!article;
        best = article || best;
      }
      // Where the title says all that is asked, the document is the answer.
      var isAll = about.concepts.every(function (concept) { return concept.terms.some(function (term) { return title.indexOf(term[0]) >= 0; }); });
      hit.best = hit.hasArticle || (best && best.own > 0 && !isAll) ? best : { anchor: null };
      // A row may stand on a page of its own.
      var at = /^(.*)#(.*)/.exec(hit.best.anchor);
      hit.clause = at ? at[2] : hit.best.anchor;
      hit.rows = at ? at[1] : "";
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
      return firstScore(x, about) + hit.clauseScore + CITED * ln(1 + hit.stored.cited) + (x.bonus || 0)
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
    function folded(hits) {
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

    // options: filter (values of facets), byDate.
    this.search = function (typed, options) {
      options = options || {};
      return run(function () {
        open();
        var found = answer(parse(typed, simplified)), filter = options.filter || [];
        found.byDate = !!options.byDate;
        found.hits = found.all.filter(function (hit) { return fits(hit, filter, -1); }).sort(order(found.byDate));
        return found;
      });
    };
    // A page of hits before any text is read: unverified, in the order of the lists.
    this.glance = function (found, from, count) {
      return run(function () {
        var best = found.byDate || found.isRanked ? [] : found.hits.slice(0, RANKED);
        best.concat(found.hits.slice(from, from + count)).forEach(stored);
        whole();
        found.early = folded(best).concat(found.hits.slice(best.length));
        var page = found.early.slice(from, from + count);
        page.forEach(stored);
        return page;
      });
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
        for (var page = null, wrong = true; wrong;) {
          if (!found.isRanked) found.hits.sort(compareTo);
          verify(found, found.hits, from + count);
          found.hits = found.hits.filter(isLeft);
          if (!found.isRanked) found.hits.sort(compareTo);
          page = found.hits.slice(from, from + count);
          page.forEach(function (hit) { if (stored(hit)) texts(hit); });
          whole();
          wrong = false;
          page.forEach(function (hit) {
            if (!hit.isDoubtful) return;
            // Asked first: where a text is missing, all is done again.
            var isHeld = found.doubts >= MOST_DOUBTS || found.excluded.some(function (plan) { return contains([plan], hit); });
            hit.isDoubtful = false;
            found.doubts++;
            if (!isHeld) return;
            hit.tier = NOTHING;
            wrong = true;
          });
          if (wrong) found.hits = found.hits.filter(function (hit) { return isLeft(hit) && !(hit.isDoubtful && found.doubts >= MOST_DOUBTS); });
        }
        if (!found.byDate && !found.isRanked) {
          var best = found.hits.slice(0, RANKED);
          best.forEach(function (hit) { reach(hit, found); });
          whole();
          best.forEach(function (hit) { clausesOf(hit, found); hit.final = finalScore(hit, found); });
          best.sort(function (a, b) { return a.tier - b.tier || b.final - a.final || a.place - b.place; });
          best = folded(best);
          found.hits = best.concat(found.hits.slice(RANKED));
          found.isRanked = true;
          page = found.hits.slice(from, from + count);
        }
        page.forEach(function (hit) { reach(hit, found); });
        whole();
        page.forEach(function (hit) {
          if (!hit.best) clausesOf(hit, found);
          var part = hit.clause && texts(hit)[hit.best.part], clause = part && (part.at ? part.text.slice(part.at[hit.best.at], part.at[hit.best.end]) : part.text.slice(hit.best.at, hit.best.end));
          hit.snippet = clause ? snippetOf([clause], found.sought, true, /^page-row-/.test(hit.clause)) : null;
          if (!hit.snippet || !hit.snippet.text) hit.snippet = snippetOf(texts(hit).map(function (part) { return part.text; }), found.sought);
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
    this.containing = function (found) {
      var holding = found.hits.filter(function (hit) { return hit.tier < TIER_WORDS; });
      return { count: holding.length, about: holding.some(function (hit) { return hit.tier === TIER_PERHAPS || hit.isDoubtful; }) };
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
        var segment = segmentOf(place), hit = { segment: segment, document: place - segment.first, place: place };
        if (!stored(hit)) return;
        var title = titleOf(hit.stored.title).indexOf(wanted), number = plain(hit.stored.number).indexOf(wanted);
        if (title === 0 || number === 0) first.push(hit);
        else if (title > 0 || number > 0 || plain(hit.stored.title).indexOf(wanted) >= 0) others.push(hit);
      });
      whole();
      return first.concat(others);
    }
    // Words, terms and what people say that begin with a text, the most frequent first.
    function begun(wanted) {
      var made = new Map();
      if (pairAt(wanted)) meta.segments.forEach(function (segment) {
        (shard(segment, wanted) || []).forEach(function (entry, term) {
          if (term.indexOf(wanted) === 0 && term.length > wanted.length + (entry.words || entry.count ? 0 : 1) && /^[\u4e00-\u9fa5]+$/.test(term) && (term.length > 2 || entry.words)) made.set(term, Math.max(made.get(term) || 0, entry.words || entry.count));
        });
      });
      whole();
      return Array.from(made).sort(function (a, b) { return b[1] - a[1] || a[0].length - b[0].length || compare(a[0], b[0]); }).map(function (one) { return one[0]; });
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
    // Documents by their titles, then texts to search for.
    this.suggest = function (typed, most) {
      return run(function () {
        open();
        var query = parse(typed, simplified), letters = /^[a-z'\u4e00-\u9fa5 ]*[a-z][a-z'\u4e00-\u9fa5 ]*$/.test(query.free) ? query.free.replace(/[ ']/g, "") : "", hits = [], terms;
        if (!most || !query.clauses.length || (query.clauses.length > 1 && !letters) || query.clauses[0].isNumber || query.excluded.length) return [];
        function add(hit) { if (hits.length < most && !hits.some(function (one) { return one.place === hit.place; })) hits.push(hit); }
        function place(one) { var segment = segmentOf(one); return { segment: segment, document: one - segment.first, place: one }; }
        var wanted = letters || plain(query.clauses[0].text);
        if (!letters) abbreviated(query).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; }).slice(0, 2).forEach(function (one) { if (one[1] < 3) return; var hit = place(one[0]); if (stored(hit)) add(hit); });
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
        terms = terms.filter(function (term, i) { return terms.indexOf(term) === i && term !== wanted && !hits.some(function (hit) { return titleOf(hit.stored.title) === term; }); });
        var room = Math.min(3, terms.length);
        hits = hits.slice(0, most - room);
        return hits.concat(terms.slice(0, most - hits.length).map(function (term) { return { text: term }; }));
      });
    };
    this.marks = function (found, line) { var folded = fold(line); return apart(unfolded(folded, marksOf(folded.text, found.sought, 0))); };
    this.normal = normal;
    this.meta = function () { return meta; };
  }
  return Engine;
})();
if (typeof module === "object") module.exports = bulletinEngine;
