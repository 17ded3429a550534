package cn.yishi.app.screen.course.refer

import cn.yishi.core.CourseView
import cn.yishi.core.Referral

/** Where a topic may go: to whoever decides on its class, once that was said; to others where nobody does; out at once always. */
internal val CourseView.destinations: List<Referral>
    get() {
        val known = wants.none { it.code == "class_unknown" }
        val decider = Decides[`class`.code].takeIf { known } ?: return Anybodys
        return listOf(decider, Referral.EMERGENCY)
    }

private val Decides = mapOf(
    "Owners" to Referral.OWNERS, "Collective" to Referral.COLLECTIVE, "GovProject" to Referral.GOV, "CrossUnit" to Referral.GOV,
)

private val Anybodys = listOf(Referral.MEDIATION, Referral.PETITION, Referral.GOV, Referral.EMERGENCY)
