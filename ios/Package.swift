// swift-tools-version: 6.0
import PackageDescription

// Linux: the core as cargo built it for this machine, and Apple's frameworks as type-checking stand-ins.
// Apple: the XCFramework that scripts/build-xcframework.sh makes. `CHECK_APPLE_MANIFEST=1` reads that branch on Linux.
#if os(Linux)
let linux = Context.environment["CHECK_APPLE_MANIFEST"] == nil
#else
let linux = false
#endif

let core: Target =
    linux
    ? .systemLibrary(name: "YishiCoreFFI", path: "Sources/YishiCoreFFI")
    : .binaryTarget(name: "YishiCoreFFI", path: "YishiCoreFFI.xcframework")

let library = Context.environment["YISHI_LIBRARY_FOLDER"] ?? "\(Context.packageDirectory)/../target/debug"
let linking: [LinkerSetting] =
    linux
    ? [
        .linkedLibrary("yishi_ffi"),
        // Swift 6.0's libswiftObservation.so lacks a symbol it names (swiftlang/swift#75670); nothing calls it.
        .unsafeFlags(["-L", library, "-Xlinker", "-rpath", "-Xlinker", library, "-Xlinker", "--allow-shlib-undefined"]),
    ] : []

// What each stand-in for a framework of Apple's lets through.
let stubs: [String: [String]] =
    linux
    ? [
        "AVFoundation": [], "BackgroundTasks": [], "CryptoKit": [], "LocalAuthentication": [],
        "PhotosUI": ["UIKit"], "Security": [], "SwiftUI": ["UIKit"], "UIKit": [], "UserNotifications": [],
    ] : [:]
// Xcode sets the same in project.yml; a package that others may build must not carry unsafe flags.
let strict: [SwiftSetting] =
    [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    + (linux ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// A target for each stand-in, the app's own sources, which Xcode builds as App/project.yml says and which are only
/// type-checked here, and what gives tests a wrong clock.
let standIns: [Target] = stubs.sorted { $0.key < $1.key }.map { name, others in
    let dependencies: [Target.Dependency] = others.map { .byName(name: $0) }
    return .target(
        name: name, dependencies: dependencies, path: "LinuxStubs/\(name)", swiftSettings: [.swiftLanguageMode(.v6)])
}
let frameworks: [Target.Dependency] = stubs.keys.sorted().map { .byName(name: $0) }
let app: Target = .target(
    name: "YishiApp", dependencies: ["YishiUI"] + frameworks, path: "App/Sources", swiftSettings: strict)
let otherClock: Target = .target(name: "OtherClock", path: "Tests/OtherClock")
let onLinux: [Target] = linux ? standIns + [app, otherClock] : []
/// The wrong clock as a library of its own, which a test loads into the server's process.
let clockLibrary: [Product] =
    linux ? [.library(name: "OtherClockLibrary", type: .dynamic, targets: ["OtherClock"])] : []
let drawing: [Target.Dependency] = linux ? ["SwiftUI"] : []
let clock: [Target.Dependency] = linux ? ["OtherClock"] : []

let package = Package(
    name: "Yishi",
    defaultLocalization: "zh-Hans",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "YishiKit", targets: ["YishiKit"]),
        .library(name: "YishiUI", targets: ["YishiUI"]),
    ] + clockLibrary,
    targets: [
        core,
        // Generated. Swift 6.0.3 crashes in Swift 6 mode on uniffi's foreign traits.
        .target(
            name: "YishiCore", dependencies: ["YishiCoreFFI"], swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: linking),
        .target(name: "YishiKit", dependencies: ["YishiCore"], swiftSettings: strict),
        .target(name: "YishiUI", dependencies: ["YishiKit"] + drawing, swiftSettings: strict),
        .testTarget(
            name: "YishiKitTests", dependencies: ["YishiKit"] + clock, exclude: ["Support/Data"],
            swiftSettings: strict),
    ] + onLinux
)
