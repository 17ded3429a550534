package cn.yishi.app.keep

import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.phone.Notices
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.answer
import cn.yishi.core.Family

/** Tells by the phone's notices what the core finds worth it, each once, and never in quiet hours. */
class Teller(private val core: Core, private val notices: Notices, private val speaksEnglish: () -> Boolean) {
    /** From now on, after every change. */
    suspend fun follow() {
        notices.lookEveryHour()
        core.changes(null, Family.INBOX, Family.PEOPLE, Family.SETTINGS).collect { tell() }
    }

    /** What there is to tell now. */
    suspend fun tell() {
        val plan = (answer { core.app.notices() } as? Answer.Given)?.value ?: return
        for (row in plan.now) {
            notices.show(row.keys.hashCode(), row.spaceName, if (speaksEnglish()) row.en else row.zh, PhoneKey.Inbox(row.space))
            answer { core.app.notified(row.space, row.keys) }
        }
        plan.nextAt?.let(notices::wakeAt)
    }
}
