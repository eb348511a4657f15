#!/usr/bin/env bash
# Kills builds at seeded moments; the output folder must hold the whole old or the whole new tree, always. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
count=${1:-100}
case $count in *[!0-9]*|'') echo "usage: kill.sh [COUNT=100]    (SEED=1 DOCUMENTS=300 BULLETIN=path BENCH_DIR=folder)" >&2; exit 2 ;; esac

. "$here/lib.sh"
tools
site=$run/site work=$run/work log=$run/log
mkdir "$work"
out=$work/output

torn() { say "TORN at kill $i of $count (seed ${SEED:-1}, killed after $pause s): $*"; trap - EXIT; say "kept: $run"; exit 1; }
build() { "$bulletin" build "$site" --output "$1" --quiet >"$log" 2>&1; }
must_build() { build "$1" || { cat "$log" >&2; die "a build that nobody killed failed"; }; }

# Two versions of one site: a body and a title edited, a document added, one removed.
"$corpus" write "$run/a" "${DOCUMENTS:-300}"
cp -a "$run/a" "$run/b"
for kind in body title add remove; do "$corpus" edit "$run/b" $kind 1; done >"$run/changed"
take() { # a|b: makes that version the site's, touching only the files that differ
  local path
  while read -r path; do
    if [ -f "$run/$1/$path" ]; then cp "$run/$1/$path" "$site/$path"; else rm -f "$site/$path"; fi
  done <"$run/changed"
}

# What each version must look like, from clean builds elsewhere.
cp -a "$run/a" "$site"
declare -A tree
for version in a b; do
  take $version
  rm -rf "$site/.bulletin"
  must_build "$run/clean-$version"
  tree[$version]=$("$corpus" verify "$run/clean-$version") || die "the clean tree of version $version is not what its manifest says"
done
[ "${tree[a]}" != "${tree[b]}" ] || die "the two versions give the same tree"

# How long a build takes, after an edit and without a cache; measured again after every kill.
clock() { local start; start=$(date +%s%N); "$@" || return; took=$((($(date +%s%N) - start) / 1000)); }
declare -A last
must_build "$out"
take b; clock must_build "$out"; last[edit]=$took
take a; rm -rf "$site/.bulletin"; clock must_build "$out"; last[cold]=$took
say "a build takes $((last[edit] / 1000)) ms after an edit, $((last[cold] / 1000)) ms without a cache"

RANDOM=${SEED:-1}
killed=0 finished=0 was_old=0 was_new=0
old=a
for ((i = 1; i <= count; i++)); do
  new=$([ $old = a ] && echo b || echo a)
  take $new
  kind=edit
  if ((i % 3 == 0)); then rm -rf "$site/.bulletin"; kind=cold; fi
  # Up to a tenth more than the last build of the kind, so that its very end is hit as well.
  micros=$(((RANDOM * 32768 + RANDOM) % (last[$kind] * 11 / 10 + 1)))
  pause=$(printf '%d.%06d' $((micros / 1000000)) $((micros % 1000000)))

  "$bulletin" build "$site" --output "$out" --quiet >"$log" 2>&1 &
  pid=$!
  sleep "$pause"
  kill -9 $pid 2>/dev/null || true
  status=0
  { wait $pid; } 2>/dev/null || status=$?
  case $status in
    137) killed=$((killed + 1)) ;;
    0) finished=$((finished + 1)) ;;
    *) cat "$log" >&2; torn "the build itself failed with $status" ;;
  esac

  [ -d "$out" ] || torn "there is no output folder"
  found=$("$corpus" verify "$out" 2>"$run/faults") || { head -5 "$run/faults" >&2; torn "the tree is not what its manifest says"; }
  case $found in
    "${tree[$old]}") was_old=$((was_old + 1)) ;;
    "${tree[$new]}") was_new=$((was_new + 1)) ;;
    *) torn "the tree is neither the old nor the new one" ;;
  esac

  clock build "$out" || { cat "$log" >&2; torn "the next build failed"; }
  found=$("$corpus" verify "$out" 2>"$run/faults") || { head -5 "$run/faults" >&2; torn "the next build's tree is not what its manifest says"; }
  last[$kind]=$took
  [ "$found" = "${tree[$new]}" ] || torn "the next build differs from a clean build"
  hidden=$(find "$work/.output.bulletin" -mindepth 1 ! -name lock ! -name holder ! -name record -type f -printf '%P\n' |
    while read -r path; do cmp -s "$work/.output.bulletin/$path" "$out/${path#next/}" || echo "$path"; done)
  [ -z "$hidden" ] || torn "the work folder holds what is not published: $hidden"
  old=$new
done

beside=$(find "$work" -mindepth 1 -maxdepth 1 ! -name output -printf '%f ')
echo "$count builds: $killed killed, $finished finished before the kill; afterwards $was_old old trees, $was_new new trees, 0 torn. Left beside the output: ${beside:-nothing}"
