package cn.yishi.app.phone

/** What the phone can do beside showing screens. Each part may be missing or refused, and says so. */
class Phone(
    val camera: Camera,
    val microphone: Microphone,
    val player: Player,
    val paper: Paper,
    val dialer: Dialer,
)

/** Opens the phone's own dialling screen. Nothing is called before somebody presses there. */
fun interface Dialer {
    /** False where this phone cannot make calls. */
    fun dial(number: String): Boolean
}
