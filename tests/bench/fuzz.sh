#!/usr/bin/env bash
# Mutated inputs of every kind, and inputs that grow, read by the classes of the tool. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: fuzz.sh [COUNT=200000]    (SEED=1)"
count=${1:-200000} seed=${SEED:-1}
[[ $count =~ ^[0-9]+$ && $seed =~ ^[0-9]+$ ]] || { echo "$usage" >&2; exit 2; }

dotnet build "$here/Fuzz" -c Release -v quiet -clp:NoSummary
fuzz=$here/Fuzz/bin/Release/net10.0/fuzz
"$fuzz" run all "$count" "$seed"
"$fuzz" growth 100000
"$fuzz" pairs markdown 20000
"$fuzz" halves markdown 20000
