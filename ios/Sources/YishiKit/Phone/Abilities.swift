/// What a phone can do beside showing screens; nothing where it cannot.
public struct Abilities: Sendable {
    /// Reads aloud.
    public var voice: (any ReadingVoice)?
    public var camera: (any Camera)?
    public var microphone: (any Microphone)?
    /// Plays recordings.
    public var player: (any Player)?
    public var printer: (any Printer)?

    public init(
        voice: (any ReadingVoice)? = nil, camera: (any Camera)? = nil, microphone: (any Microphone)? = nil,
        player: (any Player)? = nil, printer: (any Printer)? = nil
    ) {
        self.voice = voice
        self.camera = camera
        self.microphone = microphone
        self.player = player
        self.printer = printer
    }
}
