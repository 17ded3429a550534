package cn.yishi.app.screen.course.review

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.course.DayEntry
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.ReviewResult

@Composable
fun ReviewScreen(state: ReviewState, on: (ReviewEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.review_title), onBack = { on(ReviewEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.course_save), { on(ReviewEvent.Save) }, icon = Icons.Check)
    },
) {
    Panel {
        Text(state.about, style = Yishi.type.strong)
        for (found in state.research) Text(stringResource(R.string.course_found, found), style = Yishi.type.body)
    }
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Text(stringResource(R.string.review_result), style = Yishi.type.strong)
        Choices(ReviewResult.entries, state.result, { on(ReviewEvent.Result(it)) }, { it.word })
    }
    DayEntry(stringResource(R.string.review_day), state.day, state.today) { on(ReviewEvent.Day(it)) }
    Note(stringResource(R.string.review_lead), Tone.River, Icons.Info)
}
