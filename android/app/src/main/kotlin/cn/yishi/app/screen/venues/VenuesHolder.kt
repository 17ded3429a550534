package cn.yishi.app.screen.venues

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import kotlinx.coroutines.launch

class VenuesHolder(private val key: PeopleKey.Venues, private val kit: Kit, private val stack: BackStack) :
    Holder<VenuesState, VenuesEvent>(VenuesState(rows = null, registers = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.PEOPLE, Family.OUTBOX, Family.SYNCED) {
                VenuesState(venues(key.space), offices(key.space).committee, trouble = null)
            }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { seen.value }
                }
            }
        }
    }

    override fun on(event: VenuesEvent) = when (event) {
        VenuesEvent.Register -> stack.go(PeopleKey.NewVenue(key.space))
        is VenuesEvent.End -> stack.go(MeetingKey.Words(key.space, WordsAct.EndVenue(event.venue)))
        is VenuesEvent.Book -> stack.go(PeopleKey.Book(key.space, event.venue, key.topic))
        is VenuesEvent.Cancel -> stack.go(MeetingKey.Words(key.space, WordsAct.CancelBooking(event.venue, event.booking)))
        VenuesEvent.Back -> stack.back()
    }
}
