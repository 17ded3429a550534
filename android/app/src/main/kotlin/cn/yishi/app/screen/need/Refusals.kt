package cn.yishi.app.screen.need

import cn.yishi.core.App
import cn.yishi.core.NeedId
import cn.yishi.core.OutboxRow
import cn.yishi.core.Page
import cn.yishi.core.SpaceId

/** What of one's own about a need came back last, if anything. */
internal suspend fun App.refusedAbout(space: SpaceId, need: NeedId): OutboxRow? {
    // Those that came back stand first in what waits for oneself.
    val entry = todo(space, Page(0u, MANY)).rows
        .lastOrNull { it.kind == "refused" && it.`object`.hex == need.hex }?.entry ?: return null
    var offset = 0u
    while (true) {
        val page = outbox(space, Page(offset, MANY))
        page.rows.find { it.entry == entry }?.let { return it }
        offset += MANY
        if (offset >= page.total) return null
    }
}

private const val MANY = 100u
