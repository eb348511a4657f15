#!/usr/bin/env bash
# axe-core over every kind of page in every edition, at three widths, light, dark and in forced colours, and in every theme of the accessible edition. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"
need node nodejs
need npm npm
need chromium chromium
sample_site
cd "$repo/tests/browser"
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund >"$run/npm.log" 2>&1 || { tail -5 "$run/npm.log" >&2; die "cannot install axe-core"; }
BULLETIN_SITE=$run/site node "$here/browser/accessibility.mjs"
