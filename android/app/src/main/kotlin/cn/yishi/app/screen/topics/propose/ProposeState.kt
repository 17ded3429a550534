package cn.yishi.app.screen.topics.propose

import cn.yishi.app.nav.SpokenFor
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MatterClass
import cn.yishi.core.OrgId
import cn.yishi.core.TopicSource

/** Proposing something to talk about. */
data class ProposeState(
    val title: String,
    val summary: String,
    val source: TopicSource,
    val matter: MatterClass,
    /** Organisations for which one speaks, and the one in whose name it is proposed. */
    val spoken: List<SpokenFor>,
    val org: OrgId?,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface ProposeEvent {
    data class Title(val text: String) : ProposeEvent

    data class Summary(val text: String) : ProposeEvent

    data class Source(val source: TopicSource) : ProposeEvent

    data class Matter(val matter: MatterClass) : ProposeEvent

    data class InName(val org: OrgId?) : ProposeEvent

    data object Save : ProposeEvent

    data object Back : ProposeEvent
}
