#!/usr/bin/env bash
# How fast a large table is checked and published, and in how much memory. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"
rows=${1:-2000000} runs=${RUNS:-3}
[ -x /usr/bin/time ] || need /usr/bin/time time

say "publishing the tools"
publish "$here/Tables" "$run/tables" --use-current-runtime || { cat "$run/publish.log" >&2; die "cannot publish the table tool"; }
publish_tool "$run/tool"
say "writing $rows rows"
"$run/tables/tables" write "$run/site" "$rows"
bytes=$(stat -c %s "$run/site/content/data/big/big.csv")

: >"$run/samples"
for _ in $(seq "$runs"); do
  timed read "$run/tables/tables" read "$run/site"
  timed publish "$run/tables/tables" publish "$run/site" "$run/work"
  rm -rf "$run/site/output" "$run/site/.bulletin"
  timed build "$run/tool/bulletin" build "$run/site"
  timed check "$run/tool/bulletin" check "$run/site"
done

echo "$bytes bytes, $rows rows; medians of $runs runs; MB/s of input by seconds of processor (user and system)"
printf '%-34s %8s %8s %8s\n' '' seconds MB/s MB
for case in 'read:read and check' 'publish:and write all but XLSX and ZIP' 'check:bulletin check' 'build:bulletin build, all formats'; do
  name=${case%%:*}
  cpu=$(median "$name" '$3 + $4')
  printf '%-34s %8s %8s %8s\n' "${case#*:}" "$(median "$name" '$2')" "$(awk "BEGIN { printf \"%.0f\", $bytes / 1e6 / $cpu }")" "$(median "$name" '$5 / 1024')"
done
