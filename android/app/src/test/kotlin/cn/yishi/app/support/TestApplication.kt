package cn.yishi.app.support

import cn.yishi.app.YishiApplication
import cn.yishi.bridge.AesVault
import cn.yishi.core.KeyVault
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The app as it is, but for the phone's key store, which Robolectric does not have. */
class TestApplication : YishiApplication() {
    override fun vault(): KeyVault = MemoryVault

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
