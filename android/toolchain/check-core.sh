#!/usr/bin/env bash
# Checks that the door compiles for phones (aarch64-linux-android). Where rustup has that target and there is a C
# compiler for it, with those. Elsewhere with Debian's newest Rust, which ships std as source, in a folder of its own;
# C is then left out, because a check links nothing. Exit code 75: this machine can do neither.
set -euo pipefail
# shellcheck source=env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
readonly TARGET=aarch64-linux-android
readonly RUST=$YISHI_CACHE/rust-android
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cannot() {
    printf 'the core was not checked for Android: %s\n' "$*" >&2
    exit 75
}

check() { cargo check --quiet --locked --package yishi-ffi --lib --target "$TARGET" "$@"; }

ndk_is_here() {
    compgen -G "$(rustc --print target-libdir --target "$TARGET" 2>/dev/null)/libstd-*.rlib" >/dev/null || return
    [ -n "${CC_aarch64_linux_android:-}" ] || compgen -c "$TARGET" | grep -q 'clang$'
}

# What a package needs that starts with $2.
needs() { apt-cache depends "$1" 2>/dev/null | sed -nE "s/^ +Depends: ($2.*)/\1/p"; }

# Unpacked, not installed: Debian's Rust and the one from rustup do not stand each other.
fetch_rust() {
    [ -x "$RUST/usr/bin/rustc" ] && return
    command -v apt-get >/dev/null || cannot "no rustup target and NDK, and this is not Debian"
    local std work
    std=$(needs libstd-rust-web-dev libstd-rust-web-)
    # A machine fresh from its image has no lists of packages yet.
    if [ -z "$std" ] && [ "$(id -u)" -eq 0 ]; then
        apt-get -qq update
        std=$(needs libstd-rust-web-dev libstd-rust-web-)
    fi
    [ -n "$std" ] || cannot "apt does not know rustc-web; it comes with Debian's security updates"
    work=$(mktemp -d)
    # shellcheck disable=SC2046 # a package a line
    (cd "$work" && apt-get -qq download rustc-web rust-web-src libstd-rust-web-dev "$std" $(needs "$std" libllvm) 2>/dev/null) ||
        cannot "apt could not fetch rustc-web"
    for package in "$work"/*.deb; do dpkg -x "$package" "$work/root"; done
    mkdir -p "$(dirname "$RUST")" && rm -rf "$RUST" && mv "$work/root" "$RUST"
    rm -rf "$work"
}

# Stands in for a C compiler: looks like one, and makes empty objects.
write_cc() {
    cat >"$RUST/cc" <<'CC'
#!/usr/bin/env bash
out=""
while [ $# -gt 0 ]; do
    case "$1" in
    -o) out=$2 && shift ;;
    -E) exec gcc -E "${@: -1}" ;;
    --version | -v | -dumpmachine) exec gcc "$1" ;;
    '-?') exit 1 ;;
    esac
    shift
done
[ -z "$out" ] || exec gcc -x c -c /dev/null -o "$out"
CC
    chmod +x "$RUST/cc"
}

if ndk_is_here; then
    check
else
    fetch_rust
    write_cc
    export LD_LIBRARY_PATH=$RUST/usr/lib/x86_64-linux-gnu RUSTC=$RUST/usr/bin/rustc RUSTC_BOOTSTRAP=1
    export CC_aarch64_linux_android=$RUST/cc AR_aarch64_linux_android=ar
    CARGO_TARGET_DIR=$YISHI_CACHE/target-android check -Zbuild-std=std,panic_abort
fi
