package cn.yishi.app.words

import cn.yishi.core.PartyKind
import java.io.File
import java.time.LocalDate
import org.junit.Assert.assertEquals
import org.junit.Test

/** The words of meetings that the app has until the core hands them out: the same as the core's. */
class MeetingsTest {
    private val domain = File("../../core/domain")

    // R: B-02 H-02
    @Test
    fun `every form of deliberation that ships is offered, under its name`() {
        val text = File(domain, "packs/forms.toml").readText()
        val shipped = Regex("""code = "(\w+)"\nzh = "(.+)"""").findAll(text).map { it.groupValues[1] to it.groupValues[2] }
        assertEquals(shipped.toMap(), TalkForm.entries.associate { it.code to it.zh })
    }

    @Test
    fun `a party is called on record what the core calls it`() {
        val text = File(domain, "src/party.rs").readText().substringAfter("PartyKind {").substringBefore("\n    }")
        val words = Regex("""\d+ \w+ "(\w+)" "(.+)";""").findAll(text).map { it.groupValues[1] to it.groupValues[2] }
        assertEquals(words.toMap(), PartyKind.entries.associate { it.name.lowercase() to it.zh })
    }

    @Test
    fun `the agenda is read again from the plan that was written with it`() {
        val plan = planOnRecord(
            PlanWords(
                topic = "晒场", form = "网格协商", start = Days.at(LocalDate.of(2026, 3, 15), 19, 30), place = "老仓库",
                agenda = listOf("怎么停车", "车位怎么划"), parties = listOf("老倪（当地户籍居民）"), moderator = "陆小满", recorder = "卞志远",
                supervisors = emptyList(), materials = "", briefing = "", representatives = "",
            ),
        )
        assertEquals(listOf("怎么停车", "车位怎么划"), agendaOnRecord(plan))
        assertEquals(true, "# 开会时间\n2026年3月15日 19:30\n# 地点\n老仓库" in plan)
    }
}
