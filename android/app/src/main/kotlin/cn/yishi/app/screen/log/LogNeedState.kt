package cn.yishi.app.screen.log

import androidx.compose.ui.graphics.ImageBitmap
import cn.yishi.app.nav.SpokenFor
import cn.yishi.bridge.Trouble
import cn.yishi.core.AgeBand
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.BlobId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedRow
import cn.yishi.core.OrgId

/** 记一条 and 我要说: a need on its way into the phone. */
data class LogNeedState(
    /** Whether one speaks for oneself only; a grid's worker or a committee says whose words they are. */
    val own: Boolean,
    /** People to choose from with one tap, oneself first; while somebody is looked for, who was found. */
    val people: List<Speaker>,
    /** What tells people of one name apart. */
    val hints: Map<MemberId, String>,
    val speaker: Speaker,
    /** What is typed to find somebody; nothing while nobody is looked for. */
    val search: String?,
    /** Somebody who is being put on the list; nothing while nobody is. */
    val newPerson: NewPerson?,
    /** The guardian of the small child whose words they are, and whether they have agreed to them. */
    val guardian: String?,
    val guardianAgrees: Boolean,
    /** Grids to choose from; one or none where there is no choice. */
    val grids: List<GridChoice>,
    val grid: GridId?,
    /** Organisations for which one speaks, and the one in whose name it is said. */
    val spoken: List<SpokenFor>,
    val org: OrgId?,
    val category: NeedCategory?,
    /** What people often say, for every class. */
    val phrases: List<PhraseChoice>,
    val text: String,
    val attached: List<Attached>,
    val recording: Boolean,
    /** Needs of the neighbourhood that read alike. */
    val similar: List<NeedRow>,
    val busy: Boolean,
    val trouble: LogTrouble?,
    /** The phone is too full to keep what was typed. */
    val notKept: Boolean,
) {
    val showGrids: Boolean get() = grids.size > 1

    /** Others' words are nobody's but theirs. */
    val asksName: Boolean get() = spoken.isNotEmpty() && speaker == Speaker.Myself

    /** Of the chosen class all phrases, otherwise the commonest of each. */
    val shownPhrases: List<PhraseChoice>
        get() = if (category != null) phrases.filter { it.category == category }
        else phrases.groupBy { it.category }.flatMap { (_, ofOne) -> ofOne.take(COMMONEST) }

    private companion object {
        const val COMMONEST = 2
    }
}

/** Whose words they are. */
sealed interface Speaker {
    data object Myself : Speaker

    data class Known(val member: MemberId, val name: String) : Speaker

    /** Somebody without a phone who is not on the list yet; put on it when the need is saved. */
    data class New(val person: NewPerson) : Speaker
}

/** What is taken down about somebody without a phone. */
data class NewPerson(
    /** Their real name: into the sealed card, too. */
    val name: String,
    /** What everybody may read; without it the first character of the name. */
    val called: String,
    val phone: String,
    val address: String,
    /** Whether they agreed that somebody writes for them (代录); nothing until they were asked. */
    val agreed: Boolean?,
    /** How old: a minor is heard and on no roll. */
    val age: AgeBand,
    /** Who speaks for somebody under fourteen. */
    val guardian: Speaker.Known?,
) {
    val isChild: Boolean get() = age == AgeBand.UNDER14
}

/** A photo or a recording that the core keeps for this need. */
data class Attached(
    val id: BlobId,
    val kind: AttachmentKind,
    val purpose: AttachmentPurpose,
    /** What a photo shows. */
    val picture: ImageBitmap?,
)

data class GridChoice(val id: GridId, val name: String)

data class PhraseChoice(val category: NeedCategory, val zh: String, val en: String)

/** What is in the way of saving. */
sealed interface LogTrouble {
    data object NoCategory : LogTrouble

    data object NoGrid : LogTrouble

    data object NoName : LogTrouble

    /** Nobody asked whether it may be written down. */
    data object NotAsked : LogTrouble

    /** Nobody speaks for a small child yet. */
    data object NoGuardian : LogTrouble

    /** The guardian was not asked. */
    data object GuardianNotAsked : LogTrouble

    /** They were asked and do not want it. */
    data object NotAgreed : LogTrouble

    data object NoCamera : LogTrouble

    data object NoMicrophone : LogTrouble

    /** Nothing was heard. */
    data object Silent : LogTrouble

    /** What was chosen is no photo. */
    data object NoPhoto : LogTrouble

    data class Said(val trouble: Trouble) : LogTrouble
}

sealed interface LogNeedEvent {
    data class Choose(val speaker: Speaker) : LogNeedEvent

    /** Looks for somebody by name or pinyin initials. */
    data class Search(val text: String) : LogNeedEvent

    /** Somebody who is not on the list, or a change of what is taken down about them. */
    data class Register(val person: NewPerson) : LogNeedEvent

    /** Everything about the new person is taken down. */
    data object Registered : LogNeedEvent

    /** The guardian of a small child has agreed, or not. */
    data class GuardianAgrees(val agrees: Boolean) : LogNeedEvent

    data class ChooseGrid(val grid: GridId) : LogNeedEvent

    /** In an organisation's name, or in one's own. */
    data class InName(val org: OrgId?) : LogNeedEvent

    data class ChooseCategory(val category: NeedCategory) : LogNeedEvent

    data class Text(val text: String) : LogNeedEvent

    /** A ready phrase, in the words of the screen. */
    data class UsePhrase(val category: NeedCategory, val words: String) : LogNeedEvent

    data object TakePhoto : LogNeedEvent

    data object ChoosePhoto : LogNeedEvent

    /** Begins to record, or ends. [consent] says that it is somebody's word that one may write for them. */
    data class Talk(val consent: Boolean) : LogNeedEvent

    data class Drop(val attached: Attached) : LogNeedEvent

    /** Looks at a need that reads alike. */
    data class Look(val need: NeedRow) : LogNeedEvent

    /** It is not the same: goes on. */
    data object PassSimilar : LogNeedEvent

    data object Save : LogNeedEvent

    data object Back : LogNeedEvent
}
