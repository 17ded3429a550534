package cn.yishi.app.screen.about

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.licences
import kotlinx.coroutines.launch

class AboutHolder(version: String, private val stack: BackStack) :
    Holder<AboutState, AboutEvent>(AboutState(version, libraries = AppLibraries, trouble = null)) {
    init {
        scope.launch {
            when (val inside = answer { licences() }) {
                is Answer.Failed -> show { it.copy(trouble = inside.trouble) }
                is Answer.Given -> show { it.copy(libraries = AppLibraries + inside.value) }
            }
        }
    }

    override fun on(event: AboutEvent) = when (event) {
        AboutEvent.Back -> stack.back()
    }
}
