package cn.yishi.app.screen.topic

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.momentWord
import cn.yishi.core.CopyView

/** The text as it is read, and the way to change a passage of it. */
@Composable
fun CopyPart(copy: CopyView, on: (TopicEvent) -> Unit) {
    SectionTitle(stringResource(R.string.topic_text))
    Panel {
        Paragraphs(copy.text)
        val by = stringResource(R.string.topic_published, copy.byName, momentWord(copy.at, copy.atZh))
        Text(by, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
    SecondButton(stringResource(R.string.topic_amend), { on(TopicEvent.Amend) }, icon = Icons.Pen)
}

/** A text for reading: lines that start with # are headings. */
@Composable
fun Paragraphs(text: String) {
    for (line in text.lines().filter(String::isNotBlank)) {
        if (line.startsWith(HEADING)) {
            Text(line.removePrefix(HEADING), Modifier.semantics { heading() }, style = Yishi.type.strong)
        } else {
            Text(line, style = Yishi.type.body)
        }
    }
}

/** What is new since one last read it: each passage as it was and as it is. */
@Composable
fun NewsPart(news: News) {
    Panel(tone = Tone.Grain) {
        Text(stringResource(R.string.topic_news), Modifier.semantics { heading() }, style = Yishi.type.strong)
        if (news.comments > 0) Text(stringResource(R.string.topic_news_comments, news.comments), style = Yishi.type.body)
        if (news.amendments > 0) Text(stringResource(R.string.topic_news_amendments, news.amendments), style = Yishi.type.body)
        if (news.reasons > 0) Text(stringResource(R.string.topic_news_reasons, news.reasons), style = Yishi.type.body)
        if (news.passages.isNotEmpty()) {
            Text(stringResource(R.string.topic_news_text, news.since), style = Yishi.type.body)
        }
    }
    for (passage in news.passages) BeforeAndNow(passage)
}

@Composable
fun BeforeAndNow(passage: Passage, before: Int = R.string.topic_before, now: Int = R.string.topic_now) {
    Panel {
        if (passage.before.isNotEmpty()) {
            Text(stringResource(before), style = Yishi.type.small, color = Yishi.colors.inkSoft)
            Text(passage.before, style = Yishi.type.body, color = Yishi.colors.inkSoft)
        }
        val words = if (passage.now.isEmpty()) R.string.topic_taken_out else now
        Text(stringResource(words), style = Yishi.type.small, color = Yishi.colors.leaf)
        if (passage.now.isNotEmpty()) Text(passage.now, style = Yishi.type.body)
    }
}

private const val HEADING = "# "
