package cn.yishi.app.screen.session

import cn.yishi.app.screen.files.FilesNow
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BlobId
import cn.yishi.core.EntryId
import cn.yishi.core.FormRow
import cn.yishi.core.GuestRow
import cn.yishi.core.MemberId
import cn.yishi.core.PaperId
import cn.yishi.core.PartyRow
import cn.yishi.core.SessionView

/** What whoever leads a sitting does with it; none of it can be taken back, so each is read back. */
enum class Turn { Open, Close, Sign, Agree }

/** A sitting, from its notice to what came of it. */
data class SessionState(
    /** Nothing until the first look. */
    val session: SessionView?,
    /** The forms of deliberation there are. */
    val forms: List<FormRow>,
    /** What the items of the agenda are called. */
    val agenda: List<String>,
    /** Where the topic stands. */
    val stands: String,
    /** Its minutes, once they lie before those who sign. */
    val minutes: PaperId?,
    /** Whether one writes the minutes along; nothing where one may not read that text, or it is not the time for it. */
    val writes: Boolean?,
    val me: MemberId?,
    /** Whether one is on a committee. */
    val governs: Boolean,
    /** What is looked at of what shows deliveries and signatures. */
    val files: FilesNow,
    /** What is read back. */
    val readBack: Turn?,
    val trouble: FormTrouble?,
) {
    val leads: Boolean get() = session?.leads == true

    val open: Boolean get() = session?.state?.code == OPEN

    /** Whether one is a party that is not on the roll yet. */
    val canCome: Boolean get() = session != null && session.state.code != CLOSED && session.parties.any { it.member == me && it.present == null }

    /** Whether one may speak: whoever keeps the record takes down everybody's words, a party on the roll its own. */
    val canSpeak: Boolean get() = open && (leads || session?.parties.orEmpty().any { it.member == me && it.present != null })

    /** How many are before oneself in the line of those who wait for a turn; nothing while one does not wait. */
    val before: Int? get() = session?.turns?.indexOfFirst { it.isMe }?.takeIf { open && it >= 0 }

    /** Whether one may ask for a turn: whoever keeps the record does so for everybody, in the line. */
    val canWait: Boolean get() = canSpeak && !leads && before == null

    /** Who is there and does not wait for a turn. */
    val idle: List<PartyRow>
        get() = session?.run { parties.filter { party -> party.present != null && turns.none { it.member == party.member } } }.orEmpty()

    /** The item that is being talked about: the first one of which nothing came yet. */
    val itemAtHand: Int get() = session?.items.orEmpty().run { indexOfFirst { it.outcome == null }.takeIf { it >= 0 } ?: lastIndex.coerceAtLeast(0) }

    /** Of whom one takes down how they were told; of oneself one says so. */
    val toTell: List<GuestRow> get() = session?.takeIf { it.iTell }?.unreached.orEmpty().filter { it.member != me }

    /** Whether the record waits for one's own signature. */
    val signs: Boolean get() = session?.unsigned.orEmpty().any { it.member == me }

    /** Who else can sign the record on this phone. */
    val signHere: List<GuestRow> get() = if (leads) session?.unsigned.orEmpty().filter { it.member != me } else emptyList()

    /** Whether it is over, its record is signed, and nothing came of it yet. */
    val undecided: Boolean get() = session != null && session.state.code == CLOSED && session.unsigned.isEmpty() && stands == "SessionClosed"

    /** For whom one takes down that they ask for an assembly: parties that are counted and have not yet. */
    val toDemand: List<PartyRow>
        get() = session?.takeIf { leads && it.state.code == CLOSED && stands == "SessionClosed" }
            ?.run { parties.filter { party -> !party.advises && party.member != me && asked.none { it.member == party.member } } }.orEmpty()

    val agreed: Boolean get() = session?.state?.code == CLOSED && stands == "ConsensusReached"

    companion object {
        const val NOTICED = "Noticed"
        const val OPEN = "Open"
        const val CLOSED = "Closed"

        /** What a sitting wants while an opinion has no answer. */
        const val RESPONSES_MISSING = "responses_missing"
    }
}

sealed interface SessionEvent {
    data object Roll : SessionEvent

    /** One has the notice. */
    data object Have : SessionEvent

    /** How a party was told is taken down. */
    data class Tell(val member: MemberId) : SessionEvent

    /** The other one who keeps the record signs it here. */
    data class SignHere(val member: MemberId) : SessionEvent

    data class OpenFile(val file: BlobId) : SessionEvent

    data class StopFile(val file: BlobId) : SessionEvent

    /** One is here oneself. */
    data object Come : SessionEvent

    /** What is said on an item is taken down: whoever says it, or who is called upon. */
    data class Speak(val item: Int, val member: MemberId? = null) : SessionEvent

    /** Somebody waits for a turn, or no longer; without a member oneself. */
    data class Wait(val wants: Boolean, val member: MemberId? = null) : SessionEvent

    data class Answer(val statement: EntryId) : SessionEvent

    data class Outcome(val item: Int) : SessionEvent

    data object Stand : SessionEvent

    data object Record : SessionEvent

    data class Ask(val turn: Turn) : SessionEvent

    data object Cancel : SessionEvent

    /** What was read back is done. */
    data object Act : SessionEvent

    data object Again : SessionEvent

    /** Somebody asks that an assembly decides; without a member oneself. */
    data class Demand(val member: MemberId? = null) : SessionEvent

    data object Escalate : SessionEvent

    data object WriteMinutes : SessionEvent

    /** Opens the minutes that several people write. */
    data object Together : SessionEvent

    data object SeeMinutes : SessionEvent

    data object Back : SessionEvent
}
