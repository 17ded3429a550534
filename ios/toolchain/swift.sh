#!/usr/bin/env bash
# Runs a command where Swift is: `swift.sh COMMAND…`. The repository, cargo's target folder and /tmp are there under their own paths.
# Mounts and processes live in namespaces of their own and vanish with the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/where.sh"

require_machine
[ -e "$SWIFT_READY" ] || cannot_run "Swift is not here yet: run ios/toolchain/install.sh"

repository=$(cd "$here/../.." && pwd)
shared=("$repository" /tmp)
case "${CARGO_TARGET_DIR:-}" in
    "" | "$repository"/*) ;;
    *) mkdir -p "$CARGO_TARGET_DIR" && shared+=("$CARGO_TARGET_DIR") ;;
esac

# Variables that start with YISHI_ go along; the rest of the host's environment means nothing in there.
environment=(PATH=/usr/libexec/swift/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
    CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-}")
while IFS= read -r name; do environment+=("$name=${!name}"); done < <(compgen -v YISHI_ || true)

exec unshare --mount --propagation private --pid --fork --kill-child bash -euc '
    root=$1 from=$2 folders=$3
    shift 3
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    while IFS= read -r folder; do
        mkdir -p "$root$folder"
        mount --bind "$folder" "$root$folder"
    done <<<"$folders"
    exec chroot "$root" /usr/bin/env -i "${@:2:$1}" sh -c "cd \"\$0\" && exec \"\$@\"" "$from" "${@:$(($1 + 2))}"
' -- "$SWIFT_ROOT" "$PWD" "$(printf '%s\n' "${shared[@]}")" "${#environment[@]}" "${environment[@]}" "$@"
