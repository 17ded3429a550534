package cn.yishi.app.screen.course.classify

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.Matter
import cn.yishi.app.nav.wordsOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.named
import cn.yishi.core.App
import cn.yishi.core.MatterClass
import cn.yishi.core.MatterRow
import cn.yishi.core.choices
import org.json.JSONObject

class ClassifyHolder(private val key: CourseKey.Classify, kit: Kit, private val stack: BackStack) :
    FormHolder<ClassifyState, ClassifyEvent>(empty(key.matter), key.space, "classify-${key.matter.code}", kit) {
    private var catalogue = emptyList<MatterRow>()

    init {
        begin {
            val words = wordsOf(key.space, key.matter)
            catalogue = matters(key.space)
            val course = (key.matter as? Matter.Topic)?.let { topicCourse(key.space, it.id) }
            // What the other side wants stands there already: whoever agrees says why and is done.
            val lowering = course?.lowering
            val code = (lowering?.`class` ?: course?.`class`)?.code
            val now = choices().matterClasses.find { it.code == code }?.value
            val item = if (lowering == null) course?.item else lowering.item
            return@begin { it.copy(about = words, matter = now, item = item.orEmpty()) }
        }
    }

    override fun on(event: ClassifyEvent) = when (event) {
        is ClassifyEvent.Choose -> change { it.copy(matter = event.matter) }
        is ClassifyEvent.Item -> change { it.copy(item = event.text, found = fitting(event.text.trim())) }
        is ClassifyEvent.Why -> change { it.copy(why = event.text) }
        ClassifyEvent.Save -> save()
        ClassifyEvent.Back -> stack.back()
    }

    private fun fitting(words: String): List<MatterRow> {
        if (words.isEmpty() || catalogue.any { it.code == words }) return emptyList()
        return catalogue.named(words).take(MOST)
    }

    private fun save() {
        val filled = state.value
        val matter = filled.matter ?: return missing(R.string.classify_none)
        val item = filled.item.trim().ifEmpty { null }
        if (item != null && !Code.matches(item)) return missing(R.string.classify_no_item)
        send(null, { classify(matter, item, filled.why.trim().ifEmpty { null }) }) { stack.back() }
    }

    private suspend fun App.classify(matter: MatterClass, item: String?, why: String?) = when (val about = key.matter) {
        is Matter.Need -> classifyNeed(key.space, about.id, matter, item)
        is Matter.Topic -> classifyTopic(key.space, about.id, matter, item, why)
    }

    override fun ClassifyState.filled(kept: JSONObject) = copy(
        matter = MatterClass.entries.find { it.name == kept.optString("class") } ?: matter,
        item = kept.optString("item"),
        why = kept.optString("why"),
    )

    override fun ClassifyState.kept(): JSONObject = JSONObject().put("class", matter?.name).put("item", item).put("why", why)

    override fun ClassifyState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        /** The most that are offered at once. */
        const val MOST = 5

        /** What reads as a code of the catalogue, such as ENV-04. */
        val Code = Regex("[A-Za-z][A-Za-z0-9.-]{0,31}")

        fun empty(matter: Matter) = ClassifyState(
            about = "", matter = null, item = "", found = emptyList(), asksWhy = matter is Matter.Topic, why = "", trouble = null,
        )
    }
}
