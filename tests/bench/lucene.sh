#!/usr/bin/env bash
# The Lucene index of a site: what it adds to a build, whether Apache Lucene finds it sound, and how it compares with the one that Lucene makes. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: lucene.sh [N=10000]    (RUNS=3 BULLETIN=path BENCH_DIR=folder)"
n=${1:-10000} runs=${RUNS:-3}
[[ $n =~ ^[0-9]+$ ]] || { echo "$usage" >&2; exit 2; }

. "$here/lib.sh"
[ -x /usr/bin/time ] || need /usr/bin/time time
need javac default-jdk-headless
[ -e /usr/share/java/lucene-analyzers-smartcn-4.10.4.jar ] || need lucene-4.10 liblucene4.10-java
tools
say "writing $n documents"
"$corpus" write "$run/with" "$n" >/dev/null
sed -i '/^search:/d' "$run/with/site.yml"
cp -a "$run/with" "$run/without"
echo "lucene: false" >>"$run/without/site.yml"
mkdir "$run/old"
for ((i = 1; i <= runs; i++)); do
  say "round $i of $runs"
  for site in without with; do
    [ ! -e "$run/$site/.bulletin" ] || mv "$run/$site/.bulletin" "$run/old/$RANDOM$RANDOM"
    timed "$site" "$bulletin" build "$run/$site" --output "$run/out-$site-$i" --quiet
    "$corpus" edit "$run/$site" body "$i" >/dev/null
    sleep 2.1
    timed "body-$site" "$bulletin" build "$run/$site" --output "$run/out-$site-$i" --quiet
  done
done

jars=$(printf '/usr/share/java/lucene-%s-4.10.4.jar:' core analyzers-common analyzers-smartcn)
site=$run/out-with-$runs
java -Xmx8g -ea:org.apache.lucene... -cp "$jars" org.apache.lucene.index.CheckIndex "$site/search/lucene" >"$run/check" || { cat "$run/check" >&2; die "the index is not sound"; }
javac -d "$run/java" -cp "$jars" "$here/search/Index.java"
say "indexing with Lucene itself"
read -r seconds theirs < <(java -Xmx8g -cp "$run/java:$jars" Index "$site" "$run/lucene")
ours=$(du -sb "$site/search/lucene" | cut -f1)

echo "| $n documents | median s | peak memory MB |"
echo "| --- | --- | --- |"
for case in without:"full build without the Lucene index" with:"full build with it" body-without:"one body edited, without" body-with:"one body edited, with"; do
  echo "| ${case#*:} | $(median "${case%%:*}" '$2') | $(median "${case%%:*}" '$5 / 1024') |"
done
echo
awk -v without="$(median without '$2')" -v with="$(median with '$2')" -v ours="$ours" -v theirs="$theirs" -v seconds="$seconds" 'BEGIN {
  printf "The index makes a build %.1f %% longer. It takes %.1f MB, %.2f of what Lucene writes (%.1f MB), which takes %.1f s to analyse and index.\n", 100 * (with / without - 1), ours / 1e6, ours / theirs, theirs / 1e6, seconds }'
grep -E 'terms, freq|No problems' "$run/check"
