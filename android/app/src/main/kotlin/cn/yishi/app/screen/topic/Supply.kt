package cn.yishi.app.screen.topic

import cn.yishi.app.nav.offices
import cn.yishi.core.App
import cn.yishi.core.BothSides
import cn.yishi.core.CourseView
import cn.yishi.core.EntryId
import cn.yishi.core.MemberId
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.TopicView

/** What one can do oneself about a topic now; nothing is offered that is sure to be refused. */
data class Supply(
    /** Both committees look into it. */
    val decides: Boolean,
    /** It is not taken up; one's own side has not said so yet. */
    val declines: Boolean,
    /** The Party branch records what it came to there. */
    val reviews: Boolean,
    /** Nothing is missing, and one's own side has not agreed yet. */
    val accepts: Boolean,
    val classifies: Boolean,
    /** The other side wants a less strict path, and one's own has not agreed yet. */
    val agreesLowering: Boolean,
    /** Both committees hand it over. */
    val ends: Boolean,
    /** Whoever convenes a meeting draws its plan up. */
    val plans: Boolean,
    /** What stops it or its work, what experts say, and who stays away. */
    val stops: Set<Stop>,
    /** Whose staying away one's own side can end, and whose it can agree to. */
    val readmits: Set<MemberId>,
    val agreesAway: Set<MemberId>,
    /** What waits for one's own signature as a second. */
    val attests: Set<EntryId>,
) {
    companion object {
        val Nothing = Supply(
            decides = false, declines = false, reviews = false, accepts = false, classifies = false, agreesLowering = false, ends = false, plans = false,
            stops = emptySet(), readmits = emptySet(), agreesAway = emptySet(), attests = emptySet(),
        )

        private val Undecided = setOf("Drafted", "Screening", "PartyReview")
        private val Open = Undecided + setOf(
            "Accepted", "Evaluating", "Planning", "Noticed", "InSession", "SessionClosed", "AnotherRound", "ConsensusReached", "Escalated",
        )
        /** Where the core takes a plan. */
        private val Planned = setOf("Accepted", "Evaluating", "Planning", "AnotherRound")

        /** Where what was agreed may be annulled. */
        private val Agreed = setOf("ConsensusReached", "Implementing", "Suspended")

        suspend fun of(app: App, space: SpaceId, topic: TopicView, course: CourseView): Supply {
            val mine = app.offices(space)
            val sides = BothSides(mine.committee, mine.party)
            val away = course.recusals.any { it.isMe && it.inForce }
            val governs = mine.both && !away
            val stands = course.state.code
            val undecided = stands in Undecided
            return Supply(
                decides = governs && undecided,
                declines = governs && undecided && course.unagreed("decline", sides),
                reviews = sides.party && !away && undecided,
                accepts = governs && undecided && course.wants.isEmpty() && !course.agreed.covers(sides),
                classifies = governs && (undecided || stands == "Accepted"),
                agreesLowering = governs && course.lowering?.agreed?.covers(sides) == false,
                ends = governs && stands in Open,
                plans = !away && takesPlan(stands) && app.deliberationForms(space).any { it.iConvene },
                stops = Stops(course, mine, away, app.hasMet(space, topic.row.id), topic.row.myRole != null).all(),
                readmits = course.recusals.filter { governs && it.inForce && !it.isMe && !it.ending.covers(sides) }.map { it.member }.toSet(),
                agreesAway = course.recusals.filter { governs && !it.inForce && !it.wantedBy.covers(sides) }.map { it.member }.toSet(),
                attests = if (course.toAttest.isEmpty()) emptySet() else waiting(app, space, topic.row.id),
            )
        }

        /** Whether people sat down on it already: then it is given up and no longer taken back. */
        private suspend fun App.hasMet(space: SpaceId, topic: TopicId) = sessions(space, topic).any { it.state.code == "Closed" }

        internal fun isOpen(state: String) = state in Open

        internal fun takesPlan(state: String) = state in Planned

        internal fun isAgreed(state: String) = state in Agreed

        /** Who signs as second is for the core to say: what it lists as to be done. */
        private suspend fun waiting(app: App, space: SpaceId, topic: TopicId): Set<EntryId> {
            val rows = app.todo(space, Page(0u, MOST)).rows
            return rows.filter { it.kind == "attest" && it.topic == topic }.mapNotNull { it.entry }.toSet()
        }

        private const val MOST = 200u
    }
}
