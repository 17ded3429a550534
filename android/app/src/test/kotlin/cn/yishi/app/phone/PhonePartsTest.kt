package cn.yishi.app.phone

import android.app.Activity
import android.app.Application
import android.content.Intent
import android.graphics.BitmapFactory
import android.net.Uri
import android.provider.MediaStore
import androidx.activity.ComponentActivity
import androidx.core.content.FileProvider
import androidx.test.core.app.ApplicationProvider
import cn.yishi.app.support.photograph
import cn.yishi.core.QrView
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** The real parts of the phone, as far as they run without one. */
@RunWith(RobolectricTestRunner::class)
class PhonePartsTest {
    private val app: Application = ApplicationProvider.getApplicationContext()
    private val sheet = Sheet(listOf("桑渚村 诉求回执", "编号：3fa81c02"), QrView(3u, List(9) { it % 2 == 0 }))

    /** Robolectric moves the app's folders with every test; the provider remembers the first. */
    @Before
    fun foldersAreNew() {
        val known = FileProvider::class.java.getDeclaredField("sCache").apply { isAccessible = true }
        (known.get(null) as MutableMap<*, *>).clear()
    }

    @Test
    fun `the camera app is asked for a photo, which is read once and deleted`() = runBlocking {
        val camera = PhoneCamera(app)
        val window = Robolectric.buildActivity(ComponentActivity::class.java)
        camera.connect(window.get())
        val activity = window.setup().get()
        val caught = CoroutineScope(Dispatchers.Unconfined).async { camera.take() }
        val asked = shadowOf(activity).nextStartedActivityForResult
        assertEquals(MediaStore.ACTION_IMAGE_CAPTURE, asked.intent.action)
        val taken = photograph(640, 480)
        File(app.cacheDir, "photo/taken.jpg").writeBytes(taken)
        shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent())
        assertArrayEquals(taken, (caught.await() as Caught.Photo).bytes)
        assertNull(camera.leftOver())
    }

    @Test
    fun `a photo is shrunk to what travels and keeps its shape`() = runBlocking {
        val small = checkNotNull(Shrink.photo(photograph()))
        assertTrue("${small.size} bytes", small.size <= 300_000)
        val seen = BitmapFactory.decodeByteArray(small, 0, small.size)
        assertEquals(4.0 / 3, seen.width.toDouble() / seen.height, 0.02)
        assertNull(Shrink.photo("no photo".toByteArray()))
    }

    @Test
    fun `a slip is drawn into a file that another app may read`() = runBlocking {
        assertTrue(PhonePaper(app).share(sheet))
        val chooser = shadowOf(app).nextStartedActivity
        @Suppress("DEPRECATION") // The one with a class came with Android 13.
        val send = chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!
        @Suppress("DEPRECATION")
        val place = send.getParcelableExtra<Uri>(Intent.EXTRA_STREAM)
        assertEquals("content://cn.yishi.app.files/shared/slip.png", place.toString())
        val drawn = BitmapFactory.decodeFile(File(app.cacheDir, "shared/slip.png").path)
        assertTrue(drawn.width == 720 && drawn.height > 400)
    }

    @Test
    fun `a number opens the dialler and calls nobody by itself`() {
        assertTrue(PhoneDialer(app).dial("0572-3012345"))
        val call = shadowOf(app).nextStartedActivity
        assertEquals(Intent.ACTION_DIAL to "tel:0572-3012345", call.action to call.dataString)
    }

    @Test
    fun `without a window nobody is asked, and that counts as refused`() = runBlocking {
        assertEquals(Caught.Refused, PhoneCamera(app).take())
        assertEquals(false, PhoneMicrophone(app).start())
        assertEquals(false, PhonePaper(app).print(sheet))
    }
}
