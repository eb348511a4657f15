#!/usr/bin/env bash
# Lighthouse over pages of the built sample site, as a phone on a slow network sees them. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: lighthouse.sh [--out FILE]    (RUNS=5 BULLETIN=path BENCH_DIR=folder)"

out=
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=${2:?$usage}; shift ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
  shift
done

. "$here/lib.sh"
need node nodejs
need npm npm
need chromium chromium
say "installing Lighthouse"
mkdir "$run/lighthouse" && npm install --prefix "$run/lighthouse" --no-audit --no-fund --save-exact lighthouse@13.5.0 >"$run/npm.log" 2>&1 || { tail -5 "$run/npm.log" >&2; die "cannot install Lighthouse"; }
sample_site
cp "$here/browser/lighthouse.mjs" "$run/lighthouse/"
status=0
node "$run/lighthouse/lighthouse.mjs" "$run/site" "${RUNS:-5}" >"$run/report.md" || status=$?
cat "$run/report.md"
[ -z "$out" ] || cp "$run/report.md" "$out"
exit "$status"
