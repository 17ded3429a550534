package cn.yishi.app.screen.topic

import cn.yishi.app.nav.Offices
import cn.yishi.core.BothSides
import cn.yishi.core.Coded
import cn.yishi.core.CourseView
import cn.yishi.core.JointRow
import cn.yishi.core.PostView
import org.junit.Assert.assertEquals
import org.junit.Test

/** What is offered about a topic as it stands, and to whom. */
class StopsOfferTest {
    private fun offices(vararg codes: String) = Offices(codes.map { PostView(it, "", "", null, null) })

    private fun standing(state: String) = CourseExamples.TakenUp.copy(state = Coded(state, state, state))

    private fun offered(course: CourseView, mine: Offices = offices("CommitteeMember"), hasMet: Boolean = false, away: Boolean = false, writes: Boolean = false) =
        Stops(course, mine, away, hasMet, writes).all()

    @Test
    fun `a topic is taken back until people sat down on it, and given up from then on`() {
        assertEquals(setOf(Stop.Recuse, Stop.Withdraw), offered(standing("Noticed")))
        assertEquals(setOf(Stop.Recuse, Stop.Terminate), offered(standing("AnotherRound"), hasMet = true))
    }

    @Test
    fun `work under way is stopped, stopped work goes on, and either may be annulled`() {
        assertEquals(setOf(Stop.Suspend, Stop.Annul), offered(standing("Implementing")))
        assertEquals(setOf(Stop.Resume, Stop.Annul), offered(standing("Suspended")))
    }

    @Test
    fun `what one's own side has agreed to is not offered again, and to the other side it is`() {
        val wanted = JointRow(Coded("suspend", "暂停实施", ""), BothSides(committee = true, party = false))
        val course = standing("Implementing").copy(joint = wanted)
        assertEquals(setOf(Stop.Annul), offered(course))
        assertEquals(setOf(Stop.Suspend, Stop.Annul), offered(course, offices("PartySecretary")))
    }

    @Test
    fun `declining stays open to the side that has not said so`() {
        val (committee, party) = BothSides(committee = true, party = false) to BothSides(committee = false, party = true)
        assertEquals(listOf(true, true), listOf(committee, party).map { CourseExamples.General.unagreed("decline", it) })
        assertEquals(listOf(false, true), listOf(committee, party).map { CourseExamples.Declining.unagreed("decline", it) })
    }

    @Test
    fun `whoever stays away, and whoever has no office, is offered nothing that decides`() {
        assertEquals(emptySet<Stop>(), offered(standing("Implementing"), away = true))
        assertEquals(emptySet<Stop>(), offered(standing("Implementing"), offices()))
        assertEquals(emptySet<Stop>(), offered(standing("Noticed"), offices()))
        assertEquals(setOf(Stop.Recuse), offered(standing("Noticed"), offices(), writes = true))
        assertEquals(setOf(Stop.Evaluate), offered(standing("Evaluating"), offices("Expert")) - Stop.Recuse)
    }
}
