// Documents by what they are called: short names, numbers as people cite them, issues, titles.
// See Abbreviations.cs, NumberQuery.cs and IssueQuery.cs.

var ENDINGS = /(法|条例|细则|解释|办法|规定|规则)$/, OFFICIAL = /^(.*?)(?:〔(\d{4})〕|(令)?第)(\d+)号$/;
var MOST_IN_NAME = 12, MOST_IN_TITLE = 44, MOST_SHORTENED = 24;

// How well a name abbreviates a title; 0: it does not.
function abbreviation(name, end, title) {
  if (title === name || title.slice(-end.length) !== end) return 0;
  var places = [], i = name.length - 1;
  for (var j = title.length - 1; j >= 0 && i >= 0; j--) {
    if (title[j] !== name[i]) continue;
    places.unshift(j);
    i--;
  }
  if (i >= 0) return 0;
  var begin = places[0], intro = Math.max.apply(null, ["适用", "关于", "审理"].map(word => title.lastIndexOf(word, begin)));
  var at = intro >= 0 ? intro + 2 : 0;
  if (title[at] === name[0]) begin = at;
  for (var k = 1, gaps = 0; k < places.length; k++) if (places[k] !== places[k - 1] + 1) gaps++;
  if (begin !== at && gaps > 1) return 0;
  return (begin === at ? 3.3 : 0.5) + name.length / Math.max(name.length, title.length - at) - 0.12 * gaps;
}
function isInOrder(sought, name) {
  for (var i = 0, found = 0; i < name.length; i++) if (name[i] === sought[found]) found++;
  return found === sought.length;
}
function isBorneBy(wanted, stored) {
  var number = OFFICIAL.exec(stored.number), year = number && +number[2] || +stored.date.slice(0, 4);
  if (!number || +number[4] !== wanted.sequence || (wanted.isOrder && !number[3])) return false;
  return (!wanted.year || wanted.year === year) && isInOrder(plain(wanted.agency), plain(number[1]));
}

// The documents whose titles have all characters of a name, with where these stand, and how long the titles are.
function havingAll(body) {
  var found = null, lists = body.map((c, i) => ({ c: c, i: i, count: sum(c, "named") }));
  whole();
  if (!lists.every(one => one.count)) return new Map();
  lists.sort((a, b) => a.count - b.count);
  lists.forEach((one, place) => {
    if (place > 1 && one.count * 4 > meta.total) return;
    var here = new Map();
    naming(one.c, (document, kinds, length, at) => {
      if (!(kinds & TITLE) || (found && !found.has(document))) return;
      var known = found ? found.get(document) : { length: length, ats: [] };
      known.ats[one.i] = at;
      here.set(document, known);
    });
    found = here;
  });
  whole();
  return found;
}
// 民诉法: the characters of a name in order, the first where a name begins.
function abbreviated(query) {
  var name = titleOf(query.named || query.free), end = ENDINGS.exec(name), likely = [], made = [];
  if (!end || name.length < 2 || name.length > MOST_IN_NAME || name === end[1]) return [];
  havingAll(characters(name.slice(0, -end[1].length))).forEach((one, document) => {
    if (one.length > name.length && one.length <= MOST_IN_TITLE) likely.push([document, one.length + (one.ats[0] ? 12 : 0)]);
  });
  likely.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  likely.slice(0, MOST_SHORTENED).forEach(one => {
    var stored = storedOf(one[0]), value = stored && abbreviation(name, end[1], titleOf(stored.title));
    if (value) made.push([one[0], value + 0.18 * ln(1 + stored.cited)]);
  });
  whole();
  return made;
}
// Numbers as people cite them: the characters of the agency in order, the kind of number, and a year where one is given.
function numbered(wanted) {
  var found = [];
  holding(numberKey(!wanted.isOrder && wanted.year, wanted.sequence), place => { found.push(place); });
  whole();
  return found.filter(place => {
    var stored = storedOf(place);
    return stored && isBorneBy(wanted, stored);
  });
}
// The issues of the gazette that are asked for, the newest first.
function issued(wanted) {
  var found = [], { year, number, month } = wanted;
  meta.segments.forEach(segment => {
    segment.issues.forEach(issue => {
      if ((!year || issue.year === year) && (!number || issue.number === number) && (!month || issue.month === month))
        found.push(issue.place);
    });
  });
  return year + number + month ? found : found.slice(0, 1);
}
// The documents with a title.
function titledAs(title) {
  var found = [];
  if (title) holding(titleKey(title), place => { found.push(place); });
  whole();
  return found;
}
