"""What the app lists because the core's door has no list of it, is what the core knows."""

import re
import sys
import unittest

from tree import IOS, ROOT, swift_files

sys.path.insert(0, str(IOS / "scripts"))
import strings  # noqa: E402

LIST = re.compile(r"extension (\w+): Listed \{(.*?)\n\}", re.DOTALL)
ROW = re.compile(r'\(\s*\.\w+,\s*"([^"]+)",\s*\.(\w+)\s*\)')
CHOICES = re.compile(r"^    (\w+) \{\n((?: {8}\d+ \w+ \"[^\"]+\" \"[^\"]+\";\n)+)", re.MULTILINE)
CHOICE = re.compile(r'\d+ \w+ "([^"]+)" "([^"]+)";')
# These say what the core says, all of it and in its order.
THE_SAME = ("Conclusion", "Annuller", "AgeBand")


class Listed(unittest.TestCase):
    def setUp(self):
        code = "\n".join(file.read_text(encoding="utf-8") for file in swift_files("Sources/YishiKit"))
        self.listed = {name: ROW.findall(rows) for name, rows in LIST.findall(code)}
        rust = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "core/domain/src").rglob("*.rs")))
        self.core = {name: CHOICE.findall(rows) for name, rows in CHOICES.findall(rust)}

    def test_every_choice_is_one_of_the_cores(self):
        self.assertGreaterEqual(set(self.listed), set(THE_SAME))
        for name, rows in self.listed.items():
            with self.subTest(name):
                self.assertLessEqual({code for code, _ in rows}, {code for code, _ in self.core[name]})

    def test_what_says_the_same_as_the_core_says_it_in_its_words(self):
        phrases = strings.load()["strings"]
        said = {strings.name_of(key): strings.forms(entry, "zh-Hans")["other"] for key, entry in phrases.items()}
        for name in THE_SAME:
            with self.subTest(name):
                self.assertEqual([(code, said[phrase]) for code, phrase in self.listed[name]], self.core[name])


if __name__ == "__main__":
    unittest.main()
