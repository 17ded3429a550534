package cn.yishi.app.screen.log

import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory
import org.json.JSONObject

/** What is kept of a need that is being written: everything, after every step. */
internal object LogNeedDraft {
    fun of(state: LogNeedState): JSONObject {
        val draft = JSONObject().put("text", state.text)
        state.category?.let { draft.put("category", it.name) }
        state.grid?.let { draft.put("grid", it.hex) }
        when (val speaker = state.speaker) {
            Speaker.Myself -> Unit
            is Speaker.Known -> draft.put("member", speaker.member.hex).put("name", speaker.name)
            is Speaker.New -> draft.put("name", speaker.name)
        }
        return draft
    }

    fun into(state: LogNeedState, draft: JSONObject): LogNeedState = state.copy(
        text = draft.optString("text"),
        category = NeedCategory.entries.find { it.name == draft.optString("category") },
        grid = draft.optString("grid").ifEmpty { null }?.let(::GridId),
        speaker = speakerOf(draft.optString("member"), draft.optString("name")),
    )

    private fun speakerOf(member: String, name: String): Speaker = when {
        member.isNotEmpty() -> Speaker.Known(MemberId(member), name)
        name.isNotEmpty() -> Speaker.New(name)
        else -> Speaker.Myself
    }
}
