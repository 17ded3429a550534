package cn.yishi.app.screen.session

import cn.yishi.app.words.agendaOnRecord
import cn.yishi.core.App
import cn.yishi.core.SessionView
import cn.yishi.core.SpaceId

/** What the items of a sitting's agenda are called, from its plan; nothing where the plan was written another way. */
suspend fun App.agenda(space: SpaceId, session: SessionView): List<String> {
    for (plan in papers(space, session.topic).filter { it.purpose.code == "plan" && it.sealed }) {
        val items = agendaOnRecord(paper(space, plan.id).text)
        if (items.size == session.items.size) return items
    }
    return emptyList()
}
