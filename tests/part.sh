# Sourced by parts of tests/run that are scripts of their own: counting, steps, and the last line
# `N passed, N failed, N skipped`. Lines `note: …` are shown in the table.
passed=0 failed=0 skipped=0

finish() {
    printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

note() { printf 'note: %s\n' "$*"; }

# Runs a step; where it fails there is nothing more to count.
step() {
    local name=$1 start=$SECONDS
    shift
    echo "-- $name"
    if ! "$@"; then
        failed=$((failed + 1))
        note "$name failed"
        finish
    fi
    echo "-- $name: $((SECONDS - start)) s"
}
