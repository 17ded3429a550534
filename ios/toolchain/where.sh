# Sourced by the scripts beside it: which Swift, and where it lives.
SWIFT_VERSION=6.0.3-2
SWIFT_ROOT=${YISHI_SWIFT_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/yishi/swift}
# Raised when install.sh puts something else into the root: it is then made anew.
SWIFT_READY=$SWIFT_ROOT/.ready-$SWIFT_VERSION-2
# This code tells "cannot run on this machine" from a failure.
CANNOT_RUN=75

cannot_run() {
    printf '%s\n' "$*" >&2
    exit "$CANNOT_RUN"
}

require_machine() {
    [ "$(uname -sm)" = "Linux x86_64" ] || cannot_run "Swift is set up on Linux x86-64 only; this is $(uname -sm)"
    [ "$(id -u)" -eq 0 ] || cannot_run "needs root: Swift lives in a chroot"
    unshare --mount true 2>/dev/null || cannot_run "needs the right to mount: Swift lives in a chroot"
}
