package cn.yishi.app.screen.rules

import cn.yishi.bridge.Trouble
import cn.yishi.core.ChapterRow
import cn.yishi.core.FormRow
import cn.yishi.core.MatterRow
import cn.yishi.core.RuleView
import cn.yishi.core.RulesView

/** By which rules the place goes, and what it may choose from. */
data class RulesState(
    val part: Part,
    /** Every rule in force, as it counts today. */
    val values: List<RuleView>,
    /** Nothing until the first look. */
    val rules: RulesView?,
    val forms: List<FormRow>,
    val matters: List<MatterRow>,
    /** Whether one takes rules over: the committee does. */
    val takes: Boolean,
    /** Whether one opens matters for agreeing on the spot: both committees do. */
    val opens: Boolean,
    /** The words that rules or matters are looked for by. */
    val typed: String,
    /** What is about to be taken over, and is read back first. */
    val asked: ChapterRow?,
    /** What was taken over here just now and waits for a second signature: the core lists it once it is adopted. */
    val taken: List<ChapterRow>,
    val busy: Boolean,
    val trouble: Trouble?,
) {
    /** What was issued above and does not stand among what was adopted here. */
    val above: List<ChapterRow>
        get() {
            val open = rules?.above.orEmpty().filter { !it.adoptedHere }
            return open + taken.filter { waiting -> open.none { it.entry == waiting.entry } && rules?.adopted.orEmpty().none(waiting::isSame) }
        }

    /** Whether it was taken over and waits for a second signature. */
    fun waits(chapter: ChapterRow): Boolean = taken.any { it.entry == chapter.entry }

    enum class Part { Rules, Forms, Matters }
}

sealed interface RulesEvent {
    data class Show(val part: RulesState.Part) : RulesEvent

    data class Type(val text: String) : RulesEvent

    /** Wants to take over what was issued above. */
    data class Ask(val chapter: ChapterRow) : RulesEvent

    /** What was read back is meant. */
    data object Take : RulesEvent

    /** Opens a matter for agreeing on the spot, or closes it again. */
    data class Open(val matter: MatterRow, val open: Boolean) : RulesEvent

    data object Back : RulesEvent
}

/** Whether it is the same chapter, wherever it was adopted. */
private fun ChapterRow.isSame(other: ChapterRow): Boolean = name == other.name && kindZh == other.kindZh
