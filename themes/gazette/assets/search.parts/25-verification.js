// Reads in texts whether they contain what must be contained, and nothing that is excluded. See Verification.cs.

// So many are read beyond those that are shown; at most; for what is excluded; at once where the least likely are.
var SPARE_VERIFIED = 50, MOST_VERIFIED = 1000, MOST_DOUBTS = 60, AT_ONCE = 16;

function isIn(hit, text) { return texts(hit).some(part => part.normal.indexOf(text) >= 0); }
// In its text, or else in its tables.
function holds(hit, text) {
  if (isIn(hit, text)) return true;
  if (hit.isWhole || !hit.stored.tables) return false;
  hit.isWhole = true;
  if (!texts(hit)) whole();
  return isIn(hit, text);
}
function bears(plans, hit) {
  var number = numberText(hit.stored.number);
  return plans.every(({ clause, isProof }) => isProof || !clause.isNumber || countWhole(number, numberText(clause.text)));
}
function isRead(plan) { return !plan.isProof && !plan.clause.isNumber; }
function contains(plans, hit) { return bears(plans, hit) && plans.filter(isRead).every(plan => holds(hit, plan.clause.text)); }
// What was said of a hit once what says so was read; undefined: that must be loaded first.
function verdict(found, hit) {
  if (hit.verdict !== undefined || !stored(hit)) return hit.verdict;
  if (!bears(found.required, hit) || !found.required.some(isRead) || texts(hit))
    hit.verdict = contains(found.required, hit) ? TIER.contains : TIER.nothing;
  return hit.verdict;
}
// Reads those that may contain it until so many do: the best, and some more where these do not; where none of all these does, the
// least likely, since the best are then of a kind that does not contain it. Returns whether enough is found, or all read.
function verify(found, need) {
  var hits = found.hits, queue = hits.filter(hit => hit.tier === TIER.perhaps);
  // Numbers of few are read at once.
  need = queue.length <= SPARE_VERIFIED && !found.required.some(isRead) ? hits.length : Math.min(need, hits.length);
  var wanted = need - hits.filter(hit => hit.tier < TIER.perhaps).length, isAny = wanted < need, most = wanted + SPARE_VERIFIED;
  var first = 0, last = queue.length - 1, tiers = new Map();
  for (var tried = 0; wanted > 0 && first <= last && (tried < most || (!isAny && tried < MOST_VERIFIED)); tried++) {
    var isBest = tried < most, hit = queue[isBest ? first : last], tier = verdict(found, hit);
    if (tier === undefined) {
      for (var i = 1; i < (isBest ? wanted : AT_ONCE); i++) {
        var other = queue[isBest ? first + i : last - i];
        if (other) verdict(found, other);
      }
      whole();
    }
    if (isBest) first++; else last--;
    tiers.set(hit, tier);
    if (tier !== TIER.contains) continue;
    isAny = true;
    wanted--;
  }
  tiers.forEach((tier, hit) => { hit.tier = tier; });
  return wanted <= 0 || first > last;
}
// Whether any of some hits contains what is excluded; after so many readings the others are taken for such, too.
function exclude(found, page) {
  page.forEach(hit => {
    if (!hit.isDoubtful) return;
    // Asked first: where a text is missing, all is done again.
    var isHeld = found.doubts >= MOST_DOUBTS || found.excluded.some(plan => contains([plan], hit));
    hit.isDoubtful = false;
    found.doubts++;
    if (!isHeld) return;
    hit.tier = TIER.nothing;
    found.isWrong = true;
  });
  return found.isWrong;
}
function isCut(found) { return found.unread.length > 0 || found.doubts >= MOST_DOUBTS; }
function isGivenUp(found, hit) { return hit.tier === TIER.nothing || (hit.isDoubtful && found.doubts >= MOST_DOUBTS); }
