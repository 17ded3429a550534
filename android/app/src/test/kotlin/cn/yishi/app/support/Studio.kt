package cn.yishi.app.support

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.LinearGradient
import android.graphics.Paint
import android.graphics.Shader
import cn.yishi.app.phone.Camera
import cn.yishi.app.phone.Caught
import cn.yishi.app.phone.Dialer
import cn.yishi.app.phone.Microphone
import cn.yishi.app.phone.Paper
import cn.yishi.app.phone.Phone
import cn.yishi.app.phone.Player
import cn.yishi.app.phone.Sheet
import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer
import java.nio.ByteOrder
import kotlin.math.PI
import kotlin.math.sin
import kotlin.random.Random
import kotlinx.coroutines.flow.MutableStateFlow

/** Camera, microphone and printer of a test: real files, and whatever was handed out is kept to look at. */
class Studio {
    var cameraWorks = true
    var microphoneWorks = true
    var printerWorks = true

    /** A photo that the camera took while the app was ended. */
    var leftOver: ByteArray? = null
    val printed = mutableListOf<Sheet>()
    val shared = mutableListOf<Sheet>()
    val dialled = mutableListOf<String>()
    val played = mutableListOf<ByteArray>()

    val phone = Phone(StudioCamera(), StudioMicrophone(), StudioPlayer(), StudioPaper(), Dialer { dialled.add(it) })

    private inner class StudioCamera : Camera {
        override suspend fun take(): Caught = if (cameraWorks) Caught.Photo(photograph()) else Caught.Refused

        override suspend fun choose(): Caught = Caught.Photo(photograph())

        override suspend fun leftOver(): ByteArray? = leftOver.also { leftOver = null }
    }

    private inner class StudioMicrophone : Microphone {
        override suspend fun start(): Boolean = microphoneWorks

        override suspend fun stop(): ByteArray = spoken()
    }

    private inner class StudioPlayer : Player {
        override val playing = MutableStateFlow<String?>(null)

        override fun play(name: String, bytes: ByteArray): Boolean {
            playing.value = name
            return played.add(bytes)
        }

        override fun stop() {
            playing.value = null
        }
    }

    private inner class StudioPaper : Paper {
        override suspend fun print(sheet: Sheet): Boolean = printerWorks && printed.add(sheet)

        override suspend fun share(sheet: Sheet): Boolean = shared.add(sheet)
    }
}

/** A photo as a phone makes it: 8 megapixels with detail everywhere, far too large to travel. */
fun photograph(width: Int = 3264, height: Int = 2448): ByteArray {
    val picture = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
    val canvas = Canvas(picture)
    val ground = LinearGradient(0f, 0f, 0f, height.toFloat(), Color.rgb(180, 205, 230), Color.rgb(90, 110, 60), Shader.TileMode.CLAMP)
    canvas.drawPaint(Paint().apply { shader = ground })
    val random = Random(7)
    val grain = Paint()
    repeat(60_000) {
        grain.color = Color.rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256))
        val (x, y) = random.nextInt(width).toFloat() to random.nextInt(height).toFloat()
        canvas.drawRect(x, y, x + 14, y + 9, grain)
    }
    return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, 95, it) }.toByteArray()
}

/** A second of a tone as a WAV file. */
fun spoken(samplesPerSecond: Int = 16_000): ByteArray {
    val samples = ShortArray(samplesPerSecond) { i -> (8_000 * sin(2 * PI * 440 * i / samplesPerSecond)).toInt().toShort() }
    val data = samples.size * 2
    val out = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN)
    out.put("RIFF".toByteArray()).putInt(36 + data).put("WAVE".toByteArray())
    out.put("fmt ".toByteArray()).putInt(16).putShort(1).putShort(1)
    out.putInt(samplesPerSecond).putInt(samplesPerSecond * 2).putShort(2).putShort(16)
    out.put("data".toByteArray()).putInt(data)
    samples.forEach(out::putShort)
    return out.array()
}
