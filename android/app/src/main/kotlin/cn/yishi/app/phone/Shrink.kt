package cn.yishi.app.phone

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Matrix
import android.media.ExifInterface
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Makes photos small enough to travel, and stands them upright: how the phone was held does not travel with them. */
object Shrink {
    /** The photo as a JPEG of at most 300,000 bytes; nothing where it is no photo. */
    suspend fun photo(bytes: ByteArray): ByteArray? = withContext(Dispatchers.Default) {
        val whole = decoded(bytes) ?: return@withContext null
        val upright = whole.fitted(LONGEST, turnOf(bytes))
        Sizes.firstNotNullOfOrNull { (longest, quality) ->
            upright.fitted(longest, turn = 0).jpeg(quality).takeIf { it.size <= MOST }
        }
    }

    /** No more pixels in memory than are wanted: a cheap phone has little of it. */
    private fun decoded(bytes: ByteArray): Bitmap? {
        val size = BitmapFactory.Options().apply { inJustDecodeBounds = true }
        BitmapFactory.decodeByteArray(bytes, 0, bytes.size, size)
        var step = 1
        while (maxOf(size.outWidth, size.outHeight) / (step * 2) >= LONGEST) step *= 2
        return BitmapFactory.decodeByteArray(bytes, 0, bytes.size, BitmapFactory.Options().apply { inSampleSize = step })
    }

    private fun Bitmap.fitted(longest: Int, turn: Int): Bitmap {
        val scale = minOf(1f, longest.toFloat() / maxOf(width, height))
        if (scale == 1f && turn == 0) return this
        val change = Matrix().apply {
            postScale(scale, scale)
            postRotate(turn.toFloat())
        }
        return Bitmap.createBitmap(this, 0, 0, width, height, change, true)
    }

    private fun Bitmap.jpeg(quality: Int): ByteArray =
        ByteArrayOutputStream().also { compress(Bitmap.CompressFormat.JPEG, quality, it) }.toByteArray()

    private fun turnOf(bytes: ByteArray): Int = try {
        val how = ExifInterface(ByteArrayInputStream(bytes))
        when (how.getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL)) {
            ExifInterface.ORIENTATION_ROTATE_90 -> 90
            ExifInterface.ORIENTATION_ROTATE_180 -> 180
            ExifInterface.ORIENTATION_ROTATE_270 -> 270
            else -> 0
        }
    } catch (_: IOException) {
        0 // It says nothing about it.
    }

    private const val MOST = 300_000
    private const val LONGEST = 1600
    private val Sizes = listOf(LONGEST to 82, LONGEST to 68, 1280 to 65, 1024 to 60, 800 to 55, 640 to 45)
}
