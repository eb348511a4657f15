#!/usr/bin/env bash
# Installs what the tests need, runs every test, ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || { echo "test.sh: $1 is missing; install it ($2)" >&2; return; }
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  [ -n "${updated:-}" ] || { $sudo apt-get update -qq >/dev/null; updated=1; }
  echo "test.sh: installing $2" >&2
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$2" >/dev/null || echo "test.sh: cannot install $2" >&2
}

need flock util-linux
need mount mount

log=$(mktemp); trap 'rm -f "$log"' EXIT
status=0
dotnet build Bulletin.sln -v quiet -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }
dotnet format Bulletin.sln --no-restore --verify-no-changes -v quiet || { echo "test.sh: dotnet format finds changes to make" >&2; status=1; }
dotnet test tests/Bulletin.Tests --no-build --logger "console;verbosity=normal" >"$log" 2>&1 || status=1
grep -E '^\s+(Failed|Skipped) |Error Message|Assert\.|Expected|Actual' "$log" | head -200
passed=$(sed -n 's/^ *Passed: *\([0-9]*\).*/\1/p' "$log" | tail -1)
failed=$(sed -n 's/^ *Failed: *\([0-9]*\).*/\1/p' "$log" | tail -1)
[ -n "$passed" ] || { tail -50 "$log"; status=1; }
[ "$status" = 0 ] || [ "${failed:-0}" != 0 ] || failed=1
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
