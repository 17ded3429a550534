#!/usr/bin/env bash
# The story part of tests/run: one village on one real server, with one person in the Android app, one in the iOS
# models and one in the terminal. Last line: `N passed, N failed, N skipped`, counted in chapters.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
export YISHI_LIBRARY_FOLDER=$target/debug YISHI_SWIFT_BUILD=$target/ios
log=$(mktemp)
trap 'rm -f "$log"' EXIT

. tests/part.sh

readonly SWIFT="ios/toolchain/swift.sh swift"
readonly PACKAGE="--package-path ios --scratch-path $YISHI_SWIFT_BUILD"
maven="mvn --batch-mode --quiet --file android -Dmaven.repo.local=${XDG_CACHE_HOME:-$HOME/.cache}/yishi/m2"
maven+=" -Dyishi.programs=$YISHI_LIBRARY_FOLDER -Dkotlin.compiler.incremental=false -Dstyle.color=never"

# Whether everything of the Android app was compiled, as by its own part, and nothing has changed since.
compiled() {
    local last=android/app/target/test-classes/cn/yishi/app/story/StoryTest.class
    [ -e "$last" ] && [ -d android/app/target/classes/cn ] && [ -d android/bridge/target/classes/cn ] &&
        [ -z "$(find android -name target -prune -o -type f -newer "$last" -print -quit)" ]
}
if compiled; then maven+=" -Dphase.bridge=none -Dphase.app=none -Dphase.tests=none"; fi

# Both phones at once: each waits for the other, so a part that broke must not be waited for.
tell() {
    "$target/debug/yishi-story" \
        --android "$maven test -Dtest=StoryTest -Dsurefire.failIfNoSpecifiedTests=false -Dyishi.stage=\$YISHI_STAGE" \
        --ios "$SWIFT test --skip-build $PACKAGE --filter StoryTests" 2>&1 | tee "$log"
    [ "${PIPESTATUS[0]}" -eq 0 ]
}

step "tools" bash android/toolchain/install.sh
code=0
bash ios/toolchain/install.sh || code=$?
if [ "$code" -ne 0 ]; then
    note "no story without Swift"
    # 75: this machine cannot, which is nobody's mistake, unless it is the build server.
    if [ "$code" -ne 75 ] || [ "${CI:-false}" = true ]; then failed=1; else skipped=1; fi
    finish
fi
step "the core, the server, the teller" \
    cargo build --quiet --locked -p yishi-ffi -p yishi-server -p yishi-cli -p yishi-story
# shellcheck disable=SC2086 # words are meant to be split
step "the iOS package" $SWIFT build --build-tests $PACKAGE
step "the story" tell
passed=$(awk '/^[0-9]+ passed, 0 failed, 0 skipped$/ { n = $1 } END { print n + 0 }' "$log")
finish
