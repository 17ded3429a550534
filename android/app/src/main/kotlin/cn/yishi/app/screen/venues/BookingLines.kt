package cn.yishi.app.screen.venues

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Yishi
import cn.yishi.app.words.SendChip
import cn.yishi.app.words.word
import cn.yishi.core.BookingRow
import cn.yishi.core.SendState

/** A booking: when, whose it is, and what for; of one's own how far it is on its way. */
@Composable
internal fun BookingLines(booking: BookingRow) = Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.hair)) {
    Text(booking.word, style = Yishi.type.strong)
    val who = if (booking.mine) stringResource(R.string.members_me, booking.byName) else booking.byName
    val what = listOf(who, booking.topicTitle, booking.note).filter(String::isNotEmpty)
    Text(what.joinToString(stringResource(R.string.session_between)), style = Yishi.type.body)
    booking.state?.takeIf { it != SendState.ACCEPTED }?.let { SendChip(it) }
}
