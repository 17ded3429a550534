package cn.yishi.app.phone

import android.content.ActivityNotFoundException
import android.content.Context
import android.net.Uri
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.PickVisualMediaRequest
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia
import androidx.activity.result.contract.ActivityResultContracts.TakePicture
import androidx.core.content.FileProvider
import java.io.File
import java.io.IOException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** The phone's camera app and its gallery; neither wants a permission. */
class PhoneCamera(private val context: Context) : Camera {
    private val photo = File(context.cacheDir, "photo/taken.jpg")
    private var taking: ActivityResultLauncher<Uri>? = null
    private var choosing: ActivityResultLauncher<PickVisualMediaRequest>? = null
    private var taken = CompletableDeferred<Boolean>()
    private var chosen = CompletableDeferred<Uri?>()

    /** From now on [activity] asks; before it starts. Answers to what an activity before it asked come, too. */
    fun connect(activity: ComponentActivity) {
        taking = activity.registerForActivityResult(TakePicture()) { taken.complete(it) }
        choosing = activity.registerForActivityResult(PickVisualMedia()) { chosen.complete(it) }
    }

    override suspend fun take(): Caught {
        taken = CompletableDeferred()
        photo.parentFile?.mkdirs()
        photo.delete()
        val place = FileProvider.getUriForFile(context, "${context.packageName}.files", photo)
        if (!asked { taking?.launch(place) }) return Caught.Refused
        if (!taken.await()) return Caught.Nothing
        return leftOver()?.let(Caught::Photo) ?: Caught.Refused
    }

    override suspend fun choose(): Caught {
        chosen = CompletableDeferred()
        if (!asked { choosing?.launch(PickVisualMediaRequest(PickVisualMedia.ImageOnly)) }) return Caught.Refused
        val place = chosen.await() ?: return Caught.Nothing
        return read { context.contentResolver.openInputStream(place)?.use { it.readBytes() } }
            ?.let(Caught::Photo) ?: Caught.Refused
    }

    override suspend fun leftOver(): ByteArray? {
        val bytes = read { if (photo.length() > 0) photo.readBytes() else null }
        photo.delete()
        return bytes
    }

    private fun asked(launch: () -> Unit?): Boolean = try {
        launch() != null
    } catch (_: ActivityNotFoundException) {
        false
    } catch (_: SecurityException) {
        false // Somebody forbade the camera app to this one.
    }

    private suspend fun read(how: () -> ByteArray?): ByteArray? = withContext(Dispatchers.IO) {
        try {
            how()
        } catch (_: IOException) {
            null
        }
    }
}
