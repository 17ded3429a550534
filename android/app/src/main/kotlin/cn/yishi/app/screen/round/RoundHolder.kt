package cn.yishi.app.screen.round

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.WhyAct
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.RoundRow
import cn.yishi.core.verifySeal
import kotlinx.coroutines.launch

class RoundHolder(private val key: ScreenKey.Round, private val kit: Kit, private val stack: BackStack) :
    Holder<RoundState, RoundEvent>(Empty) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.TOPICS, Family.DRAFTS, Family.OUTBOX, Family.PEOPLE) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.with(seen.value) }
                }
            }
        }
    }

    override fun on(event: RoundEvent): Unit = when (event) {
        RoundEvent.Ask -> show { it.copy(readBack = true, trouble = null) }
        RoundEvent.Cancel -> show { it.copy(readBack = false, trouble = null) }
        RoundEvent.Sign -> act { signRound(key.space, key.topic, state.value.round?.number) }
        RoundEvent.Open -> act { openRound(key.space, key.topic, null) }
        RoundEvent.Close -> stack.go(ScreenKey.Why(key.space, key.topic, WhyAct.CloseRound))
        RoundEvent.Verify -> verify()
        is RoundEvent.SaveTo -> save(event.place)
        RoundEvent.Back -> if (state.value.readBack) on(RoundEvent.Cancel) else stack.back()
    }

    /** Each act is sent off at once: what was signed has to arrive. */
    private fun act(what: suspend App.() -> Any) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { kit.core.app.what() }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(done.trouble)) }
                is Answer.Given -> {
                    show { it.copy(busy = false, readBack = false) }
                    kit.syncer.start()
                }
            }
        }
    }

    private fun verify() {
        scope.launch {
            when (val seal = answer { verifySeal(sealed()) }) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(seal.trouble)) }
                is Answer.Given -> show { it.copy(seal = seal.value, trouble = null) }
            }
        }
    }

    private fun save(place: String) {
        scope.launch {
            when (val file = answer { sealed() }) {
                is Answer.Failed -> show { it.copy(trouble = FormTrouble.Said(file.trouble)) }
                is Answer.Given -> {
                    val saved = kit.files.write(place, file.value)
                    val trouble = if (saved) null else FormTrouble.Missing(R.string.round_not_saved)
                    show { it.copy(saved = saved, trouble = trouble) }
                }
            }
        }
    }

    private suspend fun sealed(): ByteArray = kit.core.app.exportSeal(key.space, key.topic, state.value.round?.number)

    private class Seen(val title: String, val round: RoundRow?, val text: String, val canSign: Boolean, val canOpen: Boolean, val canClose: Boolean)

    private suspend fun App.look(): Seen {
        val topic = topic(key.space, key.topic)
        val me = status(key.space).member
        val round = topic.row.round
        val governs = topic.row.myRole == "committee"
        val open = governs && round?.status?.code !in Going
        val text = if (round != null) copy(key.space, key.topic, round.version).text else if (governs) draft(key.space, key.topic).text else ""
        val canSign = round?.status?.code == "running" && round.missing.any { it.member == me }
        return Seen(topic.row.title, round, text, canSign, open && round?.status?.code != "sealed", governs && round?.status?.code == "running")
    }

    private fun RoundState.with(seen: Seen) = copy(
        title = seen.title, round = seen.round, text = seen.text, canSign = seen.canSign, canOpen = seen.canOpen,
        canClose = seen.canClose,
        readBack = readBack && (seen.canSign || seen.canOpen),
    )

    private companion object {
        val Going = setOf("running", "signed")

        val Empty = RoundState(
            title = "", round = null, text = null, canSign = false, canOpen = false, canClose = false, readBack = false, seal = null,
            saved = false, busy = false, trouble = null,
        )
    }
}
