#!/usr/bin/env bash
# Bulletin and Hugo on the same generated corpus, in the same run. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: run.sh [N=10000] [--full] [--hugo-only | --ours-only] [--out FILE]    (RUNS=5 BULLETIN=path BENCH_DIR=folder SETTLE=0)"

n=10000 full= hugo_only= ours_only= out=
while [ $# -gt 0 ]; do
  case $1 in
    --full) full=1 ;;
    --hugo-only) hugo_only=1 ;;
    --ours-only) ours_only=1 ;;
    --out) out=${2:?$usage}; shift ;;
    [0-9]*) n=$1 ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
  shift
done
runs=${RUNS:-5}

. "$here/lib.sh"
[ -n "$ours_only" ] || need hugo hugo
[ -x /usr/bin/time ] || need /usr/bin/time time
tools ${hugo_only:+hugo-only}

# Part of the corpus, cached until the generator or the Hugo templates change.
key=$(cd "$here" && find Corpus hugo \( -name bin -o -name obj \) -prune -o -type f -print | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-8)
cache=$root/corpus-$n-$key
part() { # NAME COMMAND...
  [ -d "$cache/$1" ] && return
  say "writing $n documents: $1"
  mkdir -p "$cache"
  local partial; partial=$(mktemp -d "$cache/partial.XXXXXX")
  "$corpus" "$2" "$partial" "$n" ${3:+"$3"}
  mv -T "$partial" "$cache/$1" 2>/dev/null || rm -rf "$partial"
}
for old in "$root"/corpus-"$n"-*; do [ "$old" = "$cache" ] || [ ! -e "$old" ] || { rm -rf "$old"; date +%s >"$root/cleaned"; }; done
if [ -z "$ours_only" ]; then
  part hugo hugo
  cp -a "$cache/hugo" "$run/hugo" && cp -r "$here"/hugo/* "$run/hugo/"
fi
if [ -z "$hugo_only" ]; then
  part site write && cp -a "$cache/site" "$run/site"
  [ -z "$full" ] || { part everything write --full && cp -a "$cache/everything" "$run/everything"; }
fi

# A file system without a journal avoids the inodes of files that were deleted in the last five minutes, and creating
# 30,000 files then takes ten seconds more. So no timed build follows a deletion: each writes into a folder of its
# own, caches are moved away, and everything is deleted at the end.
since=$(($(date +%s) - $(cat "$root/cleaned" 2>/dev/null || echo 0)))
if [ "$since" -lt 300 ] && [ "${SETTLE:-1}" = 1 ]; then
  say "waiting $((300 - since)) s: a run deleted its files here a moment ago (SETTLE=0 does not wait)"
  sleep $((300 - since))
fi
mkdir "$run/old"
forget() { [ ! -e "$1/.bulletin" ] || mv "$1/.bulletin" "$run/old/$2-$RANDOM$RANDOM"; }

build() { timed "$1" "$bulletin" build "$2" --output "$3" --quiet; }
hugo_full() { [ -n "$ours_only" ] || timed hugo hugo --quiet --source "$run/hugo" --destination "$run/out-hugo-$1"; }
ours_full() {
  [ -z "$hugo_only" ] || return 0
  forget "$run/site" full
  build full "$run/site" "$run/out-ours-$1"
  [ -z "$full" ] || { forget "$run/everything" everything; build everything "$run/everything" "$run/out-everything-$1"; }
}
edited() { "$corpus" edit "$run/site" "$1" "$2" >/dev/null; sleep 2.1; build "$1" "$run/site" "$run/out-ours-$2"; }

for ((i = 1; i <= runs; i++)); do
  say "round $i of $runs"
  if ((i % 2)); then ours_full $i; hugo_full $i; else hugo_full $i; ours_full $i; fi
  [ -z "$hugo_only" ] || continue
  build nothing "$run/site" "$run/out-ours-$i"
  edited body $i
  edited title $i
done

# The last tree came out of edits; a clean build of the same sources must give the same bytes.
if [ -z "$hugo_only" ]; then
  forget "$run/site" last
  "$bulletin" build "$run/site" --output "$run/out-clean" --timings >"$run/timings" 2>&1 || { cat "$run/timings" >&2; die "build --timings failed"; }
  clean=$("$corpus" verify "$run/out-clean") || die "the clean tree is not what its manifest says"
  after=$("$corpus" verify "$run/out-ours-$runs") || die "the tree after edits is not what its manifest says"
  [ "$clean" = "$after" ] || die "the tree after edits differs from a clean build"
fi

{
  echo "# $n documents, $(date +%F)"
  echo
  echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(stat -f -c %T "$run"), $([ -n "$ours_only" ] || echo "$(hugo version | cut -d' ' -f1,2), ").NET $(dotnet --version)"
  echo
  "$corpus" report "$run/samples"
  echo
  echo "| output | files | bytes | html (mean) | txt (mean) | json (mean) |"
  echo "| --- | --- | --- | --- | --- | --- |"
  [ -n "$ours_only" ] || "$corpus" tree Hugo "$run/out-hugo-$runs"
  if [ -z "$hugo_only" ]; then
    "$corpus" tree Bulletin "$run/out-clean"
    [ -z "$full" ] || "$corpus" tree "Bulletin, three editions and search" "$run/out-everything-$runs"
    echo
    echo "After $((2 * runs)) edits the tree equals a clean build: $clean"
    echo
    echo "| stage | ms |"
    echo "| --- | --- |"
    sed -nE 's/^([[:alpha:]][^ ]*) +([0-9.]+)( ms)?$/| \1 | \2 |/p' "$run/timings"
  fi
} >"$run/report.md"
cat "$run/report.md"
[ -z "$out" ] || cp "$run/report.md" "$out"
