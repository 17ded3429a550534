#!/usr/bin/env python3
"""The forms of deliberation that the core knows, as the plan's screen lists them: `forms.py` writes them in Swift from
core/domain/packs/forms.toml, `forms.py --check` only says whether they are fresh. The door of the core has no list."""

import sys
import tomllib
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
PACK = IOS.parent / "core/domain/packs/forms.toml"
SWIFT = IOS / "Sources/YishiKit/Words/generated/Forms.swift"


def camel(code):
    head, *rest = code.split("_")
    return head + "".join(part.capitalize() for part in rest)


def cases(codes):
    return "[" + ", ".join(f".{camel(code)}" for code in codes) + "]"


def swift(form):
    return (
        f'        DeliberationForm(\n            code: "{form["code"]}", zh: "{form["zh"]}", '
        f'wants: {cases(form["requires"])},\n            asks: {cases(form.get("asks", []))}, '
        f'produces: {cases(form["produces"])}),\n'
    )


def text():
    forms = tomllib.loads(PACK.read_text(encoding="utf-8"))["forms"]
    return (
        "// Written by scripts/forms.py.\n\nextension DeliberationForm {\n    public static let all: [DeliberationForm] = [\n"
        + "".join(swift(form) for form in forms)
        + "    ]\n}\n"
    )


def main():
    fresh = text()
    if "--check" in sys.argv:
        sys.exit(0 if SWIFT.read_text(encoding="utf-8") == fresh else f"{SWIFT} is stale: run scripts/forms.py")
    SWIFT.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    main()
