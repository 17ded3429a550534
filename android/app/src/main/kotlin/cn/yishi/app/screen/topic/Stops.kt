package cn.yishi.app.screen.topic

import cn.yishi.app.nav.Offices
import cn.yishi.core.BothSides
import cn.yishi.core.CourseView

/** What somebody may do about a topic beside deciding on it. */
enum class Stop { Recuse, AskExperts, Evaluate, Receipt, Withdraw, Terminate, Suspend, Resume, Annul }

/** Whether all of these sides are among them. */
internal fun BothSides.covers(other: BothSides) = (committee || !other.committee) && (party || !other.party)

/** Whether these sides have not agreed to a step that takes both. */
internal fun CourseView.unagreed(step: String, sides: BothSides): Boolean {
    val wanted = joint?.takeIf { it.step.code == step } ?: return true
    return !wanted.agreed.covers(sides)
}

/** What of it is open to whoever holds [mine], as a topic stands. */
internal class Stops(private val course: CourseView, private val mine: Offices, private val away: Boolean, private val hasMet: Boolean, writes: Boolean) {
    private val stands = course.state.code
    private val governs = mine.both && !away

    /** Whether there is anything to stay away from: an office, or the draft. */
    private val concerned = mine.any || writes

    fun all(): Set<Stop> = Stop.entries.filter(::isOpen).toSet()

    private fun isOpen(stop: Stop): Boolean = when (stop) {
        Stop.Recuse -> Supply.isOpen(stands) && !away && concerned
        Stop.AskExperts -> governs && stands == "Accepted" && lacksOpinion && unagreed("ask_evaluation")
        Stop.Evaluate -> mine.expert && stands == "Evaluating"
        Stop.Receipt -> governs && stands == "Referred" && course.receipt == null
        Stop.Withdraw -> governs && Supply.isOpen(stands) && !hasMet
        Stop.Terminate -> governs && Supply.isOpen(stands) && hasMet && unagreed("terminate")
        Stop.Suspend -> governs && stands == "Implementing" && unagreed("suspend")
        Stop.Resume -> governs && stands == "Suspended" && unagreed("resume")
        Stop.Annul -> governs && Supply.isAgreed(stands)
    }

    /** Only a technical matter is for experts; then their opinion is wanted. */
    private val lacksOpinion get() = course.wants.any { it.code == "evaluation_missing" }

    /** Whether one's own side has not agreed to a step that takes both. */
    private fun unagreed(step: String) = course.unagreed(step, BothSides(mine.committee, mine.party))

    companion object {
        /** The step that takes both committees, by its code. */
        fun ofStep(code: String): Stop? = when (code) {
            "ask_evaluation" -> Stop.AskExperts
            "terminate" -> Stop.Terminate
            "suspend" -> Stop.Suspend
            "resume" -> Stop.Resume
            else -> null
        }
    }
}
