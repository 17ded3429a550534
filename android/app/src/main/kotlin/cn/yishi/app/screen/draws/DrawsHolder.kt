package cn.yishi.app.screen.draws

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.civilToday
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.DrawId
import cn.yishi.core.DrawView
import cn.yishi.core.Family
import kotlinx.coroutines.launch
import org.json.JSONObject

class DrawsHolder(private val key: MeetingKey.Draws, kit: Kit, private val stack: BackStack) : FormHolder<DrawsState, DrawsEvent>(
    DrawsState(about = "", rows = null, governs = false, today = civilToday(), seed = "", trouble = null),
    key.space, "draw-${key.topic.hex}", kit,
) {
    init {
        scope.launch {
            goOn()
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.copy(about = seen.value.about, rows = seen.value.rows, governs = seen.value.governs) }
                }
            }
        }
    }

    private class Seen(val about: String, val rows: List<DrawView>, val governs: Boolean)

    private suspend fun App.look(): Seen {
        val away = topicCourse(key.space, key.topic).recusals.any { it.isMe && it.inForce }
        return Seen(topic(key.space, key.topic).row.title, draws(key.space, key.topic), offices(key.space).both && !away)
    }

    override fun on(event: DrawsEvent): Unit = when (event) {
        DrawsEvent.Announce -> stack.go(MeetingKey.NewDraw(key.space, key.topic))
        is DrawsEvent.Seed -> change { it.copy(seed = event.text) }
        is DrawsEvent.Hold -> hold(event.draw)
        is DrawsEvent.Drop -> stack.go(MeetingKey.Words(key.space, WordsAct.DropDraw(event.draw)))
        is DrawsEvent.Share -> event.lines.joinToString("\n").let { if (!kit.share.send(it)) kit.share.copy(it) }
        DrawsEvent.Back -> stack.back()
    }

    private fun hold(draw: DrawId) {
        val seed = state.value.seed.trim()
        if (seed.isEmpty()) return missing(R.string.draw_no_seed)
        send(null, { holdDraw(key.space, draw, seed) }) { show { it.copy(seed = "") } }
    }

    override fun DrawsState.filled(kept: JSONObject) = copy(seed = kept.optString("seed"))

    override fun DrawsState.kept(): JSONObject = JSONObject().put("seed", seed)

    override fun DrawsState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
