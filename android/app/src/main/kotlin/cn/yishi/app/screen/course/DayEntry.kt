package cn.yishi.app.screen.course

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import java.time.LocalDate

/** On which day something was: mostly today or the days before; any other day is written. */
@Composable
fun DayEntry(label: String, day: String, today: LocalDate, onDay: (String) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Entry(label, day, onDay, hint = today.toString())
        val near = listOf(R.string.day_today, R.string.day_yesterday, R.string.day_before)
        val days = near.indices.map { today.minusDays(it.toLong()).toString() }
        Choices(days, day, onDay, { stringResource(near[days.indexOf(it)]) })
    }
}
