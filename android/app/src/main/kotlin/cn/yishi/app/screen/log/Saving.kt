package cn.yishi.app.screen.log

import cn.yishi.app.Kit
import cn.yishi.app.words.CommaOnRecord
import cn.yishi.app.words.ListenOnRecord
import cn.yishi.app.words.LookOnRecord
import cn.yishi.app.words.consentOnRecord
import cn.yishi.app.words.today
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId
import cn.yishi.core.TemplateRow
import cn.yishi.core.choices

/** Turns a filled form into a need. */
internal class Saving(private val space: SpaceId, private val kit: Kit, private val people: PeopleFinder) {
    /** Logs it. Whoever is put on the list is [noted] first, so that a second try does not do it again. */
    suspend fun log(filled: LogNeedState, noted: (Speaker.Known) -> Unit): NeedId {
        val grid = checkNotNull(filled.grid)
        val speaker = when (val speaker = filled.speaker) {
            is Speaker.New -> Speaker.Known(people.register(grid, speaker.person, consent(speaker.person)), speaker.person.name).also(noted)
            is Speaker.Known, Speaker.Myself -> speaker
        }
        val by = (speaker as? Speaker.Known)?.member
        val channel = if (by == null) NeedChannel.APP else NeedChannel.VISIT
        val form = NeedForm(by, grid, channel, checkNotNull(filled.category), filled.words, filled.org.takeIf { filled.asksName })
        val child = filled.guardian != null || (filled.speaker as? Speaker.New)?.person?.isChild == true
        if (child) return kit.core.app.logAgreedNeed(space, form, filled.attached.map { it.id }, LogNeedDraft.KEY)
        return kit.core.app.logNeedWith(space, form, filled.attached.map { it.id }, LogNeedDraft.KEY)
    }

    /** What the card says of their word, for whoever asks later. */
    private suspend fun consent(person: NewPerson): String {
        val writer = kit.core.app.spaceRow(space).memberName
        return consentOnRecord(person.isChild, today(), writer)
    }
}

/** What is written; without words, where to look for them. */
private val LogNeedState.words: String
    get() = text.trim().ifEmpty {
        val said = attached.filter { it.purpose == AttachmentPurpose.NEED }
        when {
            said.any { it.kind == AttachmentKind.VOICE } -> ListenOnRecord
            said.isNotEmpty() -> LookOnRecord
            else -> ""
        }
    }

internal fun LogNeedState.missing(): LogTrouble? = when {
    category == null -> LogTrouble.NoCategory
    grid == null -> LogTrouble.NoGrid
    guardian != null && !guardianAgrees -> LogTrouble.GuardianNotAsked
    else -> null
}

internal fun NewPerson.missing(): LogTrouble? = when {
    name.isBlank() -> LogTrouble.NoName
    isChild && guardian == null -> LogTrouble.NoGuardian
    agreed == null -> LogTrouble.NotAsked
    agreed == false -> LogTrouble.NotAgreed
    else -> null
}

/** A phrase begins the words or is added to them; its class counts unless one was chosen. */
internal fun LogNeedState.phrased(phrase: LogNeedEvent.UsePhrase): LogNeedState {
    val words = if (text.isBlank()) phrase.words else text.trimEnd() + CommaOnRecord + phrase.words
    return copy(text = words, category = category ?: phrase.category)
}

/** The core's phrases, with the class as a choice. */
internal fun phrasesOf(templates: List<TemplateRow>): List<PhraseChoice> {
    val known: Map<String, NeedCategory> = choices().categories.associate { it.code to it.value }
    return templates.mapNotNull { row -> known[row.category.code]?.let { PhraseChoice(it, row.zh, row.en) } }
}
