package cn.yishi.app.screen.packet

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import kotlinx.coroutines.launch

class PacketHolder(private val key: MeetingKey.Packet, private val kit: Kit, private val stack: BackStack) :
    Holder<PacketState, PacketEvent>(PacketState(packet = null, copied = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { packet(key.space, key.topic) }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    // What was copied before is not what stands here now.
                    is Answer.Given -> show { PacketState(seen.value, copied = it.copied && it.packet == seen.value, trouble = null) }
                }
            }
        }
    }

    override fun on(event: PacketEvent) = when (event) {
        PacketEvent.Send -> withText { if (!kit.share.send(it)) copy(it) }
        PacketEvent.Copy -> withText(::copy)
        PacketEvent.Back -> stack.back()
    }

    private fun withText(act: (String) -> Unit) = state.value.packet?.text?.let(act) ?: Unit

    private fun copy(text: String) {
        kit.share.copy(text)
        show { it.copy(copied = true) }
    }
}
