/// What a phone can do beside showing screens; nothing where it cannot.
public struct Abilities: Sendable {
    /// Reads aloud.
    public var voice: (any ReadingVoice)?
    public var camera: (any Camera)?
    /// Makes pictures of what a finger writes.
    public var pen: (any Pen)?
    public var microphone: (any Microphone)?
    /// Plays recordings.
    public var player: (any Player)?
    public var printer: (any Printer)?
    /// Asks for the phone's own lock.
    public var lock: (any DeviceLock)?
    /// Tells of news while the app is not open.
    public var notices: (any Notices)?
    /// Time that passes, whatever the phone's clock says.
    public var elapsed: @Sendable () -> Duration

    public init(
        voice: (any ReadingVoice)? = nil, camera: (any Camera)? = nil, pen: (any Pen)? = nil,
        microphone: (any Microphone)? = nil, player: (any Player)? = nil, printer: (any Printer)? = nil,
        lock: (any DeviceLock)? = nil,
        notices: (any Notices)? = nil, elapsed: @escaping @Sendable () -> Duration = LockModel.running
    ) {
        self.voice = voice
        self.camera = camera
        self.pen = pen
        self.microphone = microphone
        self.player = player
        self.printer = printer
        self.lock = lock
        self.notices = notices
        self.elapsed = elapsed
    }
}
