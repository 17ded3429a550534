package cn.yishi.app.phone

/** What came of asking for a photo. */
sealed interface Caught {
    /** The photo as the phone made it, of any size. */
    class Photo(val bytes: ByteArray) : Caught

    /** Somebody changed their mind. */
    data object Nothing : Caught

    /** There is no camera, or it may not be used. */
    data object Refused : Caught
}

/** Takes and chooses photos. */
interface Camera {
    /** Opens the camera and waits for what comes of it. */
    suspend fun take(): Caught

    /** Lets somebody choose one they took before. */
    suspend fun choose(): Caught

    /** A photo that was taken while the system ended this app, once. */
    suspend fun leftOver(): ByteArray?
}
