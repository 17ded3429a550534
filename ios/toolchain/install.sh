#!/usr/bin/env bash
# Makes the folder that holds Debian trixie with Swift, from nothing: `install.sh`. Does nothing if it is there.
# Swift needs a newer C library than Debian bookworm has, so it gets a root of its own; nothing changes on the host.
# Exit code 75 with one sentence on stderr: this machine cannot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ./where.sh

[ -e "$SWIFT_READY" ] && exit 0
require_machine
{ [ -e /etc/debian_version ] && command -v apt-get >/dev/null; } || cannot_run "needs Debian: Swift comes from its archive"

mkdir -p "$(dirname "$SWIFT_ROOT")"
exec 9>"$SWIFT_ROOT.lock"
flock 9
[ -e "$SWIFT_READY" ] && exit 0 # somebody else made it while we waited

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fresh=$SWIFT_ROOT.new
rm -rf --one-file-system "$fresh"

# The mirror that this machine already uses.
mirror() {
    local found
    found=$(cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null |
        sed -nE 's/^(URIs: *|deb +(\[[^]]*\] +)?)(https?:\/\/[^ ]*).*/\3/p' | grep -v security | head -n 1) || true
    printf '%s\n' "${found:-http://deb.debian.org/debian}"
}

# Runs a step with its output in a log that is shown only if the step fails.
quietly() {
    local log=$work/$1.log
    shift
    "$@" </dev/null >"$log" 2>&1 || { tail -n 20 "$log" >&2; return 1; }
}

# debootstrap is unpacked, not installed.
fetch_debootstrap() {
    apt-get update
    cd "$work" && apt-get download debootstrap && dpkg -x debootstrap_*.deb debootstrap
}

make_root() {
    DEBOOTSTRAP_DIR=$work/debootstrap/usr/share/debootstrap "$work/debootstrap/usr/sbin/debootstrap" \
        --force-check-gpg --variant=minbase trixie "$fresh" "$(mirror)"
    cp /etc/resolv.conf /etc/hosts "$fresh/etc/"
    if [ -d /etc/apt/apt.conf.d ]; then # a proxy that the host needs, the root needs too
        grep -lis proxy /etc/apt/apt.conf.d/* | xargs -r cp -t "$fresh/etc/apt/apt.conf.d/" || true
    fi
}

# The core reads the system's certificates when it opens.
add_swift() {
    unshare --mount --propagation private bash -euc '
        mount -t proc proc "$1/proc"
        mount --rbind /dev "$1/dev"
        exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive sh -euc "
                apt-get update
                apt-get install -y --no-install-recommends swiftlang=$2 libswiftlang=$2 libc6-dev libstdc++-14-dev \\
                    ca-certificates
                apt-get clean
                rm -rf /var/lib/apt/lists/*
                swiftc --version"
    ' -- "$fresh" "$SWIFT_VERSION"
}

echo "making the Swift $SWIFT_VERSION root in $SWIFT_ROOT (about 3 GB, once)" >&2
(quietly debootstrap fetch_debootstrap)
quietly root make_root
quietly swift add_swift
rm -rf --one-file-system "$SWIFT_ROOT"
mv "$fresh" "$SWIFT_ROOT"
touch "$SWIFT_READY"
