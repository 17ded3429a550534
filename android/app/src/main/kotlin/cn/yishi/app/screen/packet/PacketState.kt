package cn.yishi.app.screen.packet

import cn.yishi.bridge.Trouble
import cn.yishi.core.Packet

/** 会议材料: what those who decide next have to know, as it is made from the record. */
data class PacketState(
    /** Nothing until the first look. */
    val packet: Packet?,
    /** Whether it lies where it can be pasted. */
    val copied: Boolean,
    val trouble: Trouble?,
)

sealed interface PacketEvent {
    data object Send : PacketEvent

    data object Copy : PacketEvent

    data object Back : PacketEvent
}
