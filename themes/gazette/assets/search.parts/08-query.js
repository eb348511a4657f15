// What a reader typed: clauses, a number, an article. See Query.cs and QueryWords.cs.

// What a question is made of besides what it asks for.
var STOP = new Set((
  "我家 你家 他家 她家 我的 你的 他的 她的 "
  + "怎么办 怎么样 怎么 怎样 如何 什么 什么样 什么时候 为什么 哪些 哪个 哪里 哪儿 谁 几个 几天 几年 几岁 多少钱 多少 多久 多长时间 多长 多大 何时 为何 是否 能否 可否 能不能 可不可以 "
  + "是不是 有没有 要不要 会不会 该不该 可以 请问 应该 需要 必须 以及 或者 关于 有关 相关 规定 问题 情况 如果 的话 一个 一下 我们 你们 他们 自己 这个 那个 没有 属于 对于 一小时 "
  + "一个月 的 了 吗 呢 吧 啊 呀 是 我 你 他 她 它 把 被 和 与 及 或 就 都 也 还 又 而 着 这 那"
).split(" "));
// What says which side of a matter is meant.
var WEAK = new Set((
  "办理 申请 条件 标准 材料 手续 流程 程序 时间 期限 时限 最长 最低 最高 最多 处罚 处理 责任 赔偿 补偿 管理 收费 政策 法律 法规 通知 办法 条例 制度 工作 要求 范围 内容 解释 负责 违法"
).split(" "));
var QUOTES = "\"“”„‟「」『』", EDGES = /^[ ,.;:!?。、…()《》-]+|[ ,.;:!?。、…()《》-]+$/g;
// A dash of the text that was copied excludes nothing; only what is typed as - does.
var DASHES = /(^|[ \t\n\u3000])[\u2010-\u2015\u2500\u2212]+/g;
var MOST_CHARACTERS = 200, LONG_PIECE = 8;
var ARTICLE = new RegExp("(第|(?:法|例|则|定|法典|解释|办法)) *([\\d" + NUMERALS + "]{1,8}) *条(?:之([" + NUMERALS + "]{1,3}))?");
// 2024年第3期, 公报目录: an issue of the gazette.
var ISSUE = new RegExp("公报|[0-9" + NUMERALS + "] *期");

// Whether only documents that contain it are found.
function isRequired(clause) { return clause.isQuoted || clause.isNumber; }
// Long enough to be a piece of the text that is looked for.
function isLong(clause) { return !isRequired(clause) && clause.text.length >= LONG_PIECE; }
// Whether the text that contains it is shown, as it was typed.
function isShown(clause) { return clause.isQuoted && !clause.isNumber || isLong(clause); }
function trimmed(words) { return words.replace(EDGES, ""); }
// A word of a query in the characters that were typed.
function asGiven(query, word) {
  var at = query.given === query.simple ? -1 : query.simple.indexOf(word);
  return at < 0 ? word : query.given.substr(at, word.length);
}
// Takes clause after clause; field: 文, 机 or 年, or none.
function takeClauses(query, take) {
  var text = query.simple;
  function isQuote(i) { return QUOTES.indexOf(text[i]) >= 0; }
  function isSpace(i) { return /\s/.test(text[i]); }
  for (var i = 0, end = text.length; i < end;) {
    if (isSpace(i)) { i++; continue; }
    var isExcluded = text[i] === "-" && i + 1 < end && !isSpace(i + 1);
    if (isExcluded) i++;
    var field = /^(文号|机关|年份):/.test(text.slice(i)) && i + 2 < end ? text[i] : "";
    if (field) i += 3;
    var isQuoted = i < end && isQuote(i), begin = isQuoted ? ++i : i;
    while (i < end && (isQuoted ? !isQuote(i) : !isSpace(i) && !isQuote(i))) i++;
    var words = trimmed(text.slice(begin, i)), given = trimmed(query.given.slice(begin, i));
    if (isQuoted && i < end) i++;
    if (plain(words)) take(field, isExcluded, { text: words, given: given, isNumber: field === "文", isQuoted: isQuoted });
  }
}
// 劳动合同法第三十九条, 劳动合同法39条: the law is looked for, and the article in it.
function takeArticle(query) {
  var m = ARTICLE.exec(query.free), before = m && m[1] !== "第" ? m[1] : "";
  if (!m || m.index + before.length === 0) return;
  var name = query.free.slice(0, m.index) + before;
  query.article = "t" + valueOf(m[2]) + (m[3] ? "z" + valueOf(m[3]) : "");
  query.free = name + " " + query.free.slice(m.index + m[0].length);
  query.named = name.split(" ").pop();
}
function parse(typed) {
  var given = normal(typed.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, "").replace(DASHES, "$1")), text = simplified(given);
  var query = {
    typed: typed, given: given, simple: text, clauses: [], excluded: [], fields: [],
    number: numberOf(text), issue: issueOf(text), article: null, named: "", others: new Map()
  };
  takeClauses(query, (field, isExcluded, clause) => {
    var isYear = field === "年" && /^\d{1,9}年*$/.test(clause.text);
    if (isYear || field === "机") query.fields.push({ isYear, isExcluded, text: clause.text });
    else (isExcluded ? query.excluded : query.clauses).push(clause);
  });
  query.isExact = query.clauses.length && query.clauses.every(isShown);
  query.free = query.clauses.filter(clause => !clause.isNumber).map(clause => clause.text).join(" ");
  takeArticle(query);
  return query;
}
