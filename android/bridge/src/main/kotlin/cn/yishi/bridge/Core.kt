package cn.yishi.bridge

import cn.yishi.core.App
import cn.yishi.core.Change
import cn.yishi.core.ChangeListener
import cn.yishi.core.Failure
import cn.yishi.core.Family
import cn.yishi.core.KeyVault
import cn.yishi.core.SpaceId
import java.io.File
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.map

/**
 * The core as screens have it. Acts and single reads are suspend functions of [app]; what a screen shows comes as a
 * flow of [live], which reads again whenever something changed. Nothing here waits for the network.
 */
class Core private constructor(val app: App) : AutoCloseable {
    /** What [read] says now, and again after every change of one of [families] in [space] (none: in any). */
    fun <T> live(space: SpaceId?, vararg families: Family, read: suspend App.() -> T): Flow<Answer<T>> =
        changes(space, *families).map { answer { app.read() } }

    /** One signal at once, then one after every change; changes that come faster than they are handled come as one. */
    fun changes(space: SpaceId?, vararg families: Family): Flow<Unit> = callbackFlow {
        val watch = app.watch(space, families.toList(), object : ChangeListener {
            override fun changed(changes: List<Change>) {
                trySend(Unit)
            }

            override fun failed(failure: Failure) {
                close(failure)
            }
        })
        trySend(Unit)
        awaitClose {
            watch.cancel()
            watch.close()
        }
    }.conflate()

    override fun close() = app.close()

    companion object {
        /** Opens or creates the install in a folder, its keys sealed by [vault]. */
        suspend fun open(home: File, vault: KeyVault): Answer<Core> = answer { Core(App.open(home.path, vault)) }
    }
}
