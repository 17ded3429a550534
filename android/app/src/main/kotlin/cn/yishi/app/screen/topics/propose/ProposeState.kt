package cn.yishi.app.screen.topics.propose

import cn.yishi.app.words.FormTrouble
import cn.yishi.core.MatterClass
import cn.yishi.core.TopicSource

/** Proposing something to talk about. */
data class ProposeState(
    val title: String,
    val summary: String,
    val source: TopicSource,
    val matter: MatterClass,
    val busy: Boolean,
    val trouble: FormTrouble?,
)

sealed interface ProposeEvent {
    data class Title(val text: String) : ProposeEvent

    data class Summary(val text: String) : ProposeEvent

    data class Source(val source: TopicSource) : ProposeEvent

    data class Matter(val matter: MatterClass) : ProposeEvent

    data object Save : ProposeEvent

    data object Back : ProposeEvent
}
