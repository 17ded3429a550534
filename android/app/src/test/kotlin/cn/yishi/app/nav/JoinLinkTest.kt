package cn.yishi.app.nav

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class JoinLinkTest {
    @Test
    fun `the code that a link is made of is the code that is read from it`() {
        assertEquals("yishi://join?code=YISHI1AB2", JoinLink.of("YISHI1AB2"))
        assertEquals("YISHI1AB2", JoinLink.codeIn(" yishi://join?code=YISHI1AB2\n"))
    }

    @Test
    fun `another link, and one that holds anything but a code, brings none`() {
        val others = listOf(
            "YISHI1AB2", "https://join?code=AB12", "yishi://leave?code=AB12", "yishi://join", "yishi://join?code=", "yishi:join?code=AB12",
            "yishi://join?code=%3Cscript%3E", "yishi://join?code=" + "A".repeat(1_001),
        )
        for (link in others) assertNull(link, JoinLink.codeIn(link))
    }
}
