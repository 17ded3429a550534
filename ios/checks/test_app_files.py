"""What Xcode and the system read: Info.plist, entitlements, privacy manifest, assets, project.yml. plutil does not work
on Linux, so Python reads them."""

import json
import plistlib
import re
import subprocess
import unittest

import yaml

from tree import IOS, ROOT, swift_files

RESOURCES = IOS / "App/Resources"
# developer.apple.com: "Describing use of required reason API", the category of file timestamps.
TIMESTAMP_REASONS = {"DDA9.1", "C617.1", "3B52.1", "0A2A.1"}


def plist(name):
    with open(RESOURCES / name, "rb") as file:
        return plistlib.load(file)


def sources():
    return "\n".join(file.read_text(encoding="utf-8") for file in swift_files("App/Sources"))


class InfoPlist(unittest.TestCase):
    def setUp(self):
        self.info = plist("Info.plist")

    def test_it_names_the_app_and_leaves_to_xcode_what_project_yml_sets(self):
        self.assertEqual(self.info["CFBundleDisplayName"], "议事")
        self.assertEqual(self.info["CFBundlePackageType"], "$(PRODUCT_BUNDLE_PACKAGE_TYPE)")
        for key in ("CFBundleIdentifier", "CFBundleExecutable", "CFBundleVersion", "CFBundleShortVersionString"):
            self.assertRegex(self.info[key], r"^\$\(\w+\)$", key)

    def test_its_languages_are_those_of_the_catalog(self):
        catalog = json.loads((IOS / "Localizable.xcstrings").read_text(encoding="utf-8"))
        languages = {code for entry in catalog["strings"].values() for code in entry["localizations"]}
        self.assertEqual(set(self.info["CFBundleLocalizations"]), languages)

    def test_each_permission_it_asks_for_says_why_in_every_language(self):
        asked = {key for key in self.info if key.endswith("UsageDescription")}
        catalog = json.loads((RESOURCES / "InfoPlist.xcstrings").read_text(encoding="utf-8"))["strings"]
        self.assertEqual(asked | {"CFBundleDisplayName"}, set(catalog))
        for key, entry in catalog.items():
            self.assertEqual(self.info[key], entry["localizations"]["zh-Hans"]["stringUnit"]["value"])

    def test_it_never_asks_where_somebody_is_or_whom_they_know(self):
        for word in ("Location", "Contacts", "Tracking", "Motion", "Health"):
            self.assertFalse([key for key in self.info if key.startswith("NS" + word) or word + "Usage" in key], word)

    def test_the_background_task_it_permits_is_the_one_the_code_asks_for(self):
        [permitted] = self.info["BGTaskSchedulerPermittedIdentifiers"]
        self.assertIn(f'"{permitted}"', sources())
        self.assertEqual(self.info["UIBackgroundModes"], ["fetch"])

    def test_it_is_opened_by_the_links_that_the_codes_hold(self):
        [kind] = self.info["CFBundleURLTypes"]
        [scheme] = kind["CFBundleURLSchemes"]
        links = (IOS / "Sources/YishiKit/Screens/JoinLink.swift").read_text(encoding="utf-8")
        self.assertIn(f'scheme = "{scheme}"', links)
        self.assertIn(".onOpenURL", sources())

    def test_the_launch_screen_s_colour_exists(self):
        name = self.info["UILaunchScreen"]["UIColorName"]
        self.assertTrue((RESOURCES / f"Assets.xcassets/{name}.colorset/Contents.json").exists())


class Privacy(unittest.TestCase):
    def setUp(self):
        self.manifest = plist("PrivacyInfo.xcprivacy")

    def test_nothing_is_followed_and_nothing_goes_elsewhere(self):
        self.assertIs(self.manifest["NSPrivacyTracking"], False)
        self.assertEqual(self.manifest["NSPrivacyTrackingDomains"], [])
        for kind in self.manifest["NSPrivacyCollectedDataTypes"]:
            self.assertIs(kind["NSPrivacyCollectedDataTypeTracking"], False)
            purposes = kind["NSPrivacyCollectedDataTypePurposes"]
            self.assertEqual(purposes, ["NSPrivacyCollectedDataTypePurposeAppFunctionality"])

    def test_no_place_no_contacts_no_usage_is_collected(self):
        kinds = {kind["NSPrivacyCollectedDataType"] for kind in self.manifest["NSPrivacyCollectedDataTypes"]}
        for word in ("Location", "Contacts", "ProductInteraction", "AdvertisingData", "DeviceID", "Browsing"):
            self.assertFalse([kind for kind in kinds if word in kind], word)

    def test_apis_that_need_a_reason_give_one_that_apple_lists(self):
        [api] = self.manifest["NSPrivacyAccessedAPITypes"]
        self.assertEqual(api["NSPrivacyAccessedAPIType"], "NSPrivacyAccessedAPICategoryFileTimestamp")
        self.assertLessEqual(set(api["NSPrivacyAccessedAPITypeReasons"]), TIMESTAMP_REASONS)

    def test_user_defaults_would_need_a_reason_and_is_not_used(self):
        code = "\n".join(
            file.read_text(encoding="utf-8")
            for folder in ("Sources/YishiKit", "Sources/YishiUI", "App/Sources")
            for file in swift_files(folder)
        )
        self.assertNotRegex(code, r"UserDefaults|@AppStorage|systemUptime|volumeAvailableCapacity")


