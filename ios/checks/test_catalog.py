"""The catalogue of matters is the core's."""

import re
import sys
import tomllib
import unittest

from tree import IOS, ROOT

sys.path.insert(0, str(IOS / "scripts"))
import strings  # noqa: E402

ITEM = re.compile(r'CatalogItem\(code: "([^"]+)", phrase: \.(\w+), matter: \.(\w+)\)')


class Catalog(unittest.TestCase):
    def test_every_matter_is_there_with_its_words_and_its_class_in_the_cores_order(self):
        pack = tomllib.loads((ROOT / "core/domain/packs/catalog.toml").read_text(encoding="utf-8"))
        said = {strings.name_of(key): strings.forms(entry, "zh-Hans")["other"] for key, entry in strings.load()["strings"].items()}
        swift = (IOS / "Sources/YishiKit/Words/CatalogItem.swift").read_text(encoding="utf-8")
        listed = [(code, said[name], matter) for code, name, matter in ITEM.findall(swift)]
        wanted = [(item["code"], item["zh"], item["class"][0].lower() + item["class"][1:]) for item in pack["items"]]
        self.assertEqual(listed, wanted)


if __name__ == "__main__":
    unittest.main()
