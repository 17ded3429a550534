package cn.yishi.app.support

import cn.yishi.app.YishiApplication
import cn.yishi.app.phone.Phone
import cn.yishi.bridge.AesVault
import cn.yishi.core.KeyVault
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The app as it is, but for what Robolectric does not have: key store, camera, microphone, printer. */
class TestApplication : YishiApplication() {
    /** What stands in for camera, microphone, printer and dialler. */
    val studio = Studio()

    override fun vault(): KeyVault = MemoryVault

    override fun phone(): Phone = studio.phone

    /** The process is gone without a word; the next window is that of a new one. */
    fun dies() = shut()

    /** Robolectric ends each test with this. */
    override fun onTerminate() {
        shut()
        super.onTerminate()
    }
}

/** A key store that lasts as long as this process: the real seal, the key in memory. */
object MemoryVault : AesVault() {
    private val secret: SecretKey = KeyGenerator.getInstance("AES").apply { init(256) }.generateKey()

    override fun key(): SecretKey = secret
}
