package cn.yishi.app.screen.topic

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.TapRow

/** The way to the sittings and papers of a topic, with how many there are, and to what those who decide next get of it. */
@Composable
fun MeetingsPart(meetings: Int, on: (TopicEvent) -> Unit) = Panel {
    val count = if (meetings == 0) null else stringResource(R.string.papers_count, meetings)
    TapRow(stringResource(R.string.papers_title), { on(TopicEvent.Meetings) }, icon = Icons.Mine, second = count)
    TapRow(stringResource(R.string.packet_title), { on(TopicEvent.Packet) }, icon = Icons.List)
}
