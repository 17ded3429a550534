package cn.yishi.app.screen.topic

import cn.yishi.core.RunKind
import cn.yishi.core.TextRun

/** A place where a text reads otherwise than before. */
data class Passage(val before: String, val now: String)

/** The paragraphs that read otherwise, whole, in the order of the text. */
fun changedPassages(runs: List<TextRun>): List<Passage> {
    val passages = mutableListOf<Passage>()
    val (before, now) = StringBuilder() to StringBuilder()
    fun close() {
        val passage = Passage(before.trim().toString(), now.trim().toString())
        if (passage.before != passage.now) passages += passage
        before.clear()
        now.clear()
    }
    for (run in runs) {
        when (run.kind) {
            RunKind.ADDED -> now.append(run.text)
            RunKind.REMOVED -> before.append(run.text)
            RunKind.KEPT -> run.text.split('\n').forEachIndexed { at, line ->
                // A line break that both have ends a paragraph in both.
                if (at > 0) close()
                before.append(line)
                now.append(line)
            }
        }
    }
    close()
    return passages
}
