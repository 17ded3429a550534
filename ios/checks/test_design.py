"""One look for both apps: the icons are the same paths. Colours, type and space are compared by the Swift tests."""

import re
import unittest

from tree import IOS, ROOT

KOTLIN = ROOT / "android/app/src/main/kotlin/cn/yishi/app/design/Icons.kt"
SWIFT = IOS / "Sources/YishiKit/Theme/Icon.swift"
STRING = re.compile(r'"([^"]*)"')


def android():
    found = re.finditer(r"val (\w+) by icon\((.*?)\)\n", KOTLIN.read_text(encoding="utf-8"), re.S)
    return {match[1][:1].lower() + match[1][1:]: "".join(STRING.findall(match[2])) for match in found}


def apple():
    found = re.finditer(r"case \.(\w+):(.*?)(?=\n        case |\n        \})", SWIFT.read_text(encoding="utf-8"), re.S)
    return {match[1]: "".join(STRING.findall(match[2])) for match in found}


class Icons(unittest.TestCase):
    def test_both_apps_draw_the_same_icons(self):
        self.assertGreater(len(apple()), 20)
        self.assertEqual(apple(), android())


if __name__ == "__main__":
    unittest.main()
