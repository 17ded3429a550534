"""Hand-written Swift is formatted as .swift-format says."""

import subprocess
import unittest

from tree import IOS, swift_files

FOLDERS = ("Sources/YishiKit", "Sources/YishiUI", "App/Sources", "LinuxStubs", "Tests")


class Format(unittest.TestCase):
    def test_swift_format_has_nothing_to_say(self):
        files = [file for folder in FOLDERS for file in swift_files(folder)] + [IOS / "Package.swift"]
        self.assertGreater(len(files), 50)
        command = [IOS / "toolchain/swift.sh", "swift-format", "lint", "--strict", "--configuration", IOS / ".swift-format"]
        done = subprocess.run([*command, *files], cwd=IOS, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
