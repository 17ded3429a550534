package cn.yishi.app

import android.app.Application
import android.os.SystemClock
import androidx.activity.ComponentActivity
import cn.yishi.app.keep.AppLock
import cn.yishi.app.keep.Drafts
import cn.yishi.app.keep.Forms
import cn.yishi.app.keep.Language
import cn.yishi.app.keep.Settings
import cn.yishi.app.keep.Teller
import cn.yishi.app.keep.Undo
import cn.yishi.app.phone.DeviceLock
import cn.yishi.app.phone.Files
import cn.yishi.app.phone.Phone
import cn.yishi.app.phone.PhoneCamera
import cn.yishi.app.phone.PhoneDialer
import cn.yishi.app.phone.PhoneLock
import cn.yishi.app.phone.PhoneMicrophone
import cn.yishi.app.phone.PhoneNotices
import cn.yishi.app.phone.PhonePaper
import cn.yishi.app.phone.PhonePlayer
import cn.yishi.app.phone.PhoneShare
import cn.yishi.app.phone.PhoneVoice
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.KeystoreVault
import cn.yishi.bridge.Syncer
import cn.yishi.bridge.answer
import cn.yishi.core.KeyVault
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** The process: one core for all activities, opened when somebody agreed to use the app. */
open class YishiApplication : Application() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val opening = Mutex()
    private var kit: Kit? = null

    val settings: Settings by lazy { Settings(getSharedPreferences("settings", MODE_PRIVATE)) }
    val drafts: Drafts by lazy { Drafts(File(filesDir, "drafts"), scope, Dispatchers.IO) }

    private val camera by lazy { PhoneCamera(this) }
    private val microphone by lazy { PhoneMicrophone(this) }
    private val paper by lazy { PhonePaper(this) }
    private val phone: Phone by lazy { phone() }

    /** Camera, microphone and whatever else the phone has. */
    protected open fun phone(): Phone = Phone(camera, microphone, PhonePlayer(), paper, PhoneDialer(this))

    /** Lets the phone's other apps be asked through [activity], which has not started yet. */
    fun connect(activity: ComponentActivity) {
        camera.connect(activity)
        microphone.connect(activity)
        paper.connect(activity)
    }

    /** Where the device's keys are locked away. */
    protected open fun vault(): KeyVault = KeystoreVault()

    /** What opens the phone itself. */
    protected open fun deviceLock(): DeviceLock = PhoneLock(this)

    /** The open core; after a failure it is tried anew. */
    suspend fun open(): Answer<Kit> = opening.withLock {
        kit?.let { return Answer.Given(it) }
        when (val core = Core.open(File(filesDir, "core"), vault())) {
            is Answer.Failed -> core
            is Answer.Given -> Answer.Given(kitOf(core.value))
        }
    }

    private suspend fun kitOf(core: Core): Kit {
        val lock = AppLock({ (answer { core.app.settings() } as? Answer.Given)?.value?.appLock == true }, SystemClock::elapsedRealtime)
        val teller = Teller(core, PhoneNotices(this)) { settings.now.value.language == Language.English }
        val version = packageManager.getPackageInfo(packageName, 0).versionName.orEmpty()
        val made = Kit(
            core, Syncer(core, scope), settings, drafts, Undo(scope), PhoneVoice(this), Files(contentResolver), Forms(core, scope),
            phone, PhoneShare(this), lock, deviceLock(), teller, version,
        )
        kit = made
        lock.begin()
        Networks(this).onFound(made.syncer::start)
        scope.launch { teller.follow() }
        made.syncer.start()
        return made
    }

    /** Looks for news without a screen: one sync, then what there is to tell. */
    suspend fun look() {
        if (settings.now.value.agreedAt == null) return
        val kit = (open() as? Answer.Given)?.value ?: return
        kit.syncer.wait()
        kit.teller.tell()
    }

    /** Ends the process's core; tests do this, the system never does. */
    protected fun shut() {
        scope.coroutineContext.cancelChildren()
        kit?.core?.close()
        kit = null
    }
}
