package cn.yishi.app.screen.course.refer

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.Matter
import cn.yishi.app.nav.offices
import cn.yishi.app.nav.wordsOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Referral
import org.json.JSONObject

class ReferHolder(private val key: CourseKey.Refer, kit: Kit, private val stack: BackStack) : FormHolder<ReferState, ReferEvent>(
    ReferState(about = "", places = emptyList(), to = null, why = "", trouble = null),
    key.space, "refer-${key.matter.code}", kit,
) {
    init {
        begin {
            val words = wordsOf(key.space, key.matter)
            // Whoever works in a grid hands an emergency over, and nothing else.
            val mine = offices(key.space)
            val matter = key.matter
            val places = when {
                matter is Matter.Topic && mine.both -> topicCourse(key.space, matter.id).destinations
                matter is Matter.Need && mine.committee -> Referral.entries
                else -> listOf(Referral.EMERGENCY)
            }
            return@begin { it.copy(about = words, places = places, to = places.singleOrNull()) }
        }
    }

    override fun on(event: ReferEvent) = when (event) {
        is ReferEvent.To -> change { it.copy(to = event.to) }
        is ReferEvent.Why -> change { it.copy(why = event.text) }
        ReferEvent.Send -> handOver()
        ReferEvent.Back -> stack.back()
    }

    private fun handOver() {
        val filled = state.value
        val to = filled.to ?: return missing(R.string.refer_no_place)
        val why = filled.why.trim().ifEmpty { return missing(R.string.refer_no_why) }
        sendLater {
            when (val matter = key.matter) {
                is Matter.Need -> referNeed(key.space, matter.id, to, why)
                is Matter.Topic -> referTopic(key.space, matter.id, to, why)
            }
        }
        stack.back()
    }

    override fun ReferState.filled(kept: JSONObject) = copy(
        to = Referral.entries.find { it.name == kept.optString("to") && it in places } ?: to,
        why = kept.optString("why"),
    )

    override fun ReferState.kept(): JSONObject = JSONObject().put("to", to?.name).put("why", why)

    override fun ReferState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
