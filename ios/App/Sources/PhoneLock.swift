import LocalAuthentication
import YishiKit

/// The phone's code, a finger or a face. The app learns whether it was the owner, and nothing else.
struct PhoneLock: DeviceLock {
    func isSet() async -> Bool {
        LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil)
    }

    func ask(_ reason: String) async -> Bool {
        // Called off, and not recognised, come to the same: it stays locked.
        (try? await LAContext().evaluatePolicy(.deviceOwnerAuthentication, localizedReason: reason)) ?? false
    }
}
