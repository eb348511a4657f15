// Search without a server, as `bulletin search` does it. All parts of this folder are the body of one function, so that each sees what the
// others declare, and a page nothing but this; the last one ends it.
// load(name, version) promises the text of a file of the index.
function bulletinEngine(load) {
"use strict";
var engine = this, meta;

// Reads what every search begins with.
engine.ready = () => run(() => {
  open();
  everywhere("norms");
  everywhere("columns");
});
// options: filter (tells by meta the wanted values of facets, null where any will do), byDate.
engine.search = (typed, options) => {
  var { filter, byDate } = options || {};
  function asked() {
    open();
    return parse(typed);
  }
  function wanted() { return filter ? filter(meta) : []; }
  return run(() => {
    var found = answer(asked()), values = wanted();
    found.byDate = !!byDate;
    found.hits = found.all.filter(hit => fits(hit, values)).sort(inOrder(found.byDate));
    return found;
  }, [
    () => { foresee(asked()); },
    () => { abbreviated(asked()); },
    () => { titledAs(titleOf(asked().free)); },
    () => { withPieces(plansOf(asked()).pieces); },
    () => {
      var query = asked();
      if (query.number) numbered(query.number);
    },
    () => {
      open();
      if (wanted().some(isAsked)) everywhere("columns");
    }
  ]);
};
engine.marks = (found, line) => marksIn(line, found.sought);
engine.normal = normal;
engine.meta = () => meta;
