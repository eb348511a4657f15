// The end of what 01-engine.js begins.
}
if (typeof module === "object") module.exports = bulletinEngine;
