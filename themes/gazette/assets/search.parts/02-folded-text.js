// Texts are folded before anything else: TextNormalizer.cs says what becomes of each character.

// What nobody sees; radicals; compatibility characters.
var UNSEEN = "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164"
  + "\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb]|[\\udb40-\\udb43][\\udc00-\\udfff]";
var RADICAL = "[\\u2e80-\\u2ef3]";
var COMPATIBLE = "[\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00bc-\\u00be\\u2070-\\u209c\\u2100-\\u217f\\u2189\\u2460-\\u24ff\\u2f00-\\u2fd5"
  + "\\u3200-\\u32fe\\u3300-\\u33ff\\uf900-\\ufad9\\ufb00-\\ufb06\\ufe10-\\ufe19\\ufe30-\\ufe48\\ufe50-\\ufe6b"
  + "\\uff01-\\uff5e\\uffe0-\\uffe2\\uffe4-\\uffe6]|\\ud87e[\\udc00-\\ude1d]";
var ODD = new RegExp("(" + UNSEEN + ")|(" + RADICAL + ")|" + COMPATIBLE, "g");
var FIRST_RADICAL = 0x2e80;
var RADICALS = Array.from(
  "-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋"
  + "耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
);
// A sign, and the one that stands for it, and so on.
var SIGNS = "[(〔(﹝(【(])〕)﹞)】)•·‧·・·⋅·∙·･·᛫·⸱·ꞏ·‐-‑-‒-–-—-―-─-−-⁄/∕/∶:〜~∼~○〇◯〇戶户靑青黃黄º°˚°ɡgɑa‘'’'";
var SIGN = new RegExp("[" + SIGNS.replace(/(.)./g, "\\$1") + "]", "g");
var SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, CAPITAL = /[A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΩЀ-Я]/g;

function foldedOdd(c, isUnseen, isRadical) {
  if (isUnseen) return "";
  var code = c.charCodeAt(0), radical = isRadical && RADICALS[code - FIRST_RADICAL];
  if (isRadical) return radical === "-" ? c : radical;
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : c.normalize("NFKC");
}
function small(c) { return String.fromCharCode(c.charCodeAt(0) + (c >= "Ѐ" && c <= "Џ" ? 80 : 32)); }
// A text folded, and the places in it of each unit and of its end; null: the same.
function fold(text) {
  var at = [], from = 0, isSame = true, made = text.replace(ODD, (c, unseen, radical, place) => {
    var folded = foldedOdd(c, unseen, radical);
    if (isSame && folded.length === c.length) return folded;
    isSame = false;
    while (from < place) at.push(from++);
    for (var i = 0; i < folded.length; i++) at.push(place);
    from += c.length;
    return folded;
  });
  while (!isSame && from <= text.length) at.push(from++);
  return {
    at: isSame ? null : at,
    text: made.replace(SIGN, c => SIGNS[SIGNS.indexOf(c) + 1]).replace(SPACE, " ").replace(CAPITAL, small)
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
// Places of the text for those of the folded one.
function unfolded(folded, marks) { return marks.map(m => folded.at ? [folded.at[m[0]], endOf(folded, m[1])] : m); }
