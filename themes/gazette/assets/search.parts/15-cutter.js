// Cuts runs of Han characters into words, and takes out what people say with other characters. See Cutter.cs and MixedForms.cs.

// What has neither letters nor figures; spaces that do not count; what is counted.
var HAN = /^[\u3400-\u9fff\ud800-\uf8ff]/, NOT_HAN = /[^\u3400-\u9fff\ud800-\uf8ff]/;
var PLAIN = /^(?![^]*[〇零一二三四五六七八九十百千两廿卅万])[ \u3400-\u9fff\ud800-\uf8ff]*$/;
var APART = /^(?:[a-z\d] [\u3400-\u9fff\ud800-\uf8ff]|[\u3400-\u9fff\ud800-\uf8ff] [a-z\d])/;
var COUNTED = /^\d(?:[元块万亿%年月日天号岁个条人户名家件亩吨米度分倍期届路次]|平[米方]|公里|小时)/, COUNTED_LONG = /^\d[万亿元块]/;
var PARTS = /[\u3400-\u9fff\ud800-\uf8ff]+|[a-z]+|[0-9]+|[^\u3400-\u9fff\ud800-\uf8ffa-z0-9]/g;
// How long forms and words are; what a character alone costs, and a word before its rarity.
var MOST_IN_FORM = 12, MOST_IN_WORD = 8, SINGLE_COST = 208, WORD_COST = 92;

// The words of other scripts and the runs of Han characters.
function partsOf(text) { return [].concat(...phraseOf(text).runs.map(run => run.match(PARTS) || [])); }

// In the characters that texts are written with; the table is read where others are typed.
function simplified(text) {
  if (!(text.match(/[\u4e00-\u9fa5]/g) || []).some(c => !isCommon(c))) return text;
  var table = shared("variants");
  whole();
  return text.replace(/[\u4e00-\u9fa5]/g, c => {
    var at = table.indexOf(c), half = table.length / 2;
    return at >= 0 && at < half ? table[at + half] : c;
  });
}
// A piece without the spaces that do not count, and where each of its units ends in the text.
function pieceAt(text, i) {
  for (var ends = [], piece = "", k = i; k < text.length && piece.length < MOST_IN_FORM; k++) {
    if (k > i && APART.test(text.slice(k - 1, k + 2))) continue;
    piece += text[k];
    ends.push(k + 1);
  }
  return { piece, ends };
}
function canBegin(text, i, piece) {
  if (piece.length < 2 || piece[1] === " " || PLAIN.test(piece)) return false;
  var two = characters(piece);
  return WORD.test(two[0]) && (HAN.test(piece) ? HAN.test(piece[1]) || WORD.test(two[1]) : !/^[a-z\d]{2}/.test(text.slice(i - 1 >>> 0)));
}
// 120元 and 第120 name no telephone, nor 不到18万 an age.
function isAmount(text, i, form, piece) {
  var isNumber = !/\D/.test(form);
  return (isNumber ? COUNTED : COUNTED_LONG).test(piece.slice(form.length - 1)) || isNumber && text[i - 1] === "第";
}
// What people say with letters, digits, numerals and signs (KTV, 4S店, 打110, 八小时, N+1), also with spaces between these and characters.
function mixed(text) {
  var found = [], left = "";
  if (PLAIN.test(text)) return { found, left: text };
  for (var i = 0; i < text.length;) {
    var { piece, ends } = pieceAt(text, i), best = "", here = canBegin(text, i, piece) ? formsAt(piece) : [];
    here.forEach((terms, form) => {
      if (form.length <= best.length || isAmount(text, i, form, piece)) return;
      var isMixed = NOT_HAN.test(form) || figuresOf(form).figures.length;
      if (isMixed && isWhole(text, i, ends[form.length - 1] - i)) best = form;
    });
    var end = best ? ends[best.length - 1] : i + 1;
    left += best ? " " : text[i];
    if (best) found.push({ form: best, begin: i, end: end, terms: termsOf(here.get(best)) });
    i = end;
  }
  return { found, left };
}
// Cuts a run of Han characters the cheapest way; costs are whole numbers, so that every engine cuts alike.
function cut(run, forms, isPart) {
  var best = [0], from = [], words = [];
  for (var i = 0; i < run.length; i++) {
    if (isLow(run[i])) continue;
    var single = isLow(run[i + 1] || "") ? 2 : 1, here = i + 1 < run.length ? formsAt(run.slice(i, i + MOST_IN_FORM)) : new Map();
    here.forEach((terms, form) => { forms.set(form, terms); });
    for (var length = single; length <= MOST_IN_FORM && i + length <= run.length; length++) {
      if (isPart && length === run.length) break;
      var word = run.substr(i, length), isSaid = here.has(word) || STOP.has(word);
      var known = length > single && length <= MOST_IN_WORD && !isSaid ? sum(word, "words") : 0;
      if (length > single && !known && !isSaid) continue;
      var rarity = known ? logarithm(meta.total + 1) - logarithm(known) : 0;
      var cost = best[i] + (length === single ? SINGLE_COST : WORD_COST + rarity);
      if (best[i + length] <= cost) continue;
      best[i + length] = cost;
      from[i + length] = i;
    }
  }
  for (var last = run.length; last > 0; last = from[last]) words.unshift(run.slice(from[last], last));
  return words;
}
// The words of a run that all agree on, however what is not there yet will be: pairs on either side are there.
function settled(run, forms) {
  var words = [];
  for (var begin = 0, end; begin < run.length; begin = end + 1) {
    for (end = begin; end + 1 < run.length && isThere(run, end);) end++;
    var made = cut(run.slice(begin, end + 1), forms);
    words = words.concat(made.slice(begin ? 1 : 0, end + 1 < run.length ? -1 : made.length));
  }
  return words;
}
