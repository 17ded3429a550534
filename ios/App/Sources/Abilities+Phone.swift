import YishiKit

extension Abilities {
    /// What an iPhone or iPad can do.
    @MainActor static var ofThisPhone: Abilities {
        Abilities(
            voice: PhoneVoice(), camera: PhoneCamera(), microphone: PhoneMicrophone(), player: PhonePlayer(),
            printer: PhonePrinter(), lock: PhoneLock(), notices: PhoneNotices())
    }
}
