package cn.yishi.app

import android.app.Application
import android.os.SystemClock
import androidx.activity.ComponentActivity
import cn.yishi.app.keep.AppLock
import cn.yishi.app.keep.Chooser
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
import cn.yishi.core.Family
import cn.yishi.core.KeyVault
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** The process: one core for all activities, opened when somebody agreed to use the app. */
open class YishiApplication : Application() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val opening = Mutex()
    private val home by lazy { File(filesDir, "core") }
    private var core: Core? = null
    private var kit: Kit? = null
    private val takingBack = MutableSharedFlow<Unit>(extraBufferCapacity = 1)

    /** Somebody took their consent back: nothing runs any more, and the app begins anew. */
    val takenBack: SharedFlow<Unit> = takingBack.asSharedFlow()

    val settings: Settings by lazy { Settings(getSharedPreferences("settings", MODE_PRIVATE)) }

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

    /** Whether somebody agreed on this phone to how data is used. Asking stores nothing where nothing is. */
    suspend fun agreed(): Answer<Boolean> =
        if (home.exists()) inCore { !it.app.consent().needed } else Answer.Given(false)

    /** Somebody agreed to the text of a version. From here on the phone keeps things, first the sizes they chose. */
    suspend fun agree(version: UInt, elder: Boolean): Answer<Unit> = inCore {
        settings.follow(it.app.setSettings(it.app.settings().copy(elder = elder)))
        it.app.agree(version)
    }

    /** What screens work with; after a failure it is tried anew. Only where somebody [agreed]. */
    suspend fun open(): Answer<Kit> = inCore { core ->
        kit ?: kitOf(core).also {
            kit = it
            it.lock.begin()
        }
    }

    private suspend fun <T> inCore(ask: suspend (Core) -> T): Answer<T> = opening.withLock {
        val open = core ?: when (val opened = Core.open(home, vault())) {
            is Answer.Failed -> return opened
            is Answer.Given -> opened.value.also { core = it }
        }
        answer { ask(open) }
    }

    private suspend fun kitOf(core: Core): Kit {
        // Ends with the consent; what is begun in it syncs and tells.
        val life = CoroutineScope(scope.coroutineContext + SupervisorJob(scope.coroutineContext.job))
        val lock = AppLock({ (answer { core.app.settings() } as? Answer.Given)?.value?.appLock == true }, SystemClock::elapsedRealtime)
        val chooser = Chooser(core, settings).also { it.now() }
        val notices = PhoneNotices(this)
        val teller = Teller(core, notices) { settings.now.value.language == Language.English }
        val syncer = Syncer(core, life, settings.now.value.airplane, settings::fly)
        life.launch { Networks(this@YishiApplication).found().collect { syncer.start() } }
        life.launch { teller.follow() }
        life.launch {
            core.live(null, Family.SETTINGS) { consent().needed }.first { it is Answer.Given && it.value }
            kit = null
            notices.stop()
            takingBack.tryEmit(Unit)
            life.cancel()
        }
        syncer.start()
        return Kit(
            core, syncer, settings, chooser, Undo(life), PhoneVoice(this), Files(contentResolver), Forms(core, life),
            phone, PhoneShare(this), lock, deviceLock(), teller, packageManager.getPackageInfo(packageName, 0).versionName.orEmpty(),
        )
    }

    /** Looks for news without a screen: one sync, then what there is to tell. Nothing is opened before somebody agreed. */
    suspend fun look() {
        if ((agreed() as? Answer.Given)?.value != true) return
        val kit = (open() as? Answer.Given)?.value ?: return
        kit.syncer.wait()
        kit.teller.tell()
    }

    /** Ends the process's core; tests do this, the system never does. */
    protected fun shut() {
        scope.coroutineContext.cancelChildren()
        core?.close()
        core = null
        kit = null
    }
}
