package cn.yishi.app.screen.call

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.screen.call.CallState.Trouble
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

/** The village gives no number through the app: whom to ask is said, and the number is kept on this phone. */
class CallHolder(private val space: SpaceId, private val kit: Kit, private val stack: BackStack) :
    Holder<CallState, CallEvent>(CallState(number = null, typed = null, trouble = null)) {
    init {
        scope.launch {
            val number = kit.forms.read(space, KEY)?.optString(NUMBER).orEmpty()
            show { if (number.isEmpty()) it.copy(typed = it.typed.orEmpty()) else it.copy(number = number) }
        }
        scope.launch {
            kit.forms.notKept.collect { full -> if (full) show { it.copy(trouble = Trouble.NotKept) } }
        }
    }

    override fun on(event: CallEvent) = when (event) {
        CallEvent.Call -> call()
        CallEvent.Change -> show { it.copy(typed = it.number.orEmpty()) }
        is CallEvent.Type -> show { it.copy(typed = event.number, trouble = null) }
        CallEvent.Keep -> keep()
        CallEvent.Back -> stack.back()
    }

    private fun call() {
        val number = state.value.number ?: return
        show { it.copy(trouble = if (kit.phone.dialer.dial(number)) null else Trouble.NoCalls) }
    }

    private fun keep() {
        val number = state.value.typed.orEmpty().filter { it.isDigit() || it == '+' || it == '-' }
        if (number.none(Char::isDigit)) return show { it.copy(trouble = Trouble.NoNumber) }
        kit.forms.keep(space, KEY, JSONObject().put(NUMBER, number))
        show { CallState(number, typed = null, trouble = null) }
    }

    private companion object {
        const val KEY = "call"
        const val NUMBER = "number"
    }
}
