package cn.yishi.app.screen.mydata

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.place
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class MyDataHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<MyDataState, MyDataEvent>(MyDataState(busy = false, saved = false, readBack = false, trouble = null)) {

    override fun on(event: MyDataEvent): Unit = when (event) {
        is MyDataEvent.SaveTo -> save(event.place)
        MyDataEvent.Needs -> stack.go(ScreenKey.MyNeeds(space))
        MyDataEvent.AskWithdraw -> show { it.copy(readBack = true, trouble = null) }
        MyDataEvent.Withdraw -> withdraw()
        MyDataEvent.Complain -> stack.go(PhoneKey.Complain(space))
        MyDataEvent.Back -> if (state.value.readBack) show { it.copy(readBack = false) } else stack.back()
    }

    private fun save(place: String) {
        if (state.value.busy) return
        show { it.copy(busy = true, saved = false, trouble = null) }
        scope.launch {
            when (val copy = answer { kit.core.app.exportMine(space).zip }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = FormTrouble.Said(copy.trouble)) }
                is Answer.Given -> {
                    val saved = kit.files.write(place, copy.value)
                    val trouble = if (saved) null else FormTrouble.Missing(R.string.round_not_saved)
                    show { it.copy(busy = false, saved = saved, trouble = trouble) }
                }
            }
        }
    }

    /** The app hears of it, stops and goes back to its first screen, and asks anew before it is used again. */
    private fun withdraw() {
        scope.launch {
            val done = answer { kit.core.app.withdrawConsent() }
            if (done is Answer.Failed) show { it.copy(trouble = FormTrouble.Said(done.trouble)) }
        }
    }
}
