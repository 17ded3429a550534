package cn.yishi.app.screen.call

/** 打电话: the number somebody keeps on this phone, and how to get one. */
data class CallState(
    /** The number to call; nothing where none is kept. */
    val number: String?,
    /** What is typed in place of it; nothing while nobody types. */
    val typed: String?,
    val trouble: Trouble?,
) {
    enum class Trouble { NoNumber, NoCalls, NotKept }
}

sealed interface CallEvent {
    data object Call : CallEvent

    data object Change : CallEvent

    data class Type(val number: String) : CallEvent

    data object Keep : CallEvent

    data object Back : CallEvent
}
