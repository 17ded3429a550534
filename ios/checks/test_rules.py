"""The rules that the app shows are the core's."""

import re
import tomllib
import unittest

from tree import IOS, ROOT


class Rules(unittest.TestCase):
    def test_every_rule_that_is_shown_is_one_of_the_cores(self):
        known = tomllib.loads((ROOT / "core/domain/packs/keys.toml").read_text(encoding="utf-8"))
        swift = (IOS / "Sources/YishiKit/Screens/Rules/RuleKeys.swift").read_text(encoding="utf-8")
        shown = re.findall(r'"([a-z_.]+)"', swift)
        self.assertGreater(len(shown), 20)
        self.assertEqual([key for key in shown if key not in known], [])
        self.assertEqual(len(shown), len(set(shown)))


if __name__ == "__main__":
    unittest.main()
