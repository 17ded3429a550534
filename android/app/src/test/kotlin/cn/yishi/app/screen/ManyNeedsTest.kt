package cn.yishi.app.screen

import cn.yishi.app.support.Village
import cn.yishi.app.support.takesUp
import cn.yishi.core.App
import cn.yishi.core.MatterClass
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedFilter
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedStatus
import cn.yishi.core.Page
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicSource
import kotlin.system.measureNanoTime
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** What lists read of a full phone, against the same of a nearly empty one, in one run. */
@RunWith(RobolectricTestRunner::class)
class ManyNeedsTest {
    @get:Rule
    val village = Village()

    private suspend fun App.fill(needs: IntRange, topics: Int) {
        for (i in needs) {
            val category = NeedCategory.entries[i % NeedCategory.entries.size]
            logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, category, "第 $i 件：路灯、晒场、水沟"))
        }
        repeat(topics) { i ->
            val form = TopicForm("议题 $i", "", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList())
            takesUp(village.space, proposeTopic(village.space, form))
        }
    }

    /** The quickest of many tries: how long each list's reading takes when nothing else is in the way. */
    private fun App.times(): Map<String, Long> {
        val space = village.space
        val reads: Map<String, suspend () -> Any> = mapOf(
            "needs" to { needs(space, NeedFilter(), Page(0u, 50u)) },
            "needs waiting" to { needs(space, NeedFilter(status = NeedStatus.SUBMITTED), Page(0u, 50u)) },
            "topics" to { topics(space, Page(0u, 50u)) },
            "households" to { households(space, village.grid, "", Page(0u, 6u)) },
        )
        // By turns, so that whatever else the machine does slows all of them alike.
        val rounds = List(TRIES) { reads.mapValues { (_, read) -> measureNanoTime { runBlocking { read() } } } }
        return reads.keys.associateWith { name -> rounds.minOf { it.getValue(name) } }
    }

    @Test
    fun `ten thousand needs and five hundred topics are read as quickly as a hundred`() {
        val app = village.founder
        val few = runBlocking {
            app.fill(1..100, topics = 100)
            app.times()
        }
        val many = runBlocking {
            app.fill(101..NEEDS, topics = 400)
            app.times()
        }
        val ratios = few.keys.associateWith { "%.2f".format(many.getValue(it).toDouble() / few.getValue(it)) }
        println("ManyNeedsTest: $ratios, ms ${many.mapValues { it.value / 1e6 }}")
        // There are a hundred times as many: what grew with them would be far beyond this, and what else the machine does is not.
        assertTrue("$ratios", few.keys.all { many.getValue(it) <= 5 * few.getValue(it) })
    }

    private companion object {
        const val NEEDS = 10_000
        const val TRIES = 40
    }
}
