package cn.yishi.app.screen.course.refer

import cn.yishi.app.screen.topic.CourseExamples
import cn.yishi.core.Coded
import cn.yishi.core.Referral
import org.junit.Assert.assertEquals
import org.junit.Test

/** Where a topic may be handed over to, by its class. */
class DestinationsTest {
    private fun of(code: String) = CourseExamples.TakenUp.copy(`class` = Coded(code, code, code))

    private val others = listOf(Referral.MEDIATION, Referral.PETITION, Referral.GOV, Referral.EMERGENCY)

    @Test
    fun `what is others' to decide goes to them, and an emergency out at once`() {
        assertEquals(listOf(Referral.OWNERS, Referral.EMERGENCY), of("Owners").destinations)
        assertEquals(listOf(Referral.COLLECTIVE, Referral.EMERGENCY), of("Collective").destinations)
        assertEquals(listOf(Referral.GOV, Referral.EMERGENCY), of("GovProject").destinations)
        assertEquals(listOf(Referral.GOV, Referral.EMERGENCY), of("CrossUnit").destinations)
    }

    @Test
    fun `what nobody else decides on, or of which nobody has said whose it is, goes to those who hear everybody`() {
        for (code in listOf("General", "Major", "Contested", "Group", "NotDeliberable")) assertEquals(others, of(code).destinations)
        assertEquals(others, of("Owners").copy(wants = CourseExamples.Unknown.wants).destinations)
    }
}
