package cn.yishi.app.screen.term

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.civilToday
import cn.yishi.app.words.isDay
import cn.yishi.core.choices
import org.json.JSONObject

class TermHolder(private val key: PeopleKey.Term, kit: Kit, private val stack: BackStack) : FormHolder<TermState, TermEvent>(
    TermState(name = "", post = "", postEn = "", today = civilToday(), day = "", trouble = null),
    key.space, listOf("term", key.member.hex, key.role.name, key.grid?.hex.orEmpty(), key.org.orEmpty()).joinToString("-"), kit,
) {
    init {
        begin {
            val name = member(key.space, key.member).name
            val role = choices().roles.first { it.value == key.role }
            return@begin { it.copy(name = name, post = role.zh, postEn = role.en) }
        }
    }

    override fun on(event: TermEvent) = when (event) {
        is TermEvent.Day -> change { it.copy(day = event.day) }
        TermEvent.Save -> save()
        TermEvent.Back -> stack.back()
    }

    private fun save() {
        val day = state.value.day.trim().ifEmpty { null }
        if (day != null && !isDay(day)) return missing(R.string.review_no_day)
        send(null, { setTerm(key.space, key.member, key.post, day) }) { stack.back() }
    }

    override fun TermState.filled(kept: JSONObject) = copy(day = kept.optString("day"))

    override fun TermState.kept(): JSONObject = JSONObject().put("day", day)

    override fun TermState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
