package cn.yishi.app.screen.orgs

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class OrgsHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<OrgsState, OrgsEvent>(OrgsState(rows = null, registers = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(space, Family.PEOPLE) { OrgsState(orgs(space), offices(space).both, trouble = null) }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { seen.value }
                }
            }
        }
    }

    override fun on(event: OrgsEvent) = when (event) {
        OrgsEvent.Register -> stack.go(PeopleKey.NewOrg(space))
        is OrgsEvent.End -> stack.go(MeetingKey.Words(space, WordsAct.EndOrg(event.org)))
        OrgsEvent.Back -> stack.back()
    }
}
