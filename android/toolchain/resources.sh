#!/usr/bin/env bash
# Resources of the app and of all aars: R classes into target/gen, target/resources.ap_, and Robolectric's pointer to it.
# Maven calls it from app/pom.xml after the aars were unpacked.
set -euo pipefail
# shellcheck source=env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ANDROID_DIR/app"

readonly MANIFEST=target/AndroidManifest.xml
mkdir -p target/gen target/compiled target/test-config/com/android/tools

# Nothing changed since the last time: javac and Kotlin need not run either.
stamp=$( (find src/main/res src/main/AndroidManifest.xml "${BASH_SOURCE[0]}" -type f -exec sha256sum {} + && ls target/aar) | sort | sha256sum)
if [ -s target/resources.ap_ ] && [ "$(cat target/resources.stamp 2>/dev/null)" = "$stamp" ]; then exit 0; fi

# aapt2 wants the package in the manifest, Gradle wants it out of it.
sed 's:<manifest :<manifest package="cn.yishi.app" :' src/main/AndroidManifest.xml >"$MANIFEST"
packages=() compiled=()
for aar in target/aar/*/; do
    name=$(grep -o 'package="[^"]*"' "$aar/AndroidManifest.xml" | head -n 1 | cut -d'"' -f2)
    if [ -s "$aar/R.txt" ]; then packages+=("$name"); fi
    [ -n "$(find "$aar/res" -type f -print -quit 2>/dev/null)" ] || continue
    flat=target/compiled/$(basename "$aar").zip
    [ -f "$flat" ] || "$AAPT2" compile --dir "$aar/res" -o "$flat"
    compiled+=(-R "$flat")
done
"$AAPT2" compile --dir src/main/res -o target/compiled/app.zip
"$AAPT2" link --auto-add-overlay -I "$FRAMEWORK" --manifest "$MANIFEST" \
    --min-sdk-version 26 --target-sdk-version 35 --version-code 1 --version-name 0.1.0 \
    --extra-packages "$(IFS=: && printf '%s' "${packages[*]}")" \
    --java target/gen -o target/resources.ap_ "${compiled[@]}" -R target/compiled/app.zip
cat >target/test-config/com/android/tools/test_config.properties <<CONFIG
android_resource_apk=$PWD/target/resources.ap_
android_merged_manifest=$PWD/$MANIFEST
android_custom_package=cn.yishi.app
CONFIG
printf '%s' "$stamp" >target/resources.stamp
