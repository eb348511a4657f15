#!/usr/bin/env bash
# Installs what the tests need, runs every test, ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1
passed=0 failed=0

fail() { echo "test.sh: $1" >&2; failed=$((failed + 1)); }

fetch() { # PACKAGE
  command -v apt-get >/dev/null || return
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  [ -n "${updated:-}" ] || { $sudo apt-get update -qq >/dev/null; updated=1; }
  echo "test.sh: installing $1" >&2
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# The tests start servers by themselves, at ports of their own: that of the package neither starts now nor with the machine.
server() { # COMMAND PACKAGE SERVICE
  command -v "$1" >/dev/null && return
  local policy=/usr/sbin/policy-rc.d sudo= made=; [ "$(id -u)" = 0 ] || sudo=sudo
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null; $sudo chmod +x $policy; made=1; }
  need "$1" "$2"
  [ -z "$made" ] || $sudo rm $policy
  command -v systemctl >/dev/null && $sudo systemctl disable --quiet "$3" 2>/dev/null
}

need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null || fetch "$2"
  command -v "$1" >/dev/null || fail "$1 is missing; install it ($2)"
}

numbers() { # LOG WORDS: the sum of the numbers in the lines of a summary that begin with these words
  awk -v line="^[^ ]* *($2) *[0-9]+\$" '$0 ~ line { sum += $NF; seen = 1 } END { if (seen) print sum }' "$1"
}

add() { # LOG STATUS PASSED FAILED
  local good bad
  good=$(numbers "$1" "$3") bad=$(numbers "$1" "$4")
  passed=$((passed + ${good:-0})) failed=$((failed + ${bad:-0}))
  [ -n "$good" ] && { [ "$2" = 0 ] || [ "${bad:-0}" != 0 ]; } && return
  tail -50 "$1"
  fail "some tests did not run"
}

need flock util-linux
need mount mount
need node nodejs
need npm npm
need javac default-jdk-headless
need chromium chromium
need firefox-esr firefox-esr
need pdftotext poppler-utils
need vips libvips-tools
need fc-list fontconfig
need curl curl
server nginx nginx-light nginx
server apache2 apache2 apache2
server caddy caddy caddy
need soffice libreoffice-calc-nogui
/usr/bin/python3 -c 'import pandas' 2>/dev/null || fetch python3-pandas
[ -e /usr/share/java/lucene-analyzers-smartcn-4.10.4.jar ] || fetch liblucene4.10-java
[ -n "$(fc-list :lang=zh-cn)" ] || fetch fonts-noto-cjk
[ -n "$(fc-list :lang=zh-cn)" ] || fail "a Chinese font is missing; install one (fonts-noto-cjk)"

tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
dotnet restore Bulletin.sln --locked-mode -v quiet || { echo "0 passed, 1 failed"; exit 1; }
dotnet build Bulletin.sln --no-restore -v quiet -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }
dotnet format Bulletin.sln --no-restore --verify-no-changes -v quiet || fail "dotnet format finds changes to make"

dotnet test tests/Bulletin.Tests --no-build --logger "console;verbosity=normal" >"$tmp/dotnet.log" 2>&1
status=$?
grep -E '^\s+(Failed|Skipped) |Error Message|Assert\.|Expected|Actual' "$tmp/dotnet.log" | head -200
add "$tmp/dotnet.log" "$status" Passed: Failed:

# The sample site in a browser.
(
  dotnet run --project src/Bulletin.Cli --no-build -- build --output "$tmp/site" --quiet --lang en || exit
  cd tests/browser || exit
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund || exit
  BULLETIN_SITE=$tmp/site node --test --test-reporter=spec
) >"$tmp/browser.log" 2>&1
status=$?
sed -n '/failing tests:/,$p' "$tmp/browser.log" | head -300
add "$tmp/browser.log" "$status" pass 'fail|cancelled'

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
