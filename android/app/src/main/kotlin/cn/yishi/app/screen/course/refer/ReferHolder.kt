package cn.yishi.app.screen.course.refer

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.Matter
import cn.yishi.app.screen.course.CourseHolder
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Referral
import org.json.JSONObject

class ReferHolder(private val key: CourseKey.Refer, kit: Kit, stack: BackStack) : CourseHolder<ReferState, ReferEvent>(
    ReferState(about = "", places = emptyList(), to = null, why = "", trouble = null),
    key.space, "refer-${key.matter.code}", kit, stack,
) {
    init {
        begin {
            val words = wordsOf(key.matter)
            // Whoever works in a grid hands an emergency over, and nothing else.
            val places = if (home(key.space).role.code == "committee") Referral.entries else listOf(Referral.EMERGENCY)
            return@begin { it.copy(about = words, places = places, to = places.singleOrNull()) }
        }
    }

    override fun on(event: ReferEvent) = when (event) {
        is ReferEvent.To -> change { it.copy(to = event.to) }
        is ReferEvent.Why -> change { it.copy(why = event.text) }
        ReferEvent.Send -> send()
        ReferEvent.Back -> stack.back()
    }

    private fun send() {
        val filled = state.value
        val to = filled.to ?: return missing(R.string.refer_no_place)
        val why = filled.why.trim().ifEmpty { return missing(R.string.refer_no_why) }
        handInLater {
            when (val matter = key.matter) {
                is Matter.Need -> referNeed(key.space, matter.id, to, why)
                is Matter.Topic -> referTopic(key.space, matter.id, to, why)
            }
        }
    }

    override fun ReferState.filled(kept: JSONObject) = copy(
        to = Referral.entries.find { it.name == kept.optString("to") } ?: to,
        why = kept.optString("why"),
    )

    override fun ReferState.kept(): JSONObject = JSONObject().put("to", to?.name).put("why", why)

    override fun ReferState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
