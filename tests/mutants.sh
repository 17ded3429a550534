#!/usr/bin/env bash
# Breaks the guards in one place at a time (cargo-mutants; .cargo/mutants.toml says where) and names every break that no
# test of the rules notices. Takes hours: it runs in shards, and a shard that is done is not run again until the rules or
# their tests change. `MUTANTS_SHARDS="0 1 2"` runs only those.
# What may survive stands with its reason in tests/mutants/survivors.tsv.
# Last line: `N passed, N failed, N skipped`; skipped are the known survivors.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly OF=40 VERSION=27.1.0
cache="${XDG_CACHE_HOME:-$HOME/.cache}/yishi"
export PATH="$PATH:$cache/tools/bin"

cargo mutants --version >/dev/null 2>&1 ||
    cargo install --quiet --locked --root "$cache/tools" "cargo-mutants@$VERSION" </dev/null

# One folder for each state of the rules and their tests as they lie here, committed or not.
state=$(git ls-files --cached --others --exclude-standard -z core/domain .cargo/mutants.toml docs/permissions.csv |
    { xargs -0 sha256sum 2>/dev/null || true; } | sha256sum)
out="$cache/mutants/${state:0:16}"
mkdir -p "$out"
broken=0

shard() {
    local k=$1 code=0
    [ -e "$out/$k/done" ] && return
    rm -rf "${out:?}/$k"
    mkdir -p "$out/$k"
    CARGO_PROFILE_DEV_DEBUG=0 cargo mutants --package yishi-domain --shard "$k/$OF" --sharding round-robin --no-shuffle \
        --timeout 60 --build-timeout 300 --colors never --output "$out/$k" </dev/null || code=$?
    # 0: all were noticed, 2: some were not, 3: some ran too long, which is noticing, too.
    case $code in
    0 | 2 | 3) touch "$out/$k/done" ;;
    *) broken=$((broken + 1)) && echo "note: shard $k ended with code $code" ;;
    esac
}

listed() { cat "$out"/*/mutants.out/"$1".txt 2>/dev/null || true; }
# Without line and column, which every edit moves.
named() { listed "$1" | sed -E 's/:[0-9]+:[0-9]+:/:/' | sort -u; }

for k in ${MUTANTS_SHARDS:-$(seq 0 $((OF - 1)))}; do shard "$k"; done

known=$(cut -f1 tests/mutants/survivors.tsv | sed '/^#/d' | sort -u)
missed=$(named missed)
new=$(comm -13 <(echo "$known") <(echo "$missed"))
ended=$(find "$out" -mindepth 2 -maxdepth 2 -name done | wc -l)
stale=""
[ "$ended" -lt "$OF" ] || stale=$(comm -23 <(echo "$known") <(echo "$missed"))

sed 's/^./no test notices: &/' <<<"$new"
sed 's/^./noticed now, take it off the list: &/' <<<"$stale"
echo "note: $ended of $OF shards are done"
lines() { grep -c . <<<"$1" || true; }
caught=$({ listed caught && listed timeout; } | wc -l)
echo "$caught passed, $(($(lines "$new") + $(lines "$stale") + broken)) failed, $(lines "$(comm -12 <(echo "$known") <(echo "$missed"))") skipped"
