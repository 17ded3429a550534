package cn.yishi.app.screen.topic

import cn.yishi.core.App
import cn.yishi.core.BothSides
import cn.yishi.core.CourseView
import cn.yishi.core.EntryId
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView

/** What one can do oneself about a topic now; nothing is offered that is sure to be refused. */
data class Supply(
    /** Both committees look into it, and decline it. */
    val decides: Boolean,
    /** The Party branch records what it came to there. */
    val reviews: Boolean,
    /** Nothing is missing, and one's own side has not agreed yet. */
    val accepts: Boolean,
    val classifies: Boolean,
    /** The other side wants a less strict path, and one's own has not agreed yet. */
    val agreesLowering: Boolean,
    /** Both committees hand it over or take it back. */
    val ends: Boolean,
    /** What waits for one's own signature as a second. */
    val attests: Set<EntryId>,
) {
    companion object {
        val Nothing = Supply(
            decides = false, reviews = false, accepts = false, classifies = false, agreesLowering = false, ends = false,
            attests = emptySet(),
        )

        private val Undecided = setOf("Drafted", "Screening", "PartyReview")
        private val Open = Undecided + setOf(
            "Accepted", "Evaluating", "Planning", "Noticed", "InSession", "SessionClosed", "AnotherRound", "ConsensusReached", "Escalated",
        )
        private val Committee = setOf("CommitteeMember", "Chair")
        private const val PARTY = "PartySecretary"

        suspend fun of(app: App, space: SpaceId, topic: TopicView, course: CourseView): Supply {
            val posts = app.status(space).posts.map { it.code }.toSet()
            val sides = BothSides(committee = posts.any(Committee::contains), party = PARTY in posts)
            val governs = sides.committee || sides.party
            val stands = course.state.code
            val undecided = stands in Undecided
            return Supply(
                decides = governs && undecided,
                reviews = sides.party && undecided,
                accepts = governs && undecided && course.wants.isEmpty() && !course.agreed.covers(sides),
                classifies = governs && (undecided || stands == "Accepted"),
                agreesLowering = governs && course.lowering?.agreed?.covers(sides) == false,
                ends = governs && stands in Open,
                attests = if (course.toAttest.isEmpty()) emptySet() else waiting(app, space, topic.row.id),
            )
        }

        private fun BothSides.covers(other: BothSides) = (committee || !other.committee) && (party || !other.party)

        /** Who signs as second is for the core to say: what it lists as to be done. */
        private suspend fun waiting(app: App, space: SpaceId, topic: TopicId): Set<EntryId> {
            val rows = app.todo(space, Page(0u, MOST)).rows
            return rows.filter { it.kind == "attest" && it.topic == topic }.mapNotNull { it.entry }.toSet()
        }

        private const val MOST = 200u
    }
}
