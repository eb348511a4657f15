// How texts are cut into characters, pairs of these and runs, and compared by their letters, digits and Han characters.

// Letters, digits, Han characters, also those that a later Unicode knows, and characters for private use.
var WORD = new RegExp("[\\p{L}\\p{N}\\p{M}\\p{Co}\\u3400-\\u9fff\\u{20000}-\\u{3fffd}]", "u");
// Between two characters that signs alone keep apart; of a long run only its ends are looked at.
var JOINT = "\u0001", WINDOW = 8;
// The first row and cell of the Han characters of GB 2312, and those behind their last.
var FIRST_ROW = 0xb0, END_ROW = 0xf8, FIRST_CELL = 0xa1, END_CELL = 0xff;

function characters(text) { return Array.from(text); }
function isLow(unit) { return unit >= "\udc00" && unit <= "\udfff"; }
function plain(text) { return characters(normal(text)).filter(c => WORD.test(c)).join(""); }
// A title without the name of the country before it.
function titleOf(text) { return plain(text).replace(/^中华人民共和国(?=.)/, ""); }
// The characters that nearly all texts are written with: GB 2312.
var ordinary;
function isCommon(c) {
  for (var codes = [], row = FIRST_ROW; !ordinary && row < END_ROW; row++)
    for (var cell = FIRST_CELL; cell < END_CELL; cell++) codes.push(row, cell);
  ordinary = ordinary || new TextDecoder("gbk").decode(new Uint8Array(codes));
  return ordinary.indexOf(c) >= 0 && "後於徵夥乾摺瞭麽".indexOf(c) < 0;
}
// A text cut at its signs, and the pairs of characters that signs alone keep apart.
function phraseOf(text) {
  var runs = [], run = "", joints = [], last = "";
  characters(text + "\n").forEach(c => {
    if (WORD.test(c)) {
      if (!run && last) joints.push(last + JOINT + c);
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
function windows(run) {
  var all = characters(run);
  return all.length <= 2 * WINDOW ? [all] : [all.slice(0, WINDOW), all.slice(-WINDOW)];
}
function neighbours(text) { return characters(text).map((c, i, all) => c + all[i + 1]).slice(0, -1); }
// The pairs that a term is made of, also of characters that signs keep apart.
function linksOf(term) {
  var links = [], last = "", joint = "";
  characters(term).forEach(c => {
    if (!WORD.test(c)) { joint = JOINT; return; }
    if (last) links.push(last + joint + c);
    last = c;
    joint = "";
  });
  return links.length ? links : [last || term];
}
// All pairs of what is looked at of a run; of a single character itself.
function pairsOf(run) { return [].concat(...windows(run).map(all => all.length === 1 ? all : neighbours(all))); }
