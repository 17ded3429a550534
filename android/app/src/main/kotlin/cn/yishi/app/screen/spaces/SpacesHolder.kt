package cn.yishi.app.screen.spaces

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.core.Family
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch

class SpacesHolder(private val kit: Kit, private val stack: BackStack) :
    Holder<SpacesState, SpacesEvent>(SpacesState(rows = null, here = (stack.all.first().key as? ScreenKey.Home)?.space, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(null, *Family.entries.toTypedArray()) { spaceRows() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { it.copy(rows = seen.value, trouble = null) }
                }
            }
        }
    }

    override fun on(event: SpacesEvent): Unit = when (event) {
        is SpacesEvent.Open -> open(event.space)
        SpacesEvent.Join -> stack.go(ScreenKey.Join())
        SpacesEvent.Back -> stack.back()
    }

    private fun open(space: SpaceId) {
        scope.launch {
            kit.chooser.choose { copy(space = space) }
            stack.restart(ScreenKey.Home(space))
        }
    }
}