class Entitlements(unittest.TestCase):
    def test_files_are_locked_until_the_phone_was_unlocked_once(self):
        wanted = {"com.apple.developer.default-data-protection": "NSFileProtectionCompleteUntilFirstUserAuthentication"}
        self.assertEqual(plist("Yishi.entitlements"), wanted)


class Assets(unittest.TestCase):
    def test_every_asset_can_be_read_and_every_file_it_names_exists(self):
        contents = sorted((RESOURCES / "Assets.xcassets").rglob("Contents.json"))
        self.assertGreater(len(contents), 2)
        for file in contents:
            for image in json.loads(file.read_text(encoding="utf-8")).get("images", []):
                self.assertTrue((file.parent / image["filename"]).exists(), f"{file}: {image}")

    def test_the_icon_is_a_square_of_1024_without_transparency(self):
        head = (RESOURCES / "Assets.xcassets/AppIcon.appiconset/icon.png").read_bytes()[:26]
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual((int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")), (1024, 1024))
        self.assertIn(head[25], (2, 3), "the App Store refuses an icon with transparency")


class Project(unittest.TestCase):
    def setUp(self):
        self.project = yaml.safe_load((IOS / "App/project.yml").read_text(encoding="utf-8"))
        self.target = self.project["targets"]["Yishi"]

    def test_every_path_it_names_exists(self):
        here = IOS / "App"
        paths = [source["path"] for source in self.target["sources"]]
        paths += [package["path"] for package in self.project["packages"].values()]
        settings = self.target["settings"]["base"]
        paths += [settings["INFOPLIST_FILE"], settings["CODE_SIGN_ENTITLEMENTS"]]
        missing = [path for path in paths if not (here / path).exists()]
        self.assertEqual(missing, [])

    def test_every_asset_it_names_exists(self):
        settings = self.target["settings"]["base"]
        assets = RESOURCES / "Assets.xcassets"
        icon = settings["ASSETCATALOG_COMPILER_APPICON_NAME"]
        colour = settings["ASSETCATALOG_COMPILER_GLOBAL_ACCENT_COLOR_NAME"]
        self.assertTrue((assets / f"{icon}.appiconset").is_dir())
        self.assertTrue((assets / f"{colour}.colorset").is_dir())

    def test_every_resource_is_in_the_app(self):
        named = {source["path"] for source in self.target["sources"]} | {
            self.target["settings"]["base"]["INFOPLIST_FILE"],
            self.target["settings"]["base"]["CODE_SIGN_ENTITLEMENTS"],
        }
        there = {f"Resources/{file.name}" for file in RESOURCES.iterdir()}
        self.assertEqual(there - named, set())

    def test_schemes_name_targets_that_exist(self):
        for scheme in self.project["schemes"].values():
            self.assertLessEqual(set(scheme["build"]["targets"]), set(self.project["targets"]))

    def test_its_version_is_the_core_s(self):
        core = re.search(r'\[workspace\.package\]\nversion = "([^"]+)"', (ROOT / "Cargo.toml").read_text())[1]
        self.assertEqual(self.project["settings"]["base"]["MARKETING_VERSION"], core)


class Manifest(unittest.TestCase):
    """The branch of Package.swift that only a Mac takes, read on Linux."""

    @classmethod
    def setUpClass(cls):
        command = [IOS / "toolchain/swift.sh", "env", "CHECK_APPLE_MANIFEST=1", "swift", "package"]
        done = subprocess.run([*command, "dump-package"], cwd=IOS, capture_output=True, text=True, check=True)
        cls.package = json.loads(done.stdout)
        cls.targets = {target["name"]: target for target in cls.package["targets"]}

    def test_the_products_that_the_project_wants_exist(self):
        project = yaml.safe_load((IOS / "App/project.yml").read_text(encoding="utf-8"))
        wanted = {dependency["product"] for dependency in project["targets"]["Yishi"]["dependencies"]}
        self.assertEqual(wanted, {product["name"] for product in self.package["products"]})

    def test_on_a_mac_the_core_is_the_framework_that_the_script_makes(self):
        core = self.targets["YishiCoreFFI"]
        self.assertEqual(core["type"], "binary")
        script = (IOS / "scripts/build-xcframework.sh").read_text(encoding="utf-8")
        self.assertIn(core["path"], script)

    def test_on_a_mac_no_stand_in_is_built(self):
        stubs = {folder.name for folder in (IOS / "LinuxStubs").iterdir()}
        self.assertEqual(stubs & set(self.targets), set())
        names = {name for target in self.targets.values() for name in str(target["dependencies"]).split("'")}
        self.assertEqual(stubs & names, set())

    def test_the_phones_it_is_for_are_those_of_the_project_and_the_script(self):
        [ios] = [platform for platform in self.package["platforms"] if platform["platformName"] == "ios"]
        project = yaml.safe_load((IOS / "App/project.yml").read_text(encoding="utf-8"))
        self.assertEqual(project["options"]["deploymentTarget"]["iOS"], ios["version"])
        script = (IOS / "scripts/build-xcframework.sh").read_text(encoding="utf-8")
        self.assertIn(f"IPHONEOS_DEPLOYMENT_TARGET={ios['version']}", script)

    def test_kit_and_ui_are_compiled_in_swift_6_mode(self):
        for name in ("YishiKit", "YishiUI"):
            modes = [setting["kind"].get("swiftLanguageMode") for setting in self.targets[name]["settings"]]
            self.assertIn({"_0": "6"}, modes, name)


if __name__ == "__main__":
    unittest.main()
