#!/usr/bin/env bash
# The Android part of tests/run: installs what is missing (caches outside the checkout), builds the core and the server
# for this machine, compiles the app, runs its tests and packs a signed APK. Last line: `N passed, N failed, N skipped`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

. tests/part.sh

# What surefire wrote about the tests of both modules.
count() {
    local tests failures errors skips
    read -r tests failures errors skips < <(find android -path '*/target/surefire-reports/TEST-*.xml' -exec grep -h -o '<testsuite [^>]*' {} + |
        awk '{ for (i = 1; i <= NF; i++) if (split($i, a, "=") == 2) { gsub(/[^0-9]/, "", a[2]); n[a[1]] += a[2] } }
             END { print n["tests"]+0, n["failures"]+0, n["errors"]+0, n["skipped"]+0 }')
    failed=$((failed + failures + errors))
    skipped=$((skipped + skips))
    passed=$((passed + tests - failures - errors - skips))
}

run_tests() {
    local code=0 before=$failed
    # Reports of an earlier run must not count, nor tests that are gone, and what an interrupted one left half compiled must
    # not be built on.
    rm -rf android/*/target/{surefire-reports,kotlin-ic,classes/cn,test-classes/cn}
    mvn --batch-mode --quiet --file android -Dmaven.repo.local="${XDG_CACHE_HOME:-$HOME/.cache}/yishi/m2" \
        -Dyishi.programs="$programs" -Dkotlin.compiler.incremental=false -Dstyle.color=never test || code=$?
    count
    # Maven failed and no test says why: it did not compile, or the tests were cut short.
    if [ "$code" -ne 0 ] && [ "$failed" -eq "$before" ]; then failed=$((failed + 1)); fi
}

pack() {
    if android/package.sh; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# Compiles the door for phones, as far as this machine can.
check_core() {
    local code=0
    bash android/toolchain/check-core.sh || code=$?
    if [ "$code" -eq 0 ]; then
        passed=$((passed + 1))
    elif [ "$code" -eq 75 ] && [ "${CI:-false}" != true ]; then
        skipped=$((skipped + 1))
        note "the core was not checked for phones: no target of rustup's, no Rust of Debian's"
    else
        failed=$((failed + 1))
        note "the core does not compile for phones"
    fi
}

programs=$(realpath -m "${CARGO_TARGET_DIR:-target}")/debug
step "tools" bash android/toolchain/install.sh
step "the core and the server" cargo build --quiet --locked --package yishi-ffi --package yishi-server --package yishi-cli
echo "-- the core, for phones"
check_core
echo "-- tests"
run_tests
if [ "$passed" -gt 0 ]; then
    echo "-- a signed APK"
    pack
fi
finish
