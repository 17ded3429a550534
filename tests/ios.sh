#!/usr/bin/env bash
# The iOS part of tests/run: makes the root with Swift (cached outside the checkout), builds the core and the server for
# this machine, compiles the package and the app's sources, runs the models' tests on the real core, and checks the files.
# Last line: `N passed, N failed, N skipped`. Where Swift cannot run, what needs none is checked and a note says why.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
export YISHI_LIBRARY_FOLDER=$target/debug YISHI_SWIFT_BUILD=$target/ios
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

. tests/part.sh

# A Python that reads YAML: the user's, or Debian's.
python() {
    local candidate
    for candidate in python3 /usr/bin/python3; do
        "$candidate" -c 'import yaml' 2>/dev/null && { echo "$candidate"; return; }
    done
    return 1
}

install_python() {
    python >/dev/null && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3 python3-yaml; } \
            </dev/null >&2
    fi
    python >/dev/null || { note "Python 3 with YAML is missing: install python3-yaml"; return 1; }
}

swift() { ios/toolchain/swift.sh swift "$1" --package-path ios --scratch-path "$YISHI_SWIFT_BUILD" "${@:2}"; }

# Adds what a last line `N passed, N failed, N skipped` in the log $1 says; $2 is the exit code.
count_checks() {
    local p=0 f=0 s=0
    read -r p f s < <(tail -n 1 "$1" | awk '/^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { print $1, $3, $5 }')
    if [ "$2" -ne 0 ] && [ "${f:-0}" -eq 0 ]; then f=1; fi
    passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
}

checks() {
    echo "-- the app's files"
    "$(python)" ios/checks/run.py "$@" | tee "$logs/checks"
    count_checks "$logs/checks" "${PIPESTATUS[0]}"
}

# Swift Testing ends with `Test run with N tests passed` or `… failed`; without that line it did not end.
tests() {
    local code all bad
    echo "-- the models' tests"
    swift test --skip-build --skip StoryTests 2>&1 | grep -vE '◇|^↳|Passing [0-9]' | tee "$logs/tests"
    code=${PIPESTATUS[0]}
    all=$(sed -nE 's/^. Test run with ([0-9]+) tests? .*/\1/p' "$logs/tests" | tail -n 1)
    bad=$(grep -cE '^✘ Test [^r].* failed after' "$logs/tests")
    passed=$((passed + ${all:-0} - bad)) failed=$((failed + bad))
    if [ -z "$all" ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
        failed=$((failed + 1))
        note "the models' tests did not end"
    fi
}

step "tools" install_python
echo "-- Swift"
code=0
ios/toolchain/install.sh 2>"$logs/install" || code=$?
cat "$logs/install"
if [ "$code" -ne 0 ]; then
    note "Swift: $(tail -n 1 "$logs/install")"
    checks --without-swift
    # 75: this machine cannot, which is nobody's mistake, unless it is the build server.
    if [ "$code" -ne 75 ] || [ "${CI:-false}" = true ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
    finish
fi
step "the core and the server" cargo build --quiet --locked --package yishi-ffi --package yishi-server --package yishi-cli
step "the package" swift build --build-tests
tests
checks
finish
