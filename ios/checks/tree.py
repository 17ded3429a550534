"""What the checks read: this folder, its Swift files and their imports."""

import re
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
ROOT = IOS.parent

COMMENT = re.compile(r"^\s*//")
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*import\s+(?:(?:struct|class|enum|protocol|func|typealias)\s+)?(\w+)")


def swift_files(folder):
    """Hand-written files below a folder of ios/."""
    files = sorted((IOS / folder).rglob("*.swift"))
    return [file for file in files if "generated" not in file.parts]


def code_of(file):
    """A file's lines without whole-line comments, with their numbers."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(number, line) for number, line in enumerate(lines, 1) if not COMMENT.match(line)]


def imports_of(file):
    return {match[1] for _, line in code_of(file) if (match := IMPORT.match(line))}


def short(file):
    return str(file.relative_to(ROOT))
