"""The String Catalogs: complete, used, and the only place with words for people."""

import json
import re
import subprocess
import sys
import unittest

from tree import IOS, code_of, short, swift_files

sys.dont_write_bytecode = True
sys.path.insert(0, str(IOS / "scripts"))
import strings  # noqa: E402

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# Names of languages in themselves.
OWN_NAMES = "Sources/YishiKit/Words/Language.swift"
HAND_WRITTEN = ("Sources/YishiKit", "Sources/YishiUI", "App/Sources")


class Words(unittest.TestCase):
    def setUp(self):
        self.phrases = strings.load()["strings"]

    def test_the_catalog_and_its_swift_are_fresh(self):
        done = subprocess.run([IOS / "scripts/strings.py", "--check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_phrase_is_said_in_every_language_with_the_same_arguments(self):
        for key, entry in self.phrases.items():
            with self.subTest(key):
                self.assertEqual(set(entry["localizations"]), set(strings.LANGUAGES))
                kinds = {
                    language: strings.placeholders(text)
                    for language in strings.LANGUAGES
                    for text in strings.forms(entry, language).values()
                }
                self.assertEqual(len({tuple(kind) for kind in kinds.values()}), 1, kinds)
                for language in strings.LANGUAGES:
                    for text in strings.forms(entry, language).values():
                        self.assertTrue(text.strip())
                        self.assertFalse("!" in text or "!" in text, "no exclamation marks (docs/design.md)")
                self.assertFalse(CHINESE.search(strings.forms(entry, "en")["other"]), "English with Chinese in it")

    def test_every_phrase_is_used(self):
        code = "\n".join(line for folder in HAND_WRITTEN for file in swift_files(folder) for _, line in code_of(file))
        used = set(re.findall(r"(?:\.|\bPhrase\.)([a-z]\w*)", code))
        unused = [key for key in self.phrases if strings.name_of(key) not in used]
        self.assertEqual(unused, [])

    def test_no_words_for_people_outside_the_catalog(self):
        found = [
            f"{short(file)}:{number}: {text}"
            for folder in HAND_WRITTEN
            for file in swift_files(folder)
            if not str(file).endswith(OWN_NAMES)
            for number, line in code_of(file)
            for text in QUOTED.findall(line.split(" // ")[0])
            if CHINESE.search(text)
        ]
        self.assertEqual(found, [])

    def test_placeholders_keep_their_place_when_languages_order_them_differently(self):
        entry = {"localizations": {"zh-Hans": strings.unit("%1$@有 %2$lld 条"), "en": strings.unit("%2$lld from %1$@")}}
        made = strings.swift_of("sample.key", entry)
        self.assertIn("sampleKey(_ a1: String, _ a2: Int)", made)
        self.assertIn('zh: "\\(a1)有 \\(a2) 条", en: "\\(a2) from \\(a1)"', made)

    def test_the_names_and_permissions_of_info_plist_are_said_in_every_language(self):
        catalog = json.loads((IOS / "App/Resources/InfoPlist.xcstrings").read_text(encoding="utf-8"))
        for key, entry in catalog["strings"].items():
            with self.subTest(key):
                self.assertEqual(set(entry["localizations"]), set(strings.LANGUAGES))


if __name__ == "__main__":
    unittest.main()
