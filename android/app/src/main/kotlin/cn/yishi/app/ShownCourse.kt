package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.course.classify.ClassifyHolder
import cn.yishi.app.screen.course.classify.ClassifyScreen
import cn.yishi.app.screen.course.note.NoteHolder
import cn.yishi.app.screen.course.note.NoteScreen
import cn.yishi.app.screen.course.recuse.RecuseHolder
import cn.yishi.app.screen.course.recuse.RecuseScreen
import cn.yishi.app.screen.course.refer.ReferHolder
import cn.yishi.app.screen.course.refer.ReferScreen
import cn.yishi.app.screen.course.review.ReviewHolder
import cn.yishi.app.screen.course.review.ReviewScreen

/** Which form of the procedure belongs to which key. */
fun shownCourse(key: CourseKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is CourseKey.Review -> Shown(ReviewHolder(key, kit, stack)) { state, on -> ReviewScreen(state, on) }
    is CourseKey.Classify -> Shown(ClassifyHolder(key, kit, stack)) { state, on -> ClassifyScreen(state, on) }
    is CourseKey.Note -> Shown(NoteHolder(key, kit, stack)) { state, on -> NoteScreen(state, on) }
    is CourseKey.Recuse -> Shown(RecuseHolder(key, kit, stack)) { state, on -> RecuseScreen(state, on) }
    is CourseKey.Refer -> Shown(ReferHolder(key, kit, stack)) { state, on -> ReferScreen(state, on) }
}
