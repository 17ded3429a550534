package cn.yishi.app.screen.topic

/** A place where a text reads otherwise than before. */
data class Passage(val before: String, val now: String)

/** What reads otherwise, paragraph by paragraph, in the order of the text. Blank lines do not count. */
fun changedPassages(before: String, now: String): List<Passage> {
    val old = before.lines().filter(String::isNotBlank)
    val new = now.lines().filter(String::isNotBlank)
    val common = commonAfter(old, new)
    val passages = mutableListOf<Passage>()
    var (gone, come) = mutableListOf<String>() to mutableListOf<String>()
    fun close() {
        if (gone.isNotEmpty() || come.isNotEmpty()) passages += Passage(gone.joinToString("\n"), come.joinToString("\n"))
        gone = mutableListOf()
        come = mutableListOf()
    }
    var (i, j) = 0 to 0
    while (i < old.size || j < new.size) {
        when {
            i < old.size && j < new.size && old[i] == new[j] -> {
                close()
                i++
                j++
            }
            j == new.size || (i < old.size && common[i + 1][j] >= common[i][j + 1]) -> gone += old[i++]
            else -> come += new[j++]
        }
    }
    close()
    return passages
}

/** How many paragraphs two texts still have in common behind each pair of places. */
private fun commonAfter(old: List<String>, new: List<String>): Array<IntArray> {
    val common = Array(old.size + 1) { IntArray(new.size + 1) }
    for (i in old.indices.reversed()) {
        for (j in new.indices.reversed()) {
            common[i][j] = if (old[i] == new[j]) common[i + 1][j + 1] + 1 else maxOf(common[i + 1][j], common[i][j + 1])
        }
    }
    return common
}
