package cn.yishi.app.nav

import cn.yishi.core.CommentId
import cn.yishi.core.MemberId
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNull
import org.junit.Test

class BackStackTest {
    private val space = SpaceId("0a")
    private val home = ScreenKey.Home(space)
    private val log = ScreenKey.LogNeed(space)

    private fun BackStack.keys() = all.map { it.key }

    @Test
    fun `a button pressed twice opens its screen once`() {
        val stack = BackStack(listOf(home))
        stack.go(log)
        stack.go(log)
        assertEquals(listOf(home, log), stack.keys())
    }

    @Test
    fun `the last screen cannot be taken away`() {
        val stack = BackStack(listOf(home))
        stack.back()
        assertEquals(listOf(home), stack.keys())
    }

    @Test
    fun `a screen opened again after it was left has a memory of its own`() {
        val stack = BackStack(listOf(home))
        stack.go(log)
        val first = stack.top
        stack.back()
        stack.go(log)
        assertEquals(first.key, stack.top.key)
        assertNotEquals(first.id, stack.top.id)
    }

    @Test
    fun `another village's home has nothing behind it`() {
        val stack = BackStack(listOf(home, log))
        val other = ScreenKey.Home(SpaceId("0b"))
        stack.restart(other)
        assertEquals(listOf<ScreenKey>(other), stack.keys())
    }

    @Test
    fun `every screen is found again by what was saved of it`() {
        val sitting = listOf(MeetingKey.Deliver(space, "0c", MemberId("0d")), MeetingKey.RecordSign(space, "0c", MemberId("0d")))
        val acts = listOf(
            WordsAct.AskAssembly("0c", null), WordsAct.AskAssembly("0c", MemberId("0d")), WordsAct.Appeal(TopicId("0e"), CommentId("0f")),
            WordsAct.DecideAppeal(TopicId("0e"), CommentId("0f"), upheld = true), WordsAct.DecideAppeal(TopicId("0e"), CommentId("0f"), upheld = false),
        ).map { MeetingKey.Words(space, it) }
        val keys = sitting + acts + listOf(ScreenKey.Join(), ScreenKey.Join("YISHI1ABCD"), home, log, ScreenKey.MyNeeds(space), ScreenKey.Settings)
        assertEquals(keys, keys.map { ScreenKey.of(it.code) })
    }

    @Test
    fun `a screen of a newer version is left out`() {
        assertNull(ScreenKey.of("hall/0a"))
        assertNull(ScreenKey.of("home"))
    }
}
