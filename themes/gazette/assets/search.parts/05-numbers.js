// Numbers as queries write them, and what cites them: a 发文字号 and an issue of the gazette. See NumberText.cs, NumberQuery.cs, IssueQuery.cs.

var NUMERALS = "〇零一二三四五六七八九十百千两廿卅", UNITS = { "十": 10, "百": 100, "千": 1000 }, MOST_NUMERALS = 18;
var COUNTING = NUMERALS + "万", NUMERAL = new RegExp("[\\d" + COUNTING + "]"), BEFORE_NUMBER = new RegExp("[" + NUMERALS + "]+(?=号)", "g");
var DATED = /^([^\d()]{0,20}?)\(?((?:19|20|21)\d\d)(\)?)(年?)第?0*(\d{1,6})(号?)文?$/;
var UNDATED = /^(?:((?:19|20|21)\d\d)年)?([^\d()]{0,30}?)(令?)第?0*(\d{1,6})(号令|号文|号)?$/;
// 云政办发2024 12: after what the code of an agency ends in, a year and a number.
var YEAR_APART = /([发函字规通告令办秘电传复批议公会] *\(?(?:19|20|21)\d\d) *[-./ ] *(?=第?\d{1,6} *(?:号|$))/g;
var NEWEST = /^最新(?:的?[一1]?期|的)?(?:政府)?公报$|^最新的?[一1]期$/;
var ISSUED = new RegExp("^([^\\d]{0,20}公报)?(?:((?:19|20|21)\\d\\d)年?)?的?(?:(第?)(\\d{1,3})期|(\\d{1,2})月份?)?的?"
  + "((?:政府)?公报)?(?:的?目录)?$");
// 两期 are two.
var OF_ISSUE = new RegExp("(?!两[期月年])[" + NUMERALS + "]{1,8}(?=[期月年])", "g");

function digitOf(numeral) { return Math.max(0, NUMERALS.indexOf(numeral) - 1); }
function valueOf(text) {
  if (/^\d+$/.test(text)) return +text;
  text = text.replace(/两/g, "二").replace(/廿/g, "二十").replace(/卅/g, "三十");
  if (!/[十百千]/.test(text)) return /\d/.test(text) ? -1 : +characters(text).map(digitOf).join("");
  var sum = 0, digit = 0;
  characters(text).forEach(c => {
    if (UNITS[c]) {
      sum += (digit || 1) * UNITS[c];
      digit = 0;
    }
    else digit = digitOf(c);
  });
  return sum + digit;
}
function numberOf(text) {
  text = text.replace(YEAR_APART, "$1)").replace(/\s/g, "");
  text = text.replace(BEFORE_NUMBER, numerals => numerals.length > MOST_NUMERALS ? numerals : valueOf(numerals));
  var m = DATED.exec(text);
  if (m && (m[1] || m[6]) && m[3] + m[4] + m[6]) return { agency: m[1], year: +m[2], sequence: +m[5] };
  m = UNDATED.exec(text);
  if (!m || !(m[3] || m[5]) || !(m[2] || m[3] || /令/.test(m[5]))) return null;
  return { agency: m[2], year: +m[1] || 0, sequence: +m[4], isOrder: !!m[3] || m[5] === "号令" };
}
// 第三期公报, 2024年第3期, 三月份公报, 最新一期.
function issueOf(text) {
  text = text.replace(/\s/g, "").replace(OF_ISSUE, valueOf);
  if (NEWEST.test(text)) return {};
  var m = ISSUED.exec(text), issue = m && { year: +m[2] || 0, number: +m[4] || 0, month: +m[5] || 0 };
  if (!issue) return null;
  return issue.number && (m[3] || m[2]) || (m[1] || m[6]) && issue.year + issue.number + issue.month ? issue : null;
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
