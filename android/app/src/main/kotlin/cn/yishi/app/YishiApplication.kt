package cn.yishi.app

import android.app.Application
import androidx.activity.ComponentActivity
import cn.yishi.app.keep.Drafts
import cn.yishi.app.keep.Forms
import cn.yishi.app.keep.Settings
import cn.yishi.app.keep.Undo
import cn.yishi.app.phone.Files
import cn.yishi.app.phone.PhoneVoice
import cn.yishi.app.phone.Phone
import cn.yishi.app.phone.PhoneCamera
import cn.yishi.app.phone.PhoneDialer
import cn.yishi.app.phone.PhoneMicrophone
import cn.yishi.app.phone.PhonePaper
import cn.yishi.app.phone.PhonePlayer
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.bridge.KeystoreVault
import cn.yishi.bridge.Syncer
import cn.yishi.core.KeyVault
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelChildren
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

    /** The open core; after a failure it is tried anew. */
    suspend fun open(): Answer<Kit> = opening.withLock {
        kit?.let { return Answer.Given(it) }
        when (val core = Core.open(File(filesDir, "core"), vault())) {
            is Answer.Failed -> core
            is Answer.Given -> Answer.Given(kitOf(core.value))
        }
    }

    private fun kitOf(core: Core): Kit {
        val (voice, files) = PhoneVoice(this) to Files(contentResolver)
        val made = Kit(core, Syncer(core, scope), settings, drafts, Undo(scope), voice, files, Forms(core, scope), phone)
        kit = made
        Networks(this).onFound(made.syncer::start)
        made.syncer.start()
        return made
    }

    /** Ends the process's core; tests do this, the system never does. */
    protected fun shut() {
        scope.coroutineContext.cancelChildren()
        kit?.core?.close()
        kit = null
    }
}
