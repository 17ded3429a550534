package cn.yishi.app.phone

/** Records what somebody says. */
interface Microphone {
    /** Begins; false where there is no microphone or it may not be used. */
    suspend fun start(): Boolean

    /** Ends and gives what was said; nothing where nothing came through. */
    suspend fun stop(): ByteArray?
}
