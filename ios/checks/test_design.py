"""One look for both apps: the icons are the same paths. Colours, type and space are compared by the Swift tests."""

import subprocess
import unittest

from tree import IOS


class Icons(unittest.TestCase):
    def test_both_apps_draw_the_same_icons(self):
        done = subprocess.run([IOS / "scripts/icons.py", "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
