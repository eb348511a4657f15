# Shared by the benchmarks. Sourced with `here` set to this folder.
# shellcheck shell=bash
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
repo=$(cd "$here/../.." && pwd)
root=${BENCH_DIR:-${TMPDIR:-/tmp}/bulletin-bench}
mkdir -p "$root"
run=$(mktemp -d "$root/run.XXXXXX")

say() { echo "$*" >&2; }
die() { say "bench: $*"; exit 3; }

# need COMMAND PACKAGE: Debian's package when the command is missing.
need() {
  command -v "$1" >/dev/null && return
  say "installing $2"
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  # A machine that has never asked does not know any package.
  { $sudo apt-get install -y "$2" || { $sudo apt-get update && $sudo apt-get install -y "$2"; }; } >"$run/apt.log" 2>&1 || die "cannot install $2 (apt-get install $2); see $run/apt.log"
}

publish() { # PROJECT FOLDER [OPTION...]
  dotnet publish "$1" -c Release -o "$2" --disable-build-servers -v quiet "${@:3}" >"$run/publish.log" 2>&1
}

# The tool is measured as README.md installs it, compiled ahead of time (ReadyToRun); or, where the compiler for that
# is not to be had, compiled at run time.
publish_tool() { # FOLDER
  publish "$repo/src/Bulletin.Cli" "$1" --use-current-runtime && return
  say "no ReadyToRun compiler: publishing without it"
  publish "$repo/src/Bulletin.Cli" "$1" || { cat "$run/publish.log" >&2; die "cannot publish the tool"; }
}

# Sets `corpus` and `bulletin`; BULLETIN=path takes that program instead of publishing ours.
tools() {
  say "publishing the tools"
  publish "$here/Corpus" "$run/corpus-tool" || { cat "$run/publish.log" >&2; die "cannot publish the corpus generator"; }
  corpus=$run/corpus-tool/corpus
  bulletin=${BULLETIN:-}
  if [ -z "$bulletin" ] && [ "${1:-}" != hugo-only ]; then
    publish_tool "$run/tool"
    bulletin=$run/tool/bulletin
  fi
}

# The sample site, in $run/site, by the program that BULLETIN names, else by ours.
sample_site() {
  local program=${BULLETIN:-}
  [ -n "$program" ] || { say "publishing the tool"; publish_tool "$run/tool"; program=$run/tool/bulletin; }
  "$program" build "$repo" --output "$run/site" --quiet >"$run/build.log" 2>&1 || { cat "$run/build.log" >&2; die "the sample site cannot be built"; }
}

# Runs a command and adds a line to $run/samples: the case, wall, user and system seconds, kilobytes.
timed() { # CASE COMMAND...
  local case=$1; shift
  sync
  /usr/bin/time -q -f "$case %e %U %S %M" -o "$run/sample" "$@" >"$run/log" 2>&1 || { tail -20 "$run/log" >&2; die "failed: $*"; }
  cat "$run/sample" >>"$run/samples"
  say "  $(cat "$run/sample")"
}

median() { # CASE EXPRESSION
  awk -v name="$1" "\$1 == name { print $2 }" "$run/samples" | sort -n | awk '{ all[NR] = $1 } END { printf "%.2f", all[int((NR + 1) / 2)] }'
}

# Stops on SIGINT and SIGTERM too, so that the working folder never stays behind.
trap 'rm -rf "$run"; date +%s >"$root/cleaned"' EXIT
trap 'exit 130' INT TERM
