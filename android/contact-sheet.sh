#!/usr/bin/env bash
# Makes docs/screens/android-*.png from the shots that the tests drew: by day every state of every screen, in the other
# looks the first state of each. Run after tests/run android, look at them, and commit them with what changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly SHOTS=app/target/shots OUT=../docs/screens
[ -d "$SHOTS/day" ] || { echo "no shots yet: run tests/run android" >&2; exit 1; }
command -v montage >/dev/null || { echo "montage is missing: install imagemagick" >&2; exit 1; }
font=$(fc-match --format '%{file}' sans 2>/dev/null || true)

# The first state of each screen, as the catalogue has them.
firsts() { awk -F- '!seen[$1]++' "$SHOTS/order.txt"; }

mkdir -p "$OUT"
small=$(mktemp -d)
trap 'rm -r "$small"' EXIT
for folder in "$SHOTS"/*/; do
    look=$(basename "$folder")
    [ "$look" = elderplain ] && continue
    if [ "$look" = day ]; then names=$(cat "$SHOTS/order.txt"); else names=$(firsts); fi
    # One by one: all of them at once are more pixels than ImageMagick may hold.
    files=()
    for name in $names; do
        convert "$folder$name.png" -thumbnail 170x360 "$small/$name.png"
        files+=("$small/$name.png")
    done
    montage ${font:+-font "$font"} -pointsize 9 -label '%t' "${files[@]}" -geometry +6+6 -tile 10x \
        -background '#D9D4CA' -depth 8 -colors 64 +dither "PNG8:$OUT/android-$look.png"
done
du -ch "$OUT"/android-*.png | tail -n 1
