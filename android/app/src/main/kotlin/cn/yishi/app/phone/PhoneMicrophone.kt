package cn.yishi.app.phone

import android.Manifest.permission.RECORD_AUDIO
import android.content.Context
import android.content.pm.PackageManager.PERMISSION_GRANTED
import android.media.MediaRecorder
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import java.io.File
import java.io.IOException
import kotlinx.coroutines.CompletableDeferred

/** Records into an M4A file, which is deleted as soon as it was read. */
class PhoneMicrophone(private val context: Context) : Microphone {
    private val file = File(context.cacheDir, "said.m4a")
    private var asking: ActivityResultLauncher<String>? = null
    private var allowed = CompletableDeferred<Boolean>()
    private var recorder: MediaRecorder? = null

    /** From now on [activity] asks for the permission; before it starts. */
    fun connect(activity: ComponentActivity) {
        asking = activity.registerForActivityResult(RequestPermission()) { allowed.complete(it) }
    }

    override suspend fun start(): Boolean {
        if (!mayRecord()) return false
        val made = newRecorder()
        return try {
            made.setAudioSource(MediaRecorder.AudioSource.MIC)
            made.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4)
            made.setAudioEncoder(MediaRecorder.AudioEncoder.AAC)
            made.setAudioChannels(1)
            made.setAudioSamplingRate(SAMPLES_PER_SECOND)
            made.setAudioEncodingBitRate(BITS_PER_SECOND)
            made.setMaxFileSize(MOST_BYTES)
            made.setOutputFile(file.path)
            made.prepare()
            made.start()
            recorder = made
            true
        } catch (_: IOException) {
            made.release()
            false
        } catch (_: RuntimeException) {
            made.release() // Another app holds the microphone: the system says so this way.
            false
        }
    }

    override suspend fun stop(): ByteArray? {
        val running = recorder ?: return null
        recorder = null
        return try {
            running.stop()
            file.readBytes()
        } catch (_: IOException) {
            null
        } catch (_: RuntimeException) {
            null // Stopped before a sound came through.
        } finally {
            running.release()
            file.delete()
        }
    }

    private suspend fun mayRecord(): Boolean {
        if (context.checkSelfPermission(RECORD_AUDIO) == PERMISSION_GRANTED) return true
        val asking = asking ?: return false
        allowed = CompletableDeferred()
        asking.launch(RECORD_AUDIO)
        return allowed.await()
    }

    @Suppress("DEPRECATION") // The new one came with Android 12.
    private fun newRecorder(): MediaRecorder =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) MediaRecorder(context) else MediaRecorder()

    private companion object {
        const val SAMPLES_PER_SECOND = 16_000
        const val BITS_PER_SECOND = 32_000

        /** A little below what the core takes: about eight minutes. */
        const val MOST_BYTES = 1_900_000L
    }
}
