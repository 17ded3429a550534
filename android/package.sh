#!/usr/bin/env bash
# Packs app/target into a signed APK without Gradle: R8, aapt2's resources, JNA's libraries, zipalign, apksigner.
# The phone's own libyishi_ffi.so needs the NDK; where android/jni/<abi>/libyishi_ffi.so was built it is packed too,
# otherwise the APK installs and verifies but says that it cannot open. Run after `mvn test-compile` or tests/run android.
set -euo pipefail
# shellcheck source=toolchain/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/toolchain/env.sh"
cd "$ANDROID_DIR/app/target"

readonly WORK=$PWD/apk
APK=$WORK/yishi-debug.apk
rm -rf "$WORK"
mkdir -p "$WORK/dex" "$WORK/root"

# What runs on the phone, as aar-to-jar.groovy listed it; JNA as the aar that has the phone's libraries.
jna="$WORK/jna"
unzip -q "$(artifact_path "net.java.dev.jna:jna:$(pom_value version.jna):aar")" -d "$jna"
mapfile -t jars < <(grep -v '/jna-[0-9.]*\.jar$' runtime.classpath | grep -v '/bridge/target/')
(cd classes && zip -q -r -X "$WORK/app.jar" . -x 'META-INF/*')
(cd "$ANDROID_DIR/bridge/target/classes" && zip -q -r -X "$WORK/bridge.jar" . -x 'META-INF/*')

{
    cat "$ANDROID_DIR/app/proguard-rules.pro"
    # What is not used goes; the rest stays as it is. A release build (Gradle) also optimises, which costs minutes.
    printf '%s\n' -dontoptimize -dontobfuscate
    # Rules that the aars bring along.
    find aar -name proguard.txt -exec cat {} + -exec echo \;
} >"$WORK/rules.pro"
java_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.home = //p')
java -Xmx3g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(artifact_path "com.android.tools:r8:$R8_VERSION")" com.android.tools.r8.R8 \
    --release --min-api 26 --pg-conf "$WORK/rules.pro" --output "$WORK/dex" --map-diagnostics warning info \
    --lib "$(artifact_path "org.robolectric:android-all:$(pom_value version.android-all)")" --lib "$java_home" \
    "$WORK/app.jar" "$WORK/bridge.jar" "$jna/classes.jar" "${jars[@]}" >"$WORK/r8.log" 2>&1 ||
    { tail -n 20 "$WORK/r8.log" >&2 && exit 1; }

for abi in arm64-v8a armeabi-v7a x86_64; do
    mkdir -p "$WORK/root/lib/$abi"
    cp "$jna/jni/$abi/libjnidispatch.so" "$WORK/root/lib/$abi/"
    if [ -f "$ANDROID_DIR/jni/$abi/libyishi_ffi.so" ]; then cp "$ANDROID_DIR/jni/$abi/libyishi_ffi.so" "$WORK/root/lib/$abi/"; fi
done
cp resources.ap_ "$WORK/unsigned.apk"
(cd "$WORK/dex" && zip -q -X "$WORK/unsigned.apk" classes*.dex)
(cd "$WORK/root" && zip -q -r -X "$WORK/unsigned.apk" lib)
zipalign -f -p 4 "$WORK/unsigned.apk" "$WORK/aligned.apk"

# A key of this machine only; whoever publishes signs with their own.
if [ ! -f "$DEBUG_KEY" ]; then
    keytool -genkeypair -keystore "$DEBUG_KEY" -storetype PKCS12 -storepass android -alias debug -keyalg RSA \
        -keysize 2048 -validity 10000 -dname "CN=Yishi debug" >/dev/null 2>&1
fi
apksigner sign --ks "$DEBUG_KEY" --ks-pass pass:android --min-sdk-version 26 --out "$APK" "$WORK/aligned.apk"
apksigner verify --min-sdk-version 26 "$APK"
printf '%s  %s bytes\n' "${APK#"$REPO_DIR"/}" "$(stat -c %s "$APK")"
