// Recording, playing, and leave to use camera and microphone.

public struct AVMediaType: Hashable, Sendable { public static let video = AVMediaType() }

open class AVCaptureDevice: NSObject {
    open class func requestAccess(for mediaType: AVMediaType) async -> Bool { false }
}

open class AVAudioApplication: NSObject {
    open class func requestRecordPermission() async -> Bool { false }
}

extension AVAudioSession {
    public func setActive(_ active: Bool) throws {}
}
extension AVAudioSession.Category { public static let record = Self() }
extension AVAudioSession.Mode { public static let `default` = Self() }

public let AVFormatIDKey = "AVFormatIDKey", AVSampleRateKey = "AVSampleRateKey"
public let AVNumberOfChannelsKey = "AVNumberOfChannelsKey", AVEncoderBitRateKey = "AVEncoderBitRateKey"
public let kAudioFormatMPEG4AAC: UInt32 = 0

open class AVAudioRecorder: NSObject {
    public init(url: URL, settings: [String: Any]) throws { fatalError("the stub hears nothing") }
    open func record(forDuration duration: TimeInterval) -> Bool { false }
    open func stop() {}
}

/// Its methods are optional on Apple's side.
public protocol AVAudioPlayerDelegate: AnyObject {
    func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool)
}
open class AVAudioPlayer: NSObject {
    public init(data: Data) throws { fatalError("the stub says nothing") }
    open weak var delegate: (any AVAudioPlayerDelegate)?
    open func play() -> Bool { false }
    open func stop() {}
}
