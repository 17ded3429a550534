package cn.yishi.app.screen.files

import androidx.compose.ui.graphics.ImageBitmap
import cn.yishi.app.Kit
import cn.yishi.app.screen.log.pictureOf
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.AttachmentContents
import cn.yishi.core.AttachmentKind
import cn.yishi.core.BlobId
import cn.yishi.core.CancelFlag
import cn.yishi.core.FetchListener
import cn.yishi.core.FetchProgress
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What is shown of photos and recordings. */
data class FilesNow(
    /** Photos that were opened. */
    val pictures: Map<BlobId, ImageBitmap>,
    /** Photos and recordings on their way here, in hundredths. */
    val fetching: Map<BlobId, Int>,
    /** The recording that is being played. */
    val playing: BlobId?,
) {
    companion object {
        val Nothing = FilesNow(emptyMap(), emptyMap(), playing = null)
    }
}

/** Where photos and recordings come from: from this phone where they are here, otherwise fetched first. */
class Source(
    val open: suspend App.(BlobId) -> AttachmentContents,
    val fetch: suspend App.(BlobId, FetchListener, CancelFlag) -> Unit,
)

/** Photos and recordings of one thing. [told] hears what goes wrong, nothing where the phone cannot play it. */
class Files(private val scope: CoroutineScope, private val kit: Kit, private val source: Source, private val told: (Trouble?) -> Unit) {
    private val running = mutableMapOf<BlobId, CancelFlag>()
    private val current = MutableStateFlow(FilesNow.Nothing)

    val now: StateFlow<FilesNow> = current

    init {
        scope.launch { kit.phone.player.playing.collect { name -> current.update { it.copy(playing = name?.let(::BlobId)) } } }
    }

    /** Opens one, and tells how far it is while it comes. */
    fun open(file: BlobId) {
        scope.launch {
            val opened = found(file)
            current.update { it.copy(fetching = it.fetching - file) }
            when (opened) {
                is Answer.Failed -> told(opened.trouble)
                is Answer.Given -> present(file, opened.value)
            }
        }
    }

    fun stop(file: BlobId) {
        running[file]?.cancel()
        if (current.value.playing == file) kit.phone.player.stop()
        current.update { it.copy(pictures = it.pictures - file) }
    }

    private suspend fun found(file: BlobId): Answer<AttachmentContents> {
        val here = answer { source.open(kit.core.app, file) }
        if (here !is Answer.Failed || here.trouble.code != AWAY) return here
        val cancel = CancelFlag().also { running[file] = it }
        comes(file, 0)
        val fetched = answer { source.fetch(kit.core.app, file, Listener { comes(file, it) }, cancel) }
        running.remove(file)
        return fetched as? Answer.Failed ?: answer { source.open(kit.core.app, file) }
    }

    private fun comes(file: BlobId, at: Int) = current.update { it.copy(fetching = it.fetching + (file to at)) }

    private fun present(file: BlobId, contents: AttachmentContents) {
        val picture = if (contents.mime.startsWith("image/")) pictureOf(AttachmentKind.PHOTO, contents.bytes) else null
        if (picture != null) current.update { it.copy(pictures = it.pictures + (file to picture)) }
        if (picture == null && !kit.phone.player.play(file.hex, contents.bytes)) told(null)
    }

    private class Listener(private val tell: (Int) -> Unit) : FetchListener {
        override fun progress(at: FetchProgress) {
            if (at.bytes > 0u) tell((at.done * 100u / at.bytes).toInt())
        }
    }

    private companion object {
        const val AWAY = "attachment_away"
    }
}
