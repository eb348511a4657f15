// The piece of a text that shows most of what was typed, and what is marked in it. See Snippet.cs.

// So many units are shown, so many of them before the first mark; so far from it others count.
var LENGTH = 90, BEFORE = 16, NEAR = 74, ENDS = "\n。！？；";

// What a term for another often begins in: 供用水 in 提供用水, 行人 in 执行人, 业主 in 农业主管.
var OVERLAPPING = /^(?:提[供起]|宣传|执行|应急|未成|[林农企行事作就产工商物渔]业)/;

// sought: what is marked, first what was asked for (sought.asked of these), then what else may be.
function marksOf(text, sought, from) {
  var found = [], marks = [], asked = [];
  // Nothing is marked across what was typed, nor from within a word.
  function isFree(at, length) {
    if (!isWhole(text, at, length) || OVERLAPPING.test(text.substr(at - 1, 2))) return false;
    return !asked.some(one => at < one[0] + one[1] && one[0] < at + length);
  }
  sought.forEach((word, i) => {
    if (i === sought.asked) asked = found.slice();
    if (i >= sought.asked && sought.isQuoted && asked.length) return;
    for (var at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + word.length))
      if (i < sought.asked || isFree(at, word.length)) found.push([at, word.length]);
  });
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  found.forEach(one => {
    if (one[0] < from) return;
    from = one[0] + one[1];
    if (marks.length && marks[marks.length - 1][1] === one[0]) marks[marks.length - 1][1] = from;
    else marks.push([one[0], from]);
  });
  return marks;
}
// Two finds may share a character such as ㎡.
function apart(marks) {
  var end = 0;
  return marks.map(m => {
    var from = Math.max(m[0], end);
    end = m[1];
    return [from, end];
  }).filter(m => m[0] < m[1]);
}
// What of a line is marked.
function marksIn(line, sought) {
  var folded = fold(line);
  return apart(unfolded(folded, marksOf(folded.text, sought, 0)));
}
// What names the row and the column of a piece: the first line, and what begins the line in which it is cut.
function leadOf(row, begin, isCut) {
  var name = row.indexOf("\n"), line = row.lastIndexOf("\n", begin - 1) + 1;
  if (name < 0 || begin <= name) return "";
  return row.slice(0, name) + " " + (isCut ? row.slice(line, row.indexOf("：", line) + 1) : "");
}
// The piece of a part that begins shortly before a mark.
function pieceOf(piece, first, head, marks) {
  var part = piece.text, begin = Math.max(head, first - BEFORE);
  for (var k = first - 1; k >= begin; k--) {
    if (ENDS.indexOf(part[k]) < 0) continue;
    begin = k + 1;
    break;
  }
  if (begin > 0 && isLow(part[begin])) begin--;
  var end = Math.min(part.length, begin + LENGTH);
  if (end < part.length && isLow(part[end])) end--;
  while (end > begin && (part[end - 1] === "\n" || part[end - 1] === " ")) end--;
  var isCut = begin > head && part[begin - 1] !== "\n", lead = piece.isRow ? leadOf(part, begin, isCut) : piece.label || "";
  var shift = lead.length + (isCut ? 1 : 0) - begin, isMore = end < part.trimEnd().length;
  return {
    text: lead + (isCut ? "…" : "") + part.slice(begin, end).replace(/[\n\t]/g, " ") + (isMore ? "…" : ""),
    marks: apart(marks.filter(m => m[0] >= begin && m[1] <= end)).map(m => [m[0] + shift, m[1] + shift])
  };
}
// Of pieces, each with where it begins, whether it is a row, and a label to stand before it.
function snippetOf(pieces, sought) {
  var best = { text: "", marks: [] }, most = 0;
  pieces.forEach(piece => {
    var head = piece.begin || 0, folded = fold(piece.text), found = marksOf(folded.text, sought, placeIn(folded, head));
    var marks = unfolded(folded, found);
    marks.forEach((mark, i) => {
      var weight = 0, seen = Object.create(null);
      for (var j = i; j < marks.length && marks[j][1] <= mark[0] + NEAR; j++) {
        var word = folded.text.slice(found[j][0], found[j][1]);
        weight += seen[word] ? 1 : word.length * word.length * 4;
        seen[word] = true;
      }
      if (weight <= most) return;
      most = weight;
      best = pieceOf(piece, mark[0], head, marks);
    });
  });
  return best;
}
