package cn.yishi.app.screen.need

import androidx.compose.ui.graphics.ImageBitmap
import cn.yishi.app.Kit
import cn.yishi.app.screen.log.pictureOf
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.AttachmentContents
import cn.yishi.core.AttachmentKind
import cn.yishi.core.BlobId
import cn.yishi.core.CancelFlag
import cn.yishi.core.FetchListener
import cn.yishi.core.FetchProgress
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId

/** Photos and recordings of a need: from this phone where they are here, otherwise fetched first. */
internal class NeedFiles(private val space: SpaceId, private val need: NeedId, private val kit: Kit) {
    private val running = mutableMapOf<BlobId, CancelFlag>()

    /** Opens one; [progress] is told while it comes. */
    suspend fun open(file: BlobId, progress: (Int) -> Unit): Answer<AttachmentContents> {
        val here = answer { kit.core.app.openAttachment(space, need, file) }
        if (here !is Answer.Failed || here.trouble.code != AWAY) return here
        val cancel = CancelFlag().also { running[file] = it }
        progress(0)
        val fetched = answer { kit.core.app.fetchAttachment(space, need, file, Listener(progress), cancel) }
        running.remove(file)
        return fetched as? Answer.Failed ?: answer { kit.core.app.openAttachment(space, need, file) }
    }

    fun stop(file: BlobId) {
        running[file]?.cancel()
    }

    fun picture(contents: AttachmentContents): ImageBitmap? =
        if (contents.mime.startsWith("image/")) pictureOf(AttachmentKind.PHOTO, contents.bytes) else null

    private class Listener(private val tell: (Int) -> Unit) : FetchListener {
        override fun progress(at: FetchProgress) {
            if (at.bytes > 0u) tell((at.done * 100u / at.bytes).toInt())
        }
    }

    private companion object {
        const val AWAY = "attachment_away"
    }
}
