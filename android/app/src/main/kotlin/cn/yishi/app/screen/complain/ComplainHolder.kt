package cn.yishi.app.screen.complain

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

/** What is typed is kept until it is handed in. */
class ComplainHolder(private val space: SpaceId?, private val kit: Kit, private val stack: BackStack) :
    Holder<ComplainState, ComplainEvent>(
        ComplainState(joined = space != null, text = "", copied = false),
    ) {
    init {
        scope.launch {
            val kept = kit.forms.read(space, KEPT)
            show { it.copy(text = it.text.ifEmpty { kept?.optString("text").orEmpty() }) }
        }
    }

    override fun on(event: ComplainEvent): Unit = when (event) {
        is ComplainEvent.Text -> write(event.text)
        ComplainEvent.Tell -> tell()
        ComplainEvent.Copy -> copy()
        ComplainEvent.Back -> stack.back()
    }

    private fun write(text: String) {
        show { it.copy(text = text, copied = false) }
        if (text.isEmpty()) kit.forms.drop(space, KEPT) else kit.forms.keep(space, KEPT, JSONObject().put("text", text))
    }

    /** The form for needs asks what is missing: the grid and what it is about. The words go along for pasting. */
    private fun tell() {
        if (state.value.text.isNotBlank()) kit.share.copy(state.value.text)
        if (space != null) stack.go(ScreenKey.LogNeed(space))
    }

    private fun copy() {
        kit.share.copy(state.value.text)
        show { it.copy(copied = true) }
    }

    private companion object {
        const val KEPT = "complaint"
    }
}
