package cn.yishi.app.screen.log

import cn.yishi.core.AgeBand
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.BlobId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory
import org.json.JSONArray
import org.json.JSONObject

/** What is kept of a need that is being written: everything, after every step. */
internal object LogNeedDraft {
    /** The key of the form that is being filled in. */
    const val KEY = "need"

    /** A form that begins with words, such as those that came back. */
    fun of(text: String, category: NeedCategory?, grid: GridId?): JSONObject =
        JSONObject().put("text", text).putOpt("category", category?.name).putOpt("grid", grid?.hex)

    fun of(state: LogNeedState): JSONObject {
        val draft = of(state.text, state.category, state.grid).putOpt("org", state.org)
        when (val speaker = state.speaker) {
            Speaker.Myself -> Unit
            is Speaker.Known -> draft.put("member", speaker.member.hex).put("name", speaker.name)
            is Speaker.New -> draft.put("new", person(speaker.person))
        }
        state.newPerson?.let { draft.put("registering", person(it)) }
        return draft.put("attached", JSONArray(state.attached.map(::attached)))
    }

    fun into(state: LogNeedState, draft: JSONObject): LogNeedState = state.copy(
        text = draft.optString("text"),
        category = NeedCategory.entries.find { it.name == draft.optString("category") },
        grid = draft.optString("grid").ifEmpty { null }?.let(::GridId),
        org = draft.optString("org").ifEmpty { null },
        speaker = speakerOf(draft),
        newPerson = draft.optJSONObject("registering")?.let(::personOf),
    )

    /** What was attached, without pictures. */
    fun attachedOf(draft: JSONObject): List<Attached> {
        val all = draft.optJSONArray("attached") ?: return emptyList()
        return (0 until all.length()).mapNotNull { all.optJSONObject(it) }.map { one ->
            val kind = if (one.optString("kind") == "voice") AttachmentKind.VOICE else AttachmentKind.PHOTO
            val purpose = if (one.optBoolean("consent")) AttachmentPurpose.CONSENT else AttachmentPurpose.NEED
            Attached(BlobId(one.optString("id")), kind, purpose, picture = null)
        }
    }

    private fun attached(one: Attached) = JSONObject().put("id", one.id.hex)
        .put("kind", if (one.kind == AttachmentKind.VOICE) "voice" else "photo")
        .put("consent", one.purpose == AttachmentPurpose.CONSENT)

    private fun speakerOf(draft: JSONObject): Speaker {
        draft.optJSONObject("new")?.let { return Speaker.New(personOf(it)) }
        val member = draft.optString("member")
        return if (member.isEmpty()) Speaker.Myself else Speaker.Known(MemberId(member), draft.optString("name"))
    }

    private fun person(person: NewPerson) = JSONObject().put("name", person.name).put("called", person.called)
        .put("phone", person.phone).put("address", person.address).putOpt("agreed", person.agreed)
        .put("age", person.age.name).putOpt("guardian", person.guardian?.member?.hex).putOpt("guardianName", person.guardian?.name)

    private fun personOf(kept: JSONObject) = NewPerson(
        name = kept.optString("name"),
        called = kept.optString("called"),
        phone = kept.optString("phone"),
        address = kept.optString("address"),
        agreed = if (kept.has("agreed")) kept.optBoolean("agreed") else null,
        age = AgeBand.entries.find { it.name == kept.optString("age") } ?: AgeBand.ADULT,
        guardian = kept.optString("guardian").ifEmpty { null }?.let { Speaker.Known(MemberId(it), kept.optString("guardianName")) },
    )
}
