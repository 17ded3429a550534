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
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
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
        Choices(ReviewResult.entries, state.result, { on(ReviewEvent.Result(it)) }, { stringResource(it.word) })
    }
    Day(state, on)
    Note(stringResource(R.string.review_lead), Tone.River, Icons.Info)
}

/** Mostly it was today or the days before; any other day is written. */
@Composable
private fun Day(state: ReviewState, on: (ReviewEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Entry(stringResource(R.string.review_day), state.day, { on(ReviewEvent.Day(it)) }, hint = state.today.toString())
        val near = listOf(R.string.day_today, R.string.day_yesterday, R.string.day_before)
        val days = near.indices.map { state.today.minusDays(it.toLong()).toString() }
        Choices(days, state.day, { on(ReviewEvent.Day(it)) }, { stringResource(near[days.indexOf(it)]) })
    }
}
