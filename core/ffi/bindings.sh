#!/usr/bin/env bash
# Kotlin and Swift bindings of the door, from the library built for this machine.
#   core/ffi/bindings.sh            writes them into android/ and ios/
#   core/ffi/bindings.sh --check    compares them with what is there; exit code 1 where they differ
# The generator is built once and kept in the user's cache.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly KOTLIN=android/bridge/src/main/kotlin-generated
readonly SWIFT=ios/Sources/YishiCore
readonly HEADERS=ios/Sources/YishiCoreFFI
cache="${XDG_CACHE_HOME:-$HOME/.cache}/yishi/bindgen"

case "${1:-}" in "" | --check) ;; *) echo "usage: core/ffi/bindings.sh [--check]" >&2; exit 2 ;; esac

CARGO_TARGET_DIR=$cache cargo build --quiet --locked --manifest-path core/ffi/bindgen/Cargo.toml
# The whole workspace: one package alone has other features, and everything below it would be built twice.
cargo build --quiet --locked --workspace
library=${CARGO_TARGET_DIR:-target}/debug/libyishi_ffi.so
[ -f "$library" ] || library=${library%.so}.dylib

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$cache/debug/yishi-bindgen" "$library" core/ffi "$fresh"
# The generator leaves blanks at the ends of lines.
# It also quotes `open`, a word of Swift, in the C header, where nothing may be quoted.
find "$fresh/headers" -type f -exec sed -i.bak -e 's/`//g' {} +
find "$fresh" -type f -exec sed -i.bak -e 's/[[:space:]]*$//' {} +
find "$fresh" -name '*.bak' -delete

changed=0
while read -r from to; do
    if [ "${1:-}" = --check ]; then
        diff -r -q "$fresh/$from" "$to" || changed=1
    else
        mkdir -p "$(dirname "$to")" && rm -rf "$to" && cp -R "$fresh/$from" "$to"
    fi
done <<END
kotlin $KOTLIN
swift $SWIFT
headers $HEADERS
END
[ "$changed" -eq 0 ] || { echo "bindings differ: run core/ffi/bindings.sh" >&2; exit 1; }
