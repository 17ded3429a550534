package cn.yishi.app.screen.course.review

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.Matter
import cn.yishi.app.nav.wordsOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.civilToday
import cn.yishi.app.words.isDay
import cn.yishi.core.ReviewResult
import org.json.JSONObject

class ReviewHolder(private val key: CourseKey.Review, kit: Kit, private val stack: BackStack) : FormHolder<ReviewState, ReviewEvent>(
    ReviewState(about = "", research = emptyList(), today = civilToday(), result = null, day = "", trouble = null),
    key.space, "review-${key.topic.hex}", kit,
) {
    init {
        begin {
            val title = wordsOf(key.space, Matter.Topic(key.topic))
            val research = topicCourse(key.space, key.topic).research.map { it.text }
            return@begin { it.copy(about = title, research = research) }
        }
    }

    override fun on(event: ReviewEvent) = when (event) {
        is ReviewEvent.Result -> change { it.copy(result = event.result) }
        is ReviewEvent.Day -> change { it.copy(day = event.day) }
        ReviewEvent.Save -> save()
        ReviewEvent.Back -> stack.back()
    }

    private fun save() {
        val filled = state.value
        val result = filled.result ?: return missing(R.string.review_no_result)
        val day = filled.day.trim()
        if (!isDay(day)) return missing(R.string.review_no_day)
        send(null, { recordReview(key.space, key.topic, result, day) }) { stack.back() }
    }

    override fun ReviewState.filled(kept: JSONObject) = copy(
        result = ReviewResult.entries.find { it.name == kept.optString("result") },
        day = kept.optString("day"),
    )

    override fun ReviewState.kept(): JSONObject = JSONObject().put("result", result?.name).put("day", day)

    override fun ReviewState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
