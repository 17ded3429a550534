package cn.yishi.app.screen.signing

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.phone.Caught
import cn.yishi.app.phone.Handwriting
import cn.yishi.app.phone.Shrink
import cn.yishi.app.screen.log.pictureOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.AttachForm
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.BlobId
import cn.yishi.core.Failure
import cn.yishi.core.SpaceId

/** What came of a photo of something on paper. */
sealed interface Pictured {
    data class Kept(val photo: PaperPhoto) : Pictured

    data class Lost(val why: FormTrouble) : Pictured

    /** Somebody changed their mind. */
    data object Nothing : Pictured
}

/** Keeps photos of what is on paper in the core, sealed, until they are handed in. */
class PaperCamera(private val space: SpaceId, private val kit: Kit, private val purpose: AttachmentPurpose) {
    suspend fun photo(catch: suspend () -> Caught): Pictured = when (val caught = catch()) {
        Caught.Nothing -> Pictured.Nothing
        Caught.Refused -> Pictured.Lost(FormTrouble.Missing(R.string.signing_no_camera))
        is Caught.Photo -> kept(caught.bytes)
    }

    /** A photo that was taken while the system ended the app. */
    suspend fun leftOver(): Pictured = kit.phone.camera.leftOver()?.let { kept(it) } ?: Pictured.Nothing

    private suspend fun kept(bytes: ByteArray): Pictured {
        val small = Shrink.photo(bytes) ?: return Pictured.Lost(FormTrouble.Missing(R.string.signing_no_photo))
        return when (val id = answer { kit.core.app.keep(space, purpose, small) }) {
            is Answer.Failed -> Pictured.Lost(FormTrouble.Said(id.trouble))
            is Answer.Given -> Pictured.Kept(PaperPhoto(id.value, pictureOf(AttachmentKind.PHOTO, small)))
        }
    }

    suspend fun drop(photo: PaperPhoto) {
        answer { kit.core.app.dropAttached(space, photo.id) }
    }
}

/** Sealed and kept on this phone. */
private suspend fun App.keep(space: SpaceId, purpose: AttachmentPurpose, photo: ByteArray): BlobId =
    attach(space, AttachForm(AttachmentKind.PHOTO, purpose, photo))

/** Hands in what was drawn, as a picture. */
suspend fun App.drawn(space: SpaceId, strokes: Strokes, hand: suspend App.(BlobId) -> Unit) {
    val drawn = keep(space, AttachmentPurpose.SIGNATURE, Handwriting.jpeg(strokes))
    try {
        hand(drawn)
    } catch (refused: Failure) {
        // The next try keeps a picture of its own.
        answer { dropAttached(space, drawn) }
        throw refused
    }
}

/** What of a photo is kept with a form. */
internal fun photoOf(kept: String): PaperPhoto? = kept.takeIf(String::isNotEmpty)?.let { PaperPhoto(BlobId(it), null) }
