#!/usr/bin/env bash
# Cuts the power of a disk at seeded moments; what was called built must be on it. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
count=${1:-40}
kinds=${2:-"ext4 xfs btrfs"}
case $count in *[!0-9]*|'') echo "usage: power.sh [CUTS=40] [\"ext4 xfs btrfs vfat\"]    (SEED=1 DOCUMENTS=150 BULLETIN=path)" >&2; exit 2 ;; esac
[ "$(id -u)" = 0 ] || { echo "power.sh mounts disks: run it as root" >&2; exit 2; }

. "$here/lib.sh"
need mkfs.btrfs btrfs-progs
need mkfs.xfs xfsprogs
need mkfs.vfat dosfstools
tools

# The disk is a file; a cut is a copy of it in one instant, which btrfs can make (reflink). What the system has not written by then is
# lost, as when the power fails.
lab=$run/lab disk=$run/disk
mkdir "$lab" "$disk"
truncate -s 8G "$run/lab.img"
mkfs.btrfs -q "$run/lab.img"
mount -o loop "$run/lab.img" "$lab"
end() {
  umount -q "$run/cut" "$disk" "$lab" 2>/dev/null || true
  rm -f "$run/lab.img"
}
trap end EXIT

RANDOM=${SEED:-1}
cuts=0 torn=0
site=$disk/site out=$disk/output
build() { "$bulletin" build "$site" --output "$out" --quiet "$@"; }

# What the copy of a disk holds: the number of the build whose tree stands there whole, or what is wrong.
standing() { # FOLDER
  [ -f "$1/manifest.json" ] || { echo "none"; return; }
  local tree number
  tree=$("$corpus" verify "$1" 2>"$run/why") || { echo "torn: $(head -1 "$run/why")"; return; }
  number=$(grep -n -x -F -- "$tree" "$run/trees" | tail -1 | cut -d: -f1)
  echo "${number:-unknown}"
}

cut_and_look() { # KIND: looks at the disk as it is now
  local said before now option=
  said=$(cat "$run/said")
  before=$(date +%s%N)
  cp --reflink=always "$lab/disk.img" "$lab/cut.img"
  cuts=$((cuts + 1))
  [ "$1" = xfs ] && option=,nouuid
  mkdir -p "$run/cut"
  # Another file system of the same identity is mounted already.
  [ "$1" = btrfs ] && btrfstune -fu "$lab/cut.img" >/dev/null 2>&1
  if ! mount -o "loop$option" "$lab/cut.img" "$run/cut" 2>"$run/why"; then
    torn=$((torn + 1)); say "$1, cut $cuts: cannot be mounted: $(cat "$run/why")"; rm "$lab/cut.img"; return
  fi
  now=$(standing "$run/cut/output")
  # The build that was said to be done, or one that was begun after it.
  if [[ $now =~ ^[0-9]+$ ]] && ((now >= said)) || { [ "$now" = none ] && [ "$said" = 0 ]; }; then
    if ((cuts % 8 == 0)) && [ "$said" != 0 ]; then rebuild "$1"; fi
  else
    torn=$((torn + 1)); say "$1, cut $cuts: build $said was said to be done, the disk has: $now"
  fi
  umount "$run/cut"
  rm "$lab/cut.img"
}

rebuild() { # KIND: the next build on what is left equals one from nothing
  rm -rf "$run/cut/clean" "$run/cut/fresh"
  if ! "$bulletin" build "$run/cut/site" --output "$run/cut/output" --quiet >"$run/log" 2>&1; then
    torn=$((torn + 1)); say "$1, cut $cuts: the next build fails: $(tail -3 "$run/log")"; return
  fi
  mkdir "$run/cut/fresh"
  cp -a "$run/cut/site/." "$run/cut/fresh"
  rm -rf "$run/cut/fresh/.bulletin"
  "$bulletin" build "$run/cut/fresh" --output "$run/cut/clean" --quiet >"$run/log" 2>&1 || { say "$(tail -3 "$run/log")"; return; }
  [ "$("$corpus" verify "$run/cut/output")" = "$("$corpus" verify "$run/cut/clean")" ] ||
    { torn=$((torn + 1)); say "$1, cut $cuts: the next build is not as one from nothing"; }
}

"$corpus" write "$run/site" "${DOCUMENTS:-150}"
for kind in $kinds; do
  umount -q "$disk" 2>/dev/null || true
  rm -f "$lab/disk.img"
  truncate -s 1G "$lab/disk.img"
  case $kind in ext4) mkfs.ext4 -q "$lab/disk.img" ;; vfat) mkfs.vfat "$lab/disk.img" >/dev/null ;; *) "mkfs.$kind" -q "$lab/disk.img" ;; esac
  mount -o loop "$lab/disk.img" "$disk"
  cp -r "$run/site" "$site"
  sync -f "$disk"
  : >"$run/trees"
  echo 0 >"$run/said"
  before=$torn
  # Builds go on while the disk is cut. Each tree is noted before it is published: it is that of a build of the same site elsewhere.
  (
    n=0
    while [ ! -e "$run/stop" ]; do
      ((n % 3 == 2)) || "$corpus" edit "$site" body 1 >/dev/null
      "$bulletin" build "$site" --output "$run/elsewhere" --quiet >"$run/log.builds" 2>&1 || { say "$(tail -3 "$run/log.builds")"; exit 1; }
      "$corpus" verify "$run/elsewhere" >>"$run/trees"
      build >"$run/log.builds" 2>&1 || { say "$(tail -3 "$run/log.builds")"; exit 1; }
      n=$((n + 1))
      echo $n >"$run/said.new"; mv "$run/said.new" "$run/said"
      sleep 0.$((RANDOM % 10))
    done
  ) &
  builds=$!
  for ((i = 0; i < count / $(wc -w <<<"$kinds"); i++)); do
    sleep $((RANDOM % 3)).$((RANDOM % 10))
    cut_and_look "$kind"
  done
  touch "$run/stop"
  wait $builds || { say "$kind: a build failed"; torn=$((torn + 1)); }
  rm "$run/stop"
  # Success long ago, and nothing since.
  for pause in 1 6 16; do sleep $pause; cut_and_look "$kind"; done
  say "$kind: $(cat "$run/said") builds, $((torn - before)) torn"
done

say "$cuts cuts, $torn torn"
[ $torn = 0 ]
