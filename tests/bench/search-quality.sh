#!/usr/bin/env bash
# How often the search puts the right document first: judged queries over real laws and the sample site. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: search-quality.sh [--laws FOLDER] [--with BULLETIN] [--agree] [--chromium PATH]... [--misses N] [--out FILE]    (BULLETIN=path BENCH_DIR=folder)"

laws= out= other= agree= misses=0 browsers=()
while [ $# -gt 0 ]; do
  case $1 in
    --laws) laws=$(realpath "${2:?$usage}"); shift ;;
    --with) other=$(realpath "${2:?$usage}"); shift ;;
    --agree) agree=1 ;;
    --chromium) browsers+=(--chromium "$(realpath "${2:?$usage}")"); shift ;;
    --misses) misses=${2:?$usage}; shift ;;
    --out) out=${2:?$usage}; shift ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
  shift
done

. "$here/lib.sh"
need node nodejs
queries=$here/search/queries
program=${BULLETIN:-}
[ -n "$program" ] || { say "publishing the tool"; publish_tool "$run/tool"; program=$run/tool/bulletin; }

# A site of nothing but laws. Their comments, left by who typed them, are no text.
laws_site() { # FOLDER
  mkdir -p "$1/content"
  cp -r "$laws" "$1/content/policies"
  { grep -rlZ '<!--' "$1/content" || true; } | xargs -0r sed -i '/^ *<!--.*--> *$/d'
  cat >"$1/site.yml" <<'END'
title: 法律法规
organisation: 某市人民政府办公室
base_url: https://laws.example/
editions: [standard]
search: true
lucene: false
END
}

# The sample site as far as the search sees it.
sample_content() { # FOLDER
  mkdir "$1"
  cp -r "$repo"/{content,issuers.yml,synonyms.yml} "$1/"
  sed 's/^editions:.*/editions: [standard]\nlucene: false/' "$repo/site.yml" >"$1/site.yml"
}

build() { # BULLETIN SITE OUTPUT
  say "building $(basename "$3")"
  "$1" build "$2" --output "$3" --quiet >"$run/build.log" 2>&1 && return
  grep -A1 ' \(error\|错误\) ' "$run/build.log" | head -20 >&2
  die "$2 cannot be built by $1"
}

status=0
judge() { # NAME QUERIES...
  local name=$1; shift
  build "$program" "$run/$name" "$run/$name-this"
  local options=(--misses "$misses")
  if [ -n "$other" ]; then
    rm -rf "$run/$name/.bulletin"
    build "$other" "$run/$name" "$run/$name-other"
    options+=(--with "$run/$name-other")
  fi
  node "$here/search/quality.mjs" "$run/$name-this" "${@/#/$queries/}" "${options[@]}" || status=$?
  [ -n "$agree${browsers[*]-}" ] || return 0
  echo
  node "$here/search/agree.mjs" "$run/$name-this" "${@/#/$queries/}" --program "$program" --site "$run/$name" "${browsers[@]}" || status=$?
}

{
  echo "# Quality of the search, $(date +%F)"
  if [ -n "$laws" ]; then
    laws_site "$run/laws"
    echo
    echo "## $(find "$laws" -name '*.md' | wc -l) laws"
    echo
    judge laws unseen_citizens.tsv unseen_needs.tsv unseen_professionals.tsv queries_laws.tsv fresh_1.tsv fresh_2.tsv
  fi
  sample_content "$run/sample"
  echo
  echo "## The sample site"
  echo
  judge sample queries_sample.tsv
} >"$run/report.md"
cat "$run/report.md"
[ -z "$out" ] || cp "$run/report.md" "$out"
exit "$status"
