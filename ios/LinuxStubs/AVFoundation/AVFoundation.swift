// Speaking aloud.
@_exported import Foundation

public enum AVSpeechBoundary: Int, Sendable { case immediate, word }

open class AVSpeechSynthesisVoice: NSObject {
    public init?(language languageCode: String?) { fatalError("the stub says nothing") }
}

open class AVSpeechUtterance: NSObject {
    open var voice: AVSpeechSynthesisVoice?
    public init(string: String) { fatalError("the stub says nothing") }
}

/// Its methods are optional on Apple's side.
public protocol AVSpeechSynthesizerDelegate: AnyObject {
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance)
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didCancel utterance: AVSpeechUtterance)
}

open class AVSpeechSynthesizer: NSObject {
    open weak var delegate: (any AVSpeechSynthesizerDelegate)?
    open func speak(_ utterance: AVSpeechUtterance) {}
    @discardableResult open func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { false }
}

open class AVAudioSession: NSObject {
    public struct Category: Hashable, Sendable { public static let playback = Category() }
    public struct Mode: Hashable, Sendable { public static let spokenAudio = Mode() }
    public struct CategoryOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
    }
    open class func sharedInstance() -> AVAudioSession { fatalError("the stub says nothing") }
    open func setCategory(_ category: Category, mode: Mode, options: CategoryOptions = []) throws {}
}
