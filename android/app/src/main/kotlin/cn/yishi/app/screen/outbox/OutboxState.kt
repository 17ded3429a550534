package cn.yishi.app.screen.outbox

import cn.yishi.bridge.Trouble
import cn.yishi.core.EntryId
import cn.yishi.core.OutboxRow
import java.time.Instant

/** What one wrote, how far each of it is, and how syncing stands. */
data class OutboxState(
    val sync: Line,
    val airplane: Boolean,
    /** Own entries that the hub has not decided. */
    val waiting: Long,
    /** When the last sync went through, in both languages; nothing where none did. */
    val synced: Synced?,
    /** Nothing until the first look. */
    val rows: List<OutboxRow>?,
    val total: Long,
    val trouble: Trouble?,
) {
    /** How syncing stands: how far it is, or why it ended. */
    sealed interface Line {
        data object Idle : Line

        data class Running(val reached: Long, val head: Long) : Line

        data class Ended(val why: Trouble) : Line
    }

    data class Synced(val at: Instant, val zh: String)
}

sealed interface OutboxEvent {
    data object Sync : OutboxEvent

    data object Cancel : OutboxEvent

    data class Airplane(val on: Boolean) : OutboxEvent

    /** Tries what came back once more, with the same words. */
    data class Retry(val entry: EntryId) : OutboxEvent

    data object More : OutboxEvent

    data object Back : OutboxEvent
}
