"""Help and complaints are reachable from every screen."""

import re
import unittest

from tree import IOS, swift_files

UI = "Sources/YishiUI"


class Help(unittest.TestCase):
    def test_every_screen_is_a_frame_whose_corner_leads_to_help(self):
        frame = (IOS / UI / "Parts/Frame.swift").read_text(encoding="utf-8")
        self.assertIn("IconButton(.info, .helpTitle, action: getHelp)", frame)
        code = {file: file.read_text(encoding="utf-8") for file in swift_files(UI)}
        screens = re.findall(r": (\w+)\(", (IOS / UI / "Screens/ScreenView.swift").read_text(encoding="utf-8"))
        screens = {name for name in screens if name[0].isupper() and not name.endswith("Model")} | {"HomeView", "FirstStartView", "JoinView"}
        self.assertGreater(len(screens), 20)
        for name in sorted(screens):
            [text] = [text for text in code.values() if re.search(rf"\bstruct {name}: View\b", text)] or [""]
            self.assertRegex(text, r"\b(Step)?Frame\(", f"{name} is no Frame")


if __name__ == "__main__":
    unittest.main()
