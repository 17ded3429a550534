package cn.yishi.app.screen.amend

/** A sentence of a text and where it stands: UTF-16 units, [end] behind the last one. */
data class Sentence(val start: Int, val end: Int, val text: String)

/** The sentences of a text; a line is one, too. What stands between them belongs to none. */
fun sentencesOf(text: String): List<Sentence> {
    val found = mutableListOf<Sentence>()
    var start = 0
    for (at in 0..text.length) {
        val ends = at == text.length || text[at] == '\n'
        val after = if (!ends && text[at] in ENDINGS) at + 1 else if (ends) at else continue
        val piece = text.substring(start, after)
        val lead = piece.length - piece.trimStart().length
        if (piece.isNotBlank()) found += Sentence(start + lead, start + piece.trimEnd().length, piece.trim())
        start = if (ends) at + 1 else after
    }
    return found
}

/** Sentences chosen side by side, by their place in the list. */
data class Span(val first: Int, val last: Int) {
    /** A press on a chosen sentence leaves it alone; on another one, reaches as far as there. */
    fun pressed(at: Int): Span = if (at in first..last) Span(at, at) else Span(minOf(first, at), maxOf(last, at))

    companion object {
        fun pressed(before: Span?, at: Int): Span? = when {
            before == null -> Span(at, at)
            before == Span(at, at) -> null
            else -> before.pressed(at)
        }
    }
}

private const val ENDINGS = "\u3002\uFF01\uFF1F\uFF1B!?;"
