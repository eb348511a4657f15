// Dates, ordinals and amounts in a query, and the ways in which texts write each. See Figures.cs.

var MOST_DIGITS = 8, FRACTION = 4;
var FIGURE = new RegExp([
  "令第?([\\d" + COUNTING + "]+)号",
  "第?([\\d" + COUNTING + "]+)号令",
  "((?:19|20)\\d\\d)(?:年(?:(\\d\\d?)月(?:(\\d\\d?)[日号]?)?)?|[-./](\\d\\d?)(?:[-./](\\d\\d?)[日号]?|月)?(?!\\d))",
  "(\\d\\d?)月(\\d\\d?)[日号]",
  "(([a-z]+)\\d+(?:\\.\\d+)?(?![a-z\\d])|[a-z]+\\d+[a-z\\d]*)",
  "(百分之|第?)(?:(\\d+)(\\.\\d+)?|([" + COUNTING + "]+))([万%]?)"
].join("|"), "g");
var SEPARATOR = /(\d),(?=\d{3}(?!\d))/g, HAN_YEAR = /[〇零一二三四五六七八九]{4}(?=年)/g;
var COMPACT = /(^|\D)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;
var DAY = /(\d{4}年)?([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?/g;
var UNIT = new RegExp(
  "^(?:°?[a-z]+\\d?|个(?:工作日|自然日|[\\u4e00-\\u9fa5])|周岁|小时|分钟|平方米|立方米|公里|"
  + "[年月日号天个元块角分条款项章节编届批次期倍岁周级层楼栋幢室米公平立吨亩户人名件家处辆台套张份秒小时度])"
);
// What may follow 第十二, and what a numeral alone, so that a word such as 三方 is none.
var ORDERED = "条款项章节编届批次号期", OF_ONE = "天日倍元岁", WORDS = /^(?:年(?!级|度)|个月|个工作日|小时|周岁)/;

function spelledOf(value) {
  var high = Math.floor(value / 10000), made = high ? spelledOf(high) + "万" : "", isGap = false;
  [[1000, "千"], [100, "百"], [10, "十"], [1, ""]].forEach(unit => {
    var digit = Math.floor(value % 10000 / unit[0]) % 10;
    if (digit) made += (isGap && made ? "〇" : "") + NUMERALS[digit + 1] + unit[1];
    isGap = !digit && (isGap || !!made) && value % 10000 > 0;
  });
  return value >= 10 && value < 20 ? made.slice(1) : made;
}
function spelledWays(value) {
  var made = spelledOf(value), ways = [made, made.replace(/〇/g, "零")];
  return /^二(?!十)/.test(made) ? ways.concat(ways.map(way => "两" + way.slice(1))) : ways;
}
function padded(value, length) { return ("000" + value).slice(-(length || 2)); }
// 1200, 1,200, 一千二百; 35000, 3.5万.
function waysOf(value) {
  var made = [String(value)], rest = value % 10000;
  if (value >= 1000) made.push(made[0].replace(/\B(?=(\d{3})+$)/g, ","));
  if (value > 0 && value < 1e8) made = made.concat(spelledWays(value));
  if (value >= 10000 && value % 100 === 0)
    made.push(Math.floor(value / 10000) + (rest ? ("." + padded(rest, FRACTION)).replace(/0+$/, "") : "") + "万");
  return made;
}
function countOf(text) {
  if (/^\d+$/.test(text)) return text.length <= MOST_DIGITS ? +text : -1;
  var parts = text.split("万"), last = parts[parts.length - 1];
  if (parts.length > 2 || !parts[0] || parts[0].length > MOST_DIGITS || last.length > MOST_DIGITS || /\d/.test(text)) return -1;
  return parts.length === 1 ? valueOf(last) : valueOf(parts[0]) * 10000 + (last ? valueOf(last) : 0);
}
function isMonth(m) { return m > 0 && m < 13; }
function isDay(d) { return d > 0 && d < 32; }
// 四月十五日 to 4月15日, in digits that further patterns know.
function counted(c, year, month, day) {
  var m = countOf(month), d = day ? countOf(day) : 0;
  if (!isMonth(m) || (day && !isDay(d)) || !(year || day)) return c;
  return (year || "") + m + "月" + (d ? d + "日" : "");
}
function orderWays(value) {
  return [].concat(...waysOf(value).map(way => [way + "号令", "令第" + way + "号", "令" + way + "号"]));
}
function dateWays(year, m, d) {
  var han = characters(year).map(digit => NUMERALS[+digit && +digit + 1]).join("");
  var years = [han + "年", han.replace(/〇/g, "零") + "年"];
  if (!m) return [year + "年"].concat(years);
  function within(year, write) { return year + write(m) + "月" + (d ? write(d) + "日" : ""); }
  var digits = [String, padded], ways = digits.map(write => within(year + "年", write)).concat(years.map(one => within(one, spelledOf)));
  ["-", ".", "/"].forEach(sign => {
    digits.forEach(write => { ways.push(year + sign + write(m) + (d ? sign + write(d) : "")); });
  });
  // Before a day 2024.4 is no whole number.
  if (!d) digits.forEach(write => { ways.push(year + "." + write(m) + "."); });
  return ways;
}
function dayWays(m, d) {
  return [String, padded, spelledOf].map(write => write(m) + "月" + write(d) + "日");
}
// Whether a numeral counts what follows it.
function isCounted(prefix, numeral, value, unit, rest) {
  if (prefix === "百分之") return true;
  if (prefix) return unit && ORDERED.indexOf(unit[0]) >= 0;
  if (value < 2 || numeral.replace(/两/g, "二").replace(/零/g, "〇") !== spelledOf(value)) return false;
  return numeral.length > 1 || unit && OF_ONE.indexOf(unit[0]) >= 0 || WORDS.test(rest);
}
function amountWays(value, prefix, digits, fraction, behind) {
  var ways = behind === "万" ? waysOf(value * 10000 + +(fraction.slice(1) + "0000").slice(0, FRACTION))
    : fraction ? [digits + fraction] : waysOf(value);
  if (behind === "%" || prefix === "百分之") return ways.map(way => way + "%").concat(ways.map(way => "百分之" + way));
  return prefix ? ways.filter(way => way[0] !== "两").map(way => "第" + way) : ways;
}
// The figures of a query, each with the ways in which texts write it, and what is left of the query.
function figuresOf(text) {
  var figures = [];
  function add(typed, ways, weight) {
    figures.push({ text: typed, weight: weight || 1, ways: ways.filter((way, i) => way !== typed && ways.indexOf(way) === i) });
    return " ";
  }
  function amount(c, rest, prefix, digits, fraction, numeral, behind) {
    var value = countOf(digits || numeral), unit = behind === "%" ? "" : (UNIT.exec(rest) || [""])[0];
    if (value < 0 || fraction.length > FRACTION + 1) return c;
    if (numeral && !isCounted(prefix, numeral, value, unit, rest)) return c;
    if (digits && digits.length === 1 && !(prefix || fraction || behind || unit)) return c;
    var ways = amountWays(value, prefix, digits, fraction, behind).map(way => way + unit);
    add(c + unit, ways, prefix || behind === "%" || !unit ? 1 : INNER);
    if (digits && digits.length > 1 && unit) figures.push({ text: digits + fraction, weight: INNER, ways: [] });
    // A single numeral may be part of a word: 分居两年.
    return numeral && numeral.length === 1 && !prefix ? c : " ";
  }
  text = text.replace(SEPARATOR, "$1").replace(COMPACT, "$1$2-$3-$4");
  text = text.replace(HAN_YEAR, year => characters(year).map(valueOf).join("")).replace(DAY, counted);
  function take(c, order, order2, year, m, d, m2, d2, m3, d3, latin, letters, prefix, digits, fraction, numeral, behind, place) {
    var value = countOf(order || order2 || "〇"), month = m || m2, day = d || d2;
    if (order || order2) return value <= 0 ? c : add(c, orderWays(value));
    if (year) return month && !isMonth(+month) || day && !isDay(+day) ? c : add(c, dateWays(year, +month || 0, +day || 0));
    if (m3) return add(c, dayWays(+m3, +d3));
    // PM2.5 is one, P2P none.
    if (latin && letters) add(c, []);
    return latin ? letters || c : amount(c, text.slice(place + c.length), prefix, digits, fraction || "", numeral, behind);
  }
  return { left: text.replace(FIGURE, take), figures };
}
