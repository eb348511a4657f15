// How words sound: pinyin in full and by initials. See Sounds.cs.

// The longest syllable; how a file of words tells what a word shares with the one before, and whether it is a title.
var MOST_LETTERS = 6, OWN_BITS = 5, OWN = 31, IS_TITLE = 1;

var readings, syllables;
// How characters are read, and by which letters the words of each segment are found.
function listen() {
  if (readings) return;
  var text = shared("sounds");
  whole();
  var parts = text.split("\n\n"), made = new Map();
  syllables = new Set();
  parts[0].split("\n").forEach(line => {
    var syllable = /^[a-z]+/.exec(line)[0];
    if (/[aeiouv]/.test(syllable)) syllables.add(syllable);
    characters(line.slice(syllable.length)).forEach(c => {
      if (made.has(c)) made.get(c).push(syllable); else made.set(c, [syllable]);
    });
  });
  parts[1].split("\n").forEach((line, i) => {
    if (meta.segments[i]) meta.segments[i].sounds = line.match(/../g) || [];
  });
  readings = made;
}
function readingsOf(c) { return readings.get(c) || []; }
function initials(c) { return /[a-z]/.test(c) ? [c] : readingsOf(c).map(reading => reading[0]); }
// Whether what begins at each place is syllables to the end; who is typing may be within the last.
function spelled(typed, isOpen) {
  for (var at = typed.length - 1, ok = []; at >= 0; at--) {
    var rest = typed.slice(at);
    ok[at] = !/[a-z]/.test(typed[at]) && (at + 1 === typed.length || ok[at + 1]);
    for (var n = 1; n <= MOST_LETTERS && n <= rest.length; n++)
      if (syllables.has(typed.substr(at, n)) && (n === rest.length || ok[at + n])) ok[at] = true;
    if (isOpen && rest.length < MOST_LETTERS)
      syllables.forEach(syllable => { if (syllable.indexOf(rest) === 0) ok[at] = true; });
  }
  return ok;
}
// How many letters the first character of a word at a place may take, the most first.
function steps(typed, at, ok) {
  for (var made = [], n = MOST_LETTERS; n > 0; n--) {
    var piece = typed.substr(at, n), isSyllable = syllables.has(piece) || !/[a-z]/.test(piece);
    if (at + n >= typed.length || piece.length < n || (n > 1 && !/^[a-z]+$/.test(piece))) continue;
    if (isSyllable ? !ok[at] || ok[at + n] : !ok[at] && /^([zcs]h|.)$/.test(piece)) made.push(n);
  }
  return made;
}
// The words that may begin at a place of what was typed, and others: how many documents have them, and whether they are titles.
function voiced(typed, at, ok) {
  var seconds = [], words = new Map(), all = steps(typed, at, ok);
  all.forEach(n => {
    var c = typed[at + n];
    if (/[iuv]/.test(c) || (/[aeo]/.test(c) && n !== all[0] && typed.length - at > MOST_LETTERS)) return;
    initials(typed[at]).forEach(first => {
      initials(c).forEach(second => { if (seconds.indexOf(first + second) < 0) seconds.push(first + second); });
    });
  });
  meta.segments.forEach(segment => {
    var places = new Set(seconds.map(pair => {
      var place = segment.sounds.length;
      while (place && segment.sounds[place - 1] > pair) place--;
      return place - 1;
    }));
    places.forEach(place => { if (place >= 0) readWords(file(segment, "y" + place) || "", words); });
  });
  return words;
}
function readWords(text, words) {
  for (var reader = new Reader(text), word = ""; !reader.isAtEnd();) {
    var value = reader.next(), length = value & OWN;
    word = word.slice(0, value >> OWN_BITS) + text.substr(reader.at, length);
    reader.at += length;
    value = reader.next();
    var known = words.get(word) || [0, false];
    words.set(word, [Math.max(known[0], value >> 1), known[1] || (value & IS_TITLE) > 0]);
  }
}
// take(where a word ends in what was typed, for how many characters their initials stand, whether all of the word was typed).
function spell(word, typed, at, isFull, isOpen, take) {
  // Several readings of a character may lead to the same.
  var seen = word.length > 6 && new Set();
  (function next(i, at, short) {
    var state = (i * 1000 + at) * 100 + short;
    if (seen && seen.has(state)) return;
    if (seen) seen.add(state);
    if (i === word.length || (isOpen && at === typed.length)) { take(at, short, i === word.length); return; }
    if (typed[at] === word[i]) { next(i + 1, at + 1, short); return; }
    readingsOf(word[i]).forEach(reading => {
      if (typed.substr(at, reading.length) === reading) next(i + 1, at + reading.length, short);
      else if (isOpen && at < typed.length && reading.indexOf(typed.slice(at)) === 0) take(typed.length, short, false);
      if (isFull) return;
      if (typed[at] === reading[0]) next(i + 1, at + 1, short + 1);
      if (reading[1] === "h" && typed.substr(at, 2) === reading.slice(0, 2)) next(i + 1, at + 2, short + 1);
    });
  })(0, at, 0);
}
