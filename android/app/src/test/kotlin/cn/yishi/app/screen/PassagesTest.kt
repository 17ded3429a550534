package cn.yishi.app.screen

import cn.yishi.app.screen.amend.Span
import cn.yishi.app.screen.amend.sentencesOf
import cn.yishi.app.screen.topic.Passage
import cn.yishi.app.screen.topic.changedPassages
import cn.yishi.core.RunKind
import cn.yishi.core.TextRun
import org.junit.Assert.assertEquals
import org.junit.Test

class PassagesTest {
    @Test
    fun `a sentence's place gives back its own words`() {
        val text = "# 停车\n早上7点前开走。 晚上随便停！先到先停\n\n𠮷家门口不停;"
        val sentences = sentencesOf(text)
        assertEquals(listOf("# 停车", "早上7点前开走。", "晚上随便停！", "先到先停", "𠮷家门口不停;"), sentences.map { it.text })
        for (one in sentences) assertEquals(one.text, text.substring(one.start, one.end))
    }

    @Test
    fun `pressing further sentences reaches as far as there, pressing the only one again lets it go`() {
        assertEquals(Span(2, 2), Span.pressed(null, 2))
        assertEquals(Span(2, 4), Span.pressed(Span(2, 2), 4))
        assertEquals(Span(1, 4), Span.pressed(Span(2, 4), 1))
        assertEquals(Span(3, 3), Span.pressed(Span(2, 4), 3))
        assertEquals(null, Span.pressed(Span(3, 3), 3))
    }

    private fun run(kind: RunKind, text: String) = TextRun(kind, text, 0u, 0u)

    @Test
    fun `only paragraphs that read otherwise are shown, each beside what it was`() {
        val changed = listOf(run(RunKind.KEPT, "一\n二"), run(RunKind.ADDED, "改"), run(RunKind.KEPT, "\n三\n四"), run(RunKind.ADDED, "\n五"))
        assertEquals(listOf(Passage("二", "二改"), Passage("四", "四\n五")), changedPassages(changed))
        assertEquals(listOf(Passage("一\n二", "二")), changedPassages(listOf(run(RunKind.REMOVED, "一\n"), run(RunKind.KEPT, "二"))))
        assertEquals(emptyList<Passage>(), changedPassages(listOf(run(RunKind.KEPT, "一\n二"))))
    }
}
