package cn.yishi.app.screen.log

import android.graphics.BitmapFactory
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import cn.yishi.app.phone.Shrink
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.answer
import cn.yishi.core.AttachForm
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.NeedId
import cn.yishi.core.SpaceId

/** Keeps photos and recordings in the core, sealed, until their need is logged. */
internal class Attachments(private val space: SpaceId, private val core: Core) {
    /** A photo as the camera made it; nothing where it is no photo. */
    suspend fun photo(bytes: ByteArray): Answer<Attached?> {
        val small = Shrink.photo(bytes) ?: return Answer.Given(null)
        return keep(AttachmentKind.PHOTO, AttachmentPurpose.NEED, small)
    }

    suspend fun voice(bytes: ByteArray, purpose: AttachmentPurpose): Answer<Attached?> =
        keep(AttachmentKind.VOICE, purpose, bytes)

    private suspend fun keep(kind: AttachmentKind, purpose: AttachmentPurpose, bytes: ByteArray): Answer<Attached?> = answer {
        Attached(core.app.attach(space, AttachForm(kind, purpose, bytes)), kind, purpose, pictureOf(kind, bytes))
    }

    /** What was kept before, as far as it is still here. */
    suspend fun found(kept: List<Attached>): List<Attached> = kept.mapNotNull { one ->
        val contents = answer { core.app.openAttached(space, one.id) } as? Answer.Given
        contents?.let { one.copy(picture = pictureOf(one.kind, it.value.bytes)) }
    }

    suspend fun drop(one: Attached): Answer<Unit> = answer { core.app.dropAttached(space, one.id) }

    /** Keeps anew what went with a need that is being taken back. */
    suspend fun again(need: NeedId): Answer<List<Attached>> = answer {
        core.app.need(space, need).attachments.map { row ->
            val kind = if (row.kind.code == "voice") AttachmentKind.VOICE else AttachmentKind.PHOTO
            val purpose = if (row.purpose.code == "consent") AttachmentPurpose.CONSENT else AttachmentPurpose.NEED
            val bytes = core.app.openAttachment(space, need, row.id).bytes
            Attached(core.app.attach(space, AttachForm(kind, purpose, bytes)), kind, purpose, pictureOf(kind, bytes))
        }
    }
}

/** A photo's picture, small; nothing for a recording. */
internal fun pictureOf(kind: AttachmentKind, bytes: ByteArray): ImageBitmap? {
    if (kind != AttachmentKind.PHOTO) return null
    val small = BitmapFactory.Options().apply { inSampleSize = 2 }
    return BitmapFactory.decodeByteArray(bytes, 0, bytes.size, small)?.asImageBitmap()
}
