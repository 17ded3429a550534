#!/usr/bin/env python3
"""Draws the app's icon: the roof of Icons.kt, white on leaf, as on Android. Needs nothing but Python."""

import re
import struct
import sys
import zlib
from math import hypot
from pathlib import Path

sys.dont_write_bytecode = True
from icons import IOS, icons  # noqa: E402

OUT = IOS / "App/Resources/Assets.xcassets/AppIcon.appiconset/icon.png"
SIDE = 1024
LEAF, WHITE = (0x1F, 0x6A, 0x4A), (0xFF, 0xFF, 0xFF)
# The part of the square that the grid of 24 takes up.
SHARE = 0.62
STROKE = 2


def segments(path):
    """The lines of a path of M, L, H, V and Z."""
    pen = start = (0.0, 0.0)
    for command, numbers in re.findall(r"([MLHVZ])([^MLHVZ]*)", path):
        values = [float(number) for number in numbers.split()]
        after = {"M": tuple(values), "L": tuple(values), "Z": start}.get(command)
        if after is None:
            after = (values[0], pen[1]) if command == "H" else (pen[0], values[0])
        if command == "M":
            start = after
        else:
            yield pen, after
        pen = after


def distance(x, y, line):
    (ax, ay), (bx, by) = line
    dx, dy = bx - ax, by - ay
    along = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return hypot(x - ax - along * dx, y - ay - along * dy)


def rows():
    unit = SIDE * SHARE / 24
    edge = SIDE * (1 - SHARE) / 2
    lines = list(segments(dict(icons())["roof"]))
    for row in range(SIDE):
        line = bytearray(b"\0")
        for column in range(SIDE):
            x, y = (column + 0.5 - edge) / unit, (row + 0.5 - edge) / unit
            near = min(distance(x, y, part) for part in lines) if -1 < x < 25 and -1 < y < 25 else 9
            ink = max(0, min(1, (STROKE / 2 - near) * unit + 0.5))
            line += bytes(round(leaf + (white - leaf) * ink) for leaf, white in zip(LEAF, WHITE))
        yield bytes(line)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(rows()), 9)
    OUT.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


if __name__ == "__main__":
    main()
