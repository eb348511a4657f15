// What a reader typed: clauses, a number, an article, figures.
var bulletinQuery = (function () {
  "use strict";
  var { CHINESE, normal, plain } = bulletinText;
  var { INNER, LONG } = bulletinWeights;
  // What a question is made of besides what it asks for; what says which side of a matter is meant; what words are rarely made of.
  var STOP = new Set("我家 你家 他家 她家 我的 你的 他的 她的 怎么办 怎么样 怎么 怎样 如何 什么 什么样 什么时候 为什么 哪些 哪个 哪里 哪儿 谁 几个 几天 几年 几岁 多少钱 多少 多久 多长时间 多长 多大 何时 为何 是否 能否 可否 能不能 可不可以 是不是 有没有 要不要 会不会 该不该 可以 请问 应该 需要 必须 以及 或者 关于 有关 相关 规定 问题 情况 如果 的话 一个 一下 我们 你们 他们 自己 这个 那个 没有 属于 对于 一小时 一个月 的 了 吗 呢 吧 啊 呀 是 我 你 他 她 它 把 被 和 与 及 或 就 都 也 还 又 而 着 这 那".split(" "));
  var WEAK = new Set("办理 申请 条件 标准 材料 手续 流程 程序 时间 期限 时限 最长 最低 最高 最多 处罚 处理 责任 赔偿 补偿 管理 收费 政策 法律 法规 通知 办法 条例 制度 工作 要求 范围 内容 解释 负责 违法".split(" "));
  var QUOTES = "\"“”„‟「」『』";
  var DATED = /^([^\d()]{0,20}?)\(?((?:19|20|21)\d\d)(\)?)(年?)第?0*(\d{1,6})(号?)文?$/;
  var PLAIN = /^(?:((?:19|20|21)\d\d)年)?([^\d()]{0,30}?)(令?)第?0*(\d{1,6})(号令|号文|号)?$/;
  // 云政办发2024 12: after what the code of an agency ends in, a year and a number.
  var APART = /([发函字规通告令办秘电传复批议公会] *\(?(?:19|20|21)\d\d) *[-./ ] *(?=第?\d{1,6} *(?:号|$))/g;
  var NEWEST = /^最新(?:的?[一1]?期|的)?(?:政府)?公报$|^最新的?[一1]期$/;
  var ISSUED = /^([^\d]{0,20}公报)?(?:((?:19|20|21)\d\d)年?)?的?(?:(第?)(\d{1,3})期|(\d{1,2})月份?)?的?((?:政府)?公报)?(?:的?目录)?$/;
  var ARTICLE = new RegExp("(第|(?:法|例|则|定|法典|解释|办法)) *([\\d" + CHINESE + "]{1,8}) *条(?:之([" + CHINESE + "]{1,3}))?");
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
  function numberOf(text) {
    text = text.replace(APART, "$1)").replace(/\s/g, "").replace(new RegExp("[" + CHINESE + "]+(?=号)", "g"), function (numerals) {
      return numerals.length > 18 ? numerals : valueOf(numerals);
    });
    var m = DATED.exec(text);
    if (m && (m[1] || m[6]) && m[3] + m[4] + m[6]) return { agency: m[1], year: +m[2], sequence: +m[5] };
    m = PLAIN.exec(text);
    if (m && (m[3] || m[5]) && (m[2] || m[3] || /令/.test(m[5]))) return { agency: m[2], year: +m[1] || 0, sequence: +m[4], isOrder: !!m[3] || m[5] === "号令" };
    return null;
  }
  // 第三期公报, 2024年第3期, 三月份公报, 最新一期: see IssueQuery.cs.
  function issueOf(text) {
    text = text.replace(/\s/g, "").replace(new RegExp("[" + CHINESE + "]{1,8}(?=[期月年])", "g"), valueOf);
    if (NEWEST.test(text)) return {};
    var m = ISSUED.exec(text), issue = m && { year: +m[2] || 0, number: +m[4] || 0, month: +m[5] || 0 };
    return issue && (issue.number && (m[3] || m[2]) || (m[1] || m[6]) && issue.year + issue.number + issue.month) ? issue : null;
  }
  // Long enough to be a piece of the text that is looked for.
  function isLong(clause) { return !clause.isQuoted && !clause.isNumber && clause.text.length >= LONG; }
  function trimmed(words) { return words.replace(/^[ ,.;:!?。、…()《》-]+|[ ,.;:!?。、…()《》-]+$/g, ""); }
  // A word of a query in the characters that were typed.
  function asGiven(query, word) {
    var at = query.given === query.simple ? -1 : query.simple.indexOf(word);
    return at < 0 ? word : query.given.substr(at, word.length);
  }
  function parse(typed, simplified) {
    var given = normal(typed.slice(0, 200).replace(/[\ud800-\udbff]$/, "").replace(/(^|[ \t\n\u3000])[\u2010-\u2015\u2500\u2212]+/g, "$1")), text = simplified(given), query = { typed: typed, given: given, simple: text, clauses: [], excluded: [], years: [], issuers: [], number: numberOf(text), issue: issueOf(text), article: null, named: "", others: new Map() };
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
    return { left, figures };
  }
  // 2024年第3期, 公报目录: an issue of the gazette.
  var ISSUE = new RegExp("公报|[0-9" + CHINESE + "] *期");

  return { STOP, WEAK, ISSUE, isLong, asGiven, parse, figuresOf };
})();
