package cn.yishi.app.words

import java.time.LocalDate
import org.junit.Assert.assertEquals
import org.junit.Test

class PaperOnRecordTest {
    @Test
    fun `the agenda is read again from the plan that was written with it`() {
        val plan = planOnRecord(
            PlanWords(
                topic = "晒场", form = "网格协商", grid = "一网格", start = Days.at(LocalDate.of(2026, 3, 15), 19, 30), place = "老仓库",
                agenda = listOf("怎么停车", "车位怎么划"), parties = listOf("老倪（当地户籍居民）"), moderator = "陆小满", recorder = "卞志远",
                supervisors = emptyList(), materials = "", briefing = "", representatives = "",
            ),
        )
        assertEquals(listOf("怎么停车", "车位怎么划"), agendaOnRecord(plan))
        assertEquals(true, "# 网格\n一网格\n# 开会时间\n2026年3月15日 19:30\n# 地点\n老仓库" in plan)
    }
}
