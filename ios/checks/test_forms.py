"""The forms of deliberation that a plan can be in are the core's."""

import subprocess
import unittest

from tree import IOS


class Forms(unittest.TestCase):
    def test_the_app_lists_the_forms_that_the_core_knows(self):
        done = subprocess.run([IOS / "scripts/forms.py", "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
