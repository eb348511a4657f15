#!/usr/bin/env bash
# The search index of Bulletin and that of Pagefind over the same pages, in the same run. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: search.sh [N=10000] [--out FILE]    (RUNS=3 QUERIES=400 BULLETIN=path BENCH_DIR=folder)"

n=10000 out=
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=${2:?$usage}; shift ;;
    [0-9]*) n=$1 ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
  shift
done
runs=${RUNS:-3} queries=${QUERIES:-400}

. "$here/lib.sh"
[ -x /usr/bin/time ] || need /usr/bin/time time
need node nodejs
need npm npm
need chromium chromium
need javac default-jdk-headless
[ -e /usr/share/java/lucene-analyzers-smartcn-4.10.4.jar ] || need lucene-4.10 liblucene4.10-java
tools
say "installing Pagefind"
mkdir "$run/pagefind" && npm install --prefix "$run/pagefind" --no-audit --no-fund --save-exact pagefind@1.6.0 >"$run/npm.log" 2>&1 || { tail -5 "$run/npm.log" >&2; die "cannot install Pagefind"; }
(cd "$repo/tests/browser" && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund >"$run/npm.log" 2>&1; }) || die "cannot install the browser's driver"

say "writing $n documents"
"$corpus" write "$run/with" "$n" >/dev/null
cp -a "$run/with" "$run/without"
sed -i 's/^search:.*/lucene: false/' "$run/with/site.yml"
mkdir "$run/old"
forget() { [ ! -e "$1/.bulletin" ] || mv "$1/.bulletin" "$run/old/$RANDOM$RANDOM"; }

for ((i = 1; i <= runs; i++)); do
  say "round $i of $runs"
  for site in without with; do
    forget "$run/$site"
    timed "$site" "$bulletin" build "$run/$site" --output "$run/out-$site-$i" --quiet
  done
  "$corpus" edit "$run/with" body "$i" >/dev/null
  sleep 2.1
  timed body "$bulletin" build "$run/with" --output "$run/out-with-$i" --quiet
  [ "$i" != 1 ] || timed pagefind "$run/pagefind/node_modules/.bin/pagefind" --site "$run/out-without-$i" --output-path "$run/bundle" \
    --glob '{policies,interpretations,news,issues}/[0-9]*/*.html' --root-selector 'article[data-text]'
done
site=$run/out-with-$runs

# What a library loads again after a new policy.
size() { # FOLDER FILES...: bytes, each file by itself with gzip
  (cd "$1" && shift && for file in "$@"; do gzip -c "$file" | wc -c; done | awk '{ sum += $1 } END { print sum + 0 }')
}
mapfile -t index < <(cd "$site/search" && find . -path ./text -prune -o -name '*.js' -print)
mapfile -t text < <(cd "$site/search" && find ./text -name '*.js')
mapfile -t bundle < <(cd "$run/bundle" && find . -type f)
cp -a "$site" "$run/before"
"$corpus" edit "$run/with" add 1 >/dev/null
sleep 2.1
"$bulletin" build "$run/with" --output "$site" --quiet >/dev/null
mapfile -t changed < <(cd "$site" && find search -name '*.js' | while read -r file; do cmp -s "$file" "$run/before/$file" || echo "$file"; done)

jars=$(printf '/usr/share/java/lucene-%s-4.10.4.jar:' core analyzers-common analyzers-smartcn)
find "$run/with/content" -name '*.md' | LC_ALL=C sort | awk 'NR % 7 == 0' >"$run/files"
publish "$here/Analyser" "$run/analyser" --use-current-runtime -p:PublishReadyToRun=true --self-contained false || publish "$here/Analyser" "$run/analyser" || { cat "$run/publish.log" >&2; die "cannot publish the analyser"; }
javac -d "$run/java" -cp "$jars" "$here/Analyser/Speed.java"
say "cutting words"
read -r ours cold < <("$run/analyser/analyser" "$run/files")
read -r theirs _ < <(java -cp "$run/java:$jars" Speed "$run/files")

{
  echo "# Search of $n documents, $(date +%F)"
  echo
  echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, .NET $(dotnet --version), Node.js $(node --version), $(chromium --version 2>/dev/null | cut -d' ' -f1,2), Pagefind $(node -p "require('$run/pagefind/node_modules/pagefind/package.json').version"), $(java -version 2>&1 | head -1)"
  echo
  echo "| case | runs | median s | CPU s | peak memory MB |"
  echo "| --- | --- | --- | --- | --- |"
  for case in without:"Bulletin, full build without search" with:"the same with search" body:"one body edited, with search" pagefind:"Pagefind, the pages of the documents"; do
    name=${case%%:*}
    echo "| ${case#*:} | $(grep -c "^$name " "$run/samples") | $(median "$name" '$2') | $(median "$name" '$3 + $4') | $(median "$name" '$5 / 1024') |"
  done
  echo
  awk -v without="$(median without '$2')" -v with="$(median with '$2')" -v body="$(median body '$2')" -v pagefind="$(median pagefind '$2')" \
    -v less="$(median without '$5')" -v more="$(median with '$5')" -v most="$(median pagefind '$5')" 'BEGIN {
      printf "Search adds %.2f s, %.3f of the time of Pagefind, and %.0f MB, %.4f of its memory. A body costs %.2f of a full build.\n", with - without, (with - without) / pagefind, (more - less) / 1024, (more - less) / most, body / with }'
  echo
  echo "| files | number | MB gzip, each by itself |"
  echo "| --- | --- | --- |"
  echo "| Bulletin: dictionary, lists, stored fields | ${#index[@]} | $(size "$site/search" "${index[@]}" | awk '{ printf "%.2f", $1 / 1e6 }') |"
  echo "| Bulletin: texts for snippets | ${#text[@]} | $(size "$site/search" "${text[@]}" | awk '{ printf "%.2f", $1 / 1e6 }') |"
  echo "| Pagefind: bundle (compressed by itself) | ${#bundle[@]} | $(du -sb "$run/bundle" | awk '{ printf "%.2f", $1 / 1e6 }') |"
  echo "| Bulletin: changed by a new policy | ${#changed[@]} | $(size "$site" "${changed[@]}" | awk '{ printf "%.2f", $1 / 1e6 }') |"
  echo
  echo "Words of Chinese: $ours characters a second on one core, SmartChineseAnalyzer $theirs: $(awk "BEGIN { printf \"%.1f\", $ours / $theirs }") times; the first words of a process after $cold ms."
  echo
  node --max-old-space-size=8000 "$here/search/measure.mjs" "$site" "$queries"
  echo
  node "$here/search/browse.mjs" "$repo/tests/browser" "$site" "$run/bundle" 60
} | tee "$run/report.md"
[ -z "$out" ] || cp "$run/report.md" "$out"
