package cn.yishi.app.nav

import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.collectLatest

/** A long list that is read a page more each time its end is in sight; how long it is makes no difference. */
class Pages(private val step: UInt = 50u) {
    private val wanted = MutableStateFlow(step)

    /** The end of the [read] rows is in sight. */
    fun more(read: Int, total: Long) {
        if (read < total) wanted.value = read.toUInt() + step
    }

    /** What [read] says of the rows wanted so far, again after every change. */
    suspend fun <T> follow(
        core: Core,
        space: SpaceId,
        vararg families: Family,
        read: suspend App.(Page) -> T,
        look: suspend (Answer<T>) -> Unit,
    ) {
        wanted.collectLatest { limit -> core.live(space, *families) { read(Page(0u, limit)) }.collect(look) }
    }
}
