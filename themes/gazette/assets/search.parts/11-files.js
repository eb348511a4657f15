// Loads the files of an index as they are needed.
// Work is done at once as far as they are there: where a file is missing, it is loaded and all is done again.

// Files of a disk come all at once: what can be foreseen is looked for so many milliseconds after the first.
var SOON = 10;

var loaded = {}, loads = {}, missing = {};
function get(name, version) {
  if (loaded[name] === undefined) missing[name] = version || "";
  return loaded[name];
}
function file(segment, name, version) { return get(segment.name + "/" + name, version || segment.version); }
function everywhere(name) { meta.segments.forEach(segment => { file(segment, name); }); }
// What all segments share is of their versions.
function shared(name) { return get(name, meta.segments.map(segment => segment.version).join("")); }
// Ends work that lacks any file.
function whole() { if (Object.keys(missing).length) throw missing; }
// What work makes of the files that are there; or the names of those that it lacks.
function attempt(work) {
  missing = {};
  try {
    var made = work();
    whole();
    return { made };
  } catch (lack) {
    if (lack !== missing) throw lack;
    return { lack };
  }
}
function loadOne(name, version) {
  return load(name, version).then(text => { loaded[name] = text; }, fault => {
    delete loads[name];
    throw fault;
  });
}
function loadAll(lack, arrived) {
  return Promise.all(Object.keys(lack || {}).map(name => {
    loads[name] = loads[name] || loadOne(name, lack[name]);
    return loads[name].then(arrived);
  }));
}
// later: other work, done as far as the files go, now and as they come, so that what it lacks is loaded meanwhile.
function run(work, later) {
  var clock = 0;
  function ahead() {
    clock = 0;
    later.forEach(other => { loadAll(attempt(other).lack).catch(() => {}); });
  }
  function soon() { clock = clock || setTimeout(ahead, SOON); }
  return new Promise(done => {
    var { made, lack } = attempt(work);
    done(lack ? loadAll(lack, later && soon).then(() => {
      clearTimeout(clock);
      return run(work, later);
    }) : made);
    if (lack && later) ahead();
  });
}
