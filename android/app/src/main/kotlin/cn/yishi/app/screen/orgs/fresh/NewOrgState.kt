package cn.yishi.app.screen.orgs.fresh

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.FormRow
import cn.yishi.core.PartyKind

/** Registering an organisation. */
data class NewOrgState(
    val name: String,
    val kind: PartyKind?,
    /** The brands there are, and the code of the one it bears; empty where it bears none. */
    val brands: List<FormRow>,
    val brand: String,
    val trouble: FormTrouble?,
)

sealed interface NewOrgEvent {
    data class Name(val text: String) : NewOrgEvent

    data class Kind(val kind: PartyKind) : NewOrgEvent

    /** Put on, or off again. */
    data class Brand(val code: String) : NewOrgEvent

    data object Save : NewOrgEvent

    data object Back : NewOrgEvent
}
