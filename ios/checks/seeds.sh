#!/usr/bin/env bash
# Where Swift is: type-checks every seed as it should be and with its mistake. One line a seed: `NAME right|wrong
# caught|missed`, and the compiler's words behind it in RESULTS/NAME.log.
#   seeds.sh MODULES RESULTS
set -uo pipefail
ios=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
modules=$1 results=$2

check() {
    # -emit-sil goes on to the checks between threads, which type-checking alone leaves out.
    swiftc -emit-sil -o /dev/null -swift-version 6 -enable-upcoming-feature ExistentialAny -module-name Seeds -I "$modules" \
        -Xcc "-fmodule-map-file=$ios/Sources/YishiCoreFFI/module.modulemap" "$@"
}

for seed in "$ios"/Tests/SeededMistakes/*.swift; do
    name=$(basename "$seed" .swift)
    log=$results/$name.log
    right=right caught=missed
    check "$seed" >"$log" 2>&1 || right=wrong
    if ! check -D MISTAKE "$seed" >>"$log" 2>&1; then caught=caught; fi
    echo "$name $right $caught"
done
