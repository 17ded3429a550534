#!/usr/bin/env python3
"""Runs the checks of this folder. Last line: `N passed, N failed, N skipped`. With --without-swift those that need Swift
are skipped."""

import os
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
NEED_SWIFT = {"Manifest", "Seeds", "Format"}


class Once(unittest.TextTestResult):
    """Counts a test once, however many of its parts fail."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.bad = set()

    def addFailure(self, test, err):
        self.bad.add(test.id())
        super().addFailure(test, err)

    def addError(self, test, err):
        # A class that could not be set up is one failed test.
        self.bad.add(test.id())
        super().addError(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.bad.add(test.id())
        super().addSubTest(test, subtest, err)


def tests_of(suite):
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from tests_of(part)
        else:
            yield part


def main(arguments):
    os.chdir(HERE)
    found = list(tests_of(unittest.defaultTestLoader.discover(str(HERE), top_level_dir=str(HERE))))
    wanted = [test for test in found if "--without-swift" not in arguments or type(test).__name__ not in NEED_SWIFT]
    result = unittest.TextTestRunner(stream=sys.stdout, resultclass=Once, verbosity=1).run(unittest.TestSuite(wanted))
    failed = len(result.bad)
    print(f"{max(0, result.testsRun - failed)} passed, {failed} failed, {len(found) - len(wanted)} skipped")
    return 0 if failed == 0 and result.testsRun > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
