import YishiKit

extension Abilities {
    /// What an iPhone or iPad can do.
    @MainActor static var ofThisPhone: Abilities {
        Abilities(
            voice: PhoneVoice(), camera: PhoneCamera(), pen: PhonePen(), microphone: PhoneMicrophone(),
            player: PhonePlayer(),
            printer: PhonePrinter(), lock: PhoneLock(), notices: PhoneNotices())
    }
}
