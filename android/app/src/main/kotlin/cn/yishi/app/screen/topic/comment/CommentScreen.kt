package cn.yishi.app.screen.topic.comment

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.Side

@Composable
fun CommentScreen(state: CommentState, on: (CommentEvent) -> Unit) {
    val top = PageTop(
        stringResource(R.string.topic_comment),
        onBack = { on(CommentEvent.Back) },
        second = { if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft) },
    )
    Page(
        top,
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.send_off), { on(CommentEvent.Send) }, icon = Icons.Check, spoken = true)
        },
    ) {
        Entry(
            stringResource(R.string.comment_text),
            state.text,
            { on(CommentEvent.Text(it)) },
            hint = stringResource(R.string.comment_hint),
            kind = EntryKind.Paragraph,
        )
        Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
            Text(stringResource(R.string.comment_side), style = Yishi.type.strong)
            Choices(listOf(Side.FOR, Side.AGAINST, Side.NEITHER), state.side, { on(CommentEvent.ChooseSide(it)) }, { stringResource(it.word) })
        }
        Text(stringResource(R.string.comment_who_sees), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}
