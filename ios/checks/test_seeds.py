"""The stand-in for SwiftUI catches mistakes: each seed is a view that type-checks, and does not with one mistake in it,
for the reason its first line names. Swift must be there and the package built (tests/ios.sh does both)."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from tree import IOS, ROOT

SEEDS = sorted((IOS / "Tests/SeededMistakes").glob("*.swift"))
MODULES = Path(os.environ.get("YISHI_SWIFT_BUILD", ROOT / "target/ios")) / "debug/Modules"


class Seeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.logs = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.logs.cleanup)
        command = [IOS / "toolchain/swift.sh", IOS / "checks/seeds.sh", MODULES, cls.logs.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        cls.results = {name: (right, caught) for name, right, caught in map(str.split, done.stdout.splitlines())}

    def log(self, seed):
        return Path(self.logs.name, f"{seed.stem}.log").read_text(encoding="utf-8")

    def test_there_are_at_least_ten_kinds_of_mistakes(self):
        self.assertGreaterEqual(len(SEEDS), 10)
        self.assertEqual(set(self.results), {seed.stem for seed in SEEDS})

    def test_every_seed_is_right_without_its_mistake(self):
        for seed in SEEDS:
            with self.subTest(seed.stem):
                self.assertEqual(self.results[seed.stem][0], "right", self.log(seed))

    def test_every_mistake_is_caught_for_its_own_reason(self):
        for seed in SEEDS:
            with self.subTest(seed.stem):
                self.assertEqual(self.results[seed.stem][1], "caught")
                expected = re.match(r"// expect: (.+)", seed.read_text(encoding="utf-8"))[1]
                errors = [line for line in self.log(seed).splitlines() if " error: " in line]
                self.assertTrue(any(re.search(expected, line) for line in errors), self.log(seed))


if __name__ == "__main__":
    unittest.main()
