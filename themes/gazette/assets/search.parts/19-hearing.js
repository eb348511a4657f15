// A query as it was meant: pinyin and initials as characters, wrong characters that sound right as the right ones.
// See Hearing.cs and Mending.cs.

// What people say, a character for a word; what shows that a question is asked.
var SPOKEN = "不没很都也还就才再太最只从向对以等但所后前上下里内外时日年月天人家钱个位次件张台辆间套层楼分点半一二三两几多少大小高低长短新旧老好坏快慢早晚买卖要去来想能给拿做写换改加交住"
  + "退看告找存离付用开关进出到走坐打吃喝睡说问讲听叫请让被跟按在有会该敢愿怕算修租借欠赔罚判放领报查扣涨停丢偷抢骗死养带接送寄收搬挖烧挂种车房店厂咋啥哪谁得过";
var ASKING = /[么哪谁几啥咋吗呢吧了我你]|如何|多[少久长大]|[能是要会该可]不[能是要会该可]|有没有|请问/;
var LATIN = /[a-z][a-z']*(?: +[a-z][a-z']*)+(?![\u4e00-\u9fa5])|[a-z'\u4e00-\u9fa5]*[a-z]{2}[a-z'\u4e00-\u9fa5]*/g;
var MOST_ODD = 3, WORDS_BEFORE = 2, RARER_THAN = 100;

// Whether a text has what people say, a character for a word.
function isSpoken(text) { return characters(text).some(c => STOP.has(c) || SPOKEN.indexOf(c) >= 0); }
function foldedSound(reading) { return reading.replace(/^([zcs])h/, "$1").replace(/^l/, "n").replace(/g$/, ""); }

// 0: two characters sound alike; 1: to many; -1: not.
function unlike(a, b) {
  var others = readingsOf(b), folded = others.map(foldedSound);
  if (readingsOf(a).some(reading => others.indexOf(reading) >= 0)) return 0;
  return readingsOf(a).some(reading => folded.indexOf(foldedSound(reading)) >= 0) ? 1 : -1;
}
// The characters left over by a cut, by their places; where words begin.
function cutOf(run) {
  var singles = {}, bounds = [], end = 0;
  cut(run, new Map()).forEach(word => {
    bounds.push(end);
    if (word.length === 1) singles[end] = word;
    end += word.length;
  });
  function isLoose(i) { return singles[i] && !STOP.has(singles[i]) && SPOKEN.indexOf(singles[i]) < 0; }
  return { singles, bounds, isLoose };
}
function oddOnes(run, { singles, bounds, isLoose }) {
  var isAsking = ASKING.test(run);
  function isRare(i) { return i < 0 || i + 2 > run.length ? isAsking : !sum(run.substr(i, 2), "count"); }
  return bounds.filter(i => {
    var before = isRare(i - 1), after = isRare(i);
    if (!isLoose(i)) return STOP.has(singles[i]) && !isAsking && isLoose(i + 1);
    return isAsking ? before && after && (isLoose(i - 1) || isLoose(i + 1)) : before || after;
  });
}
// How a word differs from the run where it begins; null: in more than the sound of characters that are left over.
function choiceOf(word, count, run, start, singles) {
  var wrong = 0, far = 0;
  for (var k = 0; k < word.length; k++) {
    if (word[k] === run[start + k]) continue;
    var distance = singles[start + k] ? unlike(word[k], run[start + k]) : -1;
    if (distance < 0) return null;
    wrong++;
    far += distance;
  }
  return wrong && wrong * 2 <= word.length ? { start, word, wrong, far, count } : null;
}
// A run of Han characters with words of the site where it has characters side by side that no text has, and the words sound like them.
function mended(run) {
  var whereCut = cutOf(run), { singles, bounds, isLoose } = whereCut, odd = oddOnes(run, whereCut), choices = [];
  whole();
  if (!odd.length || odd.length > MOST_ODD) return run;
  listen();
  odd.forEach(i => {
    var place = bounds.indexOf(i);
    bounds.slice(Math.max(0, place - WORDS_BEFORE), place + 1).forEach(start => {
      voiced(run, start, []).forEach((known, word) => {
        var end = start + word.length;
        if (end <= i || (end !== run.length && bounds.indexOf(end) < 0)) return;
        // Two characters are soon like some word: it must be a common one, and neither stand for a word alone.
        if (word.length === 2 && (known[0] * RARER_THAN < meta.total || !isLoose(start) || !isLoose(start + 1))) return;
        var choice = choiceOf(word, known[0], run, start, singles);
        if (choice) choices.push(choice);
      });
    });
  });
  whole();
  choices.sort((a, b) => b.word.length - a.word.length || a.wrong - b.wrong || a.far - b.far || b.count - a.count
    || a.start - b.start || compare(a.word, b.word));
  var made = run, taken = [];
  choices.forEach(one => {
    for (var k = 0; k < one.word.length; k++) if (taken[one.start + k]) return;
    for (k = 0; k < one.word.length; k++) taken[one.start + k] = true;
    made = made.slice(0, one.start) + one.word + made.slice(one.start + one.word.length);
  });
  return made;
}
function spoken(query) {
  return query.free.replace(LATIN, (piece, at) => {
    if (/[\d.@\/_-]/.test(query.free.charAt(at - 1) + query.free.charAt(at + piece.length))) return piece;
    var parts = piece.split(/ +/), isKnown = piece.match(/[a-z]+/g).every(word => sum(stem(word), "words") > 0);
    function one(part) { return /[a-z]/.test(mixed(part).left) && decode(part.replace(/[ ']/g, ""), isKnown, query.others); }
    shared("sounds");
    whole();
    var made = one(piece);
    whole();
    return made || parts.map(part => (/[a-z]{2}/.test(part) && one(part)) || part).join(" ");
  });
}
// isName: whether a query is the short name of a law, such as 税征法.
function hear(query, isName) {
  if (query.number || query.clauses.some(clause => clause.isQuoted)) return;
  var text = spoken(query);
  if (!isName(query)) {
    var forms = mixed(text).found;
    text = text.replace(/[\u4e00-\u9fa5]{2,}/g, (run, at) => {
      return forms.some(form => form.begin < at + run.length && at < form.end) ? run : mended(run);
    });
  }
  if (text !== query.free) query.free = query.heard = text;
}
