"""Which module may know which."""

import unittest

from tree import IOS, code_of, imports_of, short, swift_files

ALLOWED = {
    "Sources/YishiKit": {"Foundation", "Observation", "YishiCore"},
    "Sources/YishiUI": {"SwiftUI", "YishiKit"},
    "App/Sources": {
        "AVFoundation", "BackgroundTasks", "CryptoKit", "Foundation", "LocalAuthentication", "PhotosUI", "Security",
        "SwiftUI", "UIKit", "UserNotifications", "YishiKit", "YishiUI",
    },
    "LinuxStubs": {"Foundation", "Observation", "UIKit"},
}


def strangers(folder):
    return [
        f"{short(file)}: {name}"
        for file in swift_files(folder)
        for name in sorted(imports_of(file) - ALLOWED[folder])
    ]


class Walls(unittest.TestCase):
    def test_each_layer_imports_only_what_lies_below_it(self):
        for folder in ALLOWED:
            with self.subTest(folder):
                self.assertTrue(swift_files(folder), "no source was looked at")
                self.assertEqual(strangers(folder), [])

    def test_a_view_that_reaches_for_the_core_is_noticed(self):
        sample = "import SwiftUI\n@_exported import struct YishiCore.NeedRow\n"
        file = IOS / "Sources/YishiUI/Sample.swift"
        file.write_text(sample, encoding="utf-8")
        self.addCleanup(file.unlink)
        self.assertEqual(strangers("Sources/YishiUI"), ["ios/Sources/YishiUI/Sample.swift: YishiCore"])

    def test_nothing_hand_written_turns_the_compiler_s_checks_off(self):
        loose = ("@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency import", "unsafeBitCast", "try!", " as! ")
        found = [
            f"{short(file)}:{number}: {word}"
            for folder in ("Sources/YishiKit", "Sources/YishiUI", "App/Sources")
            for file in swift_files(folder)
            for number, line in code_of(file)
            for word in loose
            if word in line
        ]
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
