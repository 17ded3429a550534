#!/usr/bin/env bash
# On a Mac with Xcode and rustup: builds the core for iPhones and the simulator, and packs both with the committed C
# headers into YishiCoreFFI.xcframework. Needs once: rustup target add aarch64-apple-ios aarch64-apple-ios-sim
set -euo pipefail
ios=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ios/.."
[ "$(uname -s)" = Darwin ] || { echo "needs a Mac with Xcode: xcodebuild makes the framework" >&2; exit 1; }

export IPHONEOS_DEPLOYMENT_TARGET=17.0
readonly PHONE=aarch64-apple-ios SIMULATOR=aarch64-apple-ios-sim
for target in "$PHONE" "$SIMULATOR"; do
    cargo build --locked --package yishi-ffi --profile mobile --target "$target"
done

# A folder of its own keeps this module map from meeting another framework's.
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
mkdir "$headers/YishiCoreFFI"
cp "$ios"/Sources/YishiCoreFFI/*.h "$ios/Sources/YishiCoreFFI/module.modulemap" "$headers/YishiCoreFFI/"

target=${CARGO_TARGET_DIR:-target}
rm -rf "$ios/YishiCoreFFI.xcframework"
xcodebuild -create-xcframework \
    -library "$target/$PHONE/mobile/libyishi_ffi.a" -headers "$headers" \
    -library "$target/$SIMULATOR/mobile/libyishi_ffi.a" -headers "$headers" \
    -output "$ios/YishiCoreFFI.xcframework"
