package cn.yishi.app

import android.content.Context
import android.content.Intent
import android.content.res.Configuration
import android.os.Bundle
import android.view.KeyEvent
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.lifecycle.lifecycleScope
import cn.yishi.app.keep.Language
import cn.yishi.app.nav.JoinLink
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.phone.PhoneNotices
import java.util.Locale
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

class MainActivity : ComponentActivity() {
    private val model: AppModel by viewModels { AppModel.Factory }

    override fun attachBaseContext(base: Context) {
        val settings = (base.applicationContext as YishiApplication).settings
        super.attachBaseContext(base.speaking(settings.now.value.language))
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        (application as YishiApplication).connect(this)
        enableEdgeToEdge()
        setContent { RootView(model) }
        if (savedInstanceState == null) show(intent)
        lifecycleScope.launch {
            model.settings.now.map { it.language }.distinctUntilChanged().drop(1).collect { recreate() }
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        show(intent)
    }

    /** What a pressed notice is about, or the invitation that the phone's camera read. */
    private fun show(intent: Intent) {
        intent.getStringExtra(PhoneNotices.OPEN)?.let(model::show)
        intent.dataString?.let(JoinLink::codeIn)?.let { model.show(ScreenKey.Join(it).code) }
    }

    override fun onKeyDown(keyCode: Int, event: KeyEvent): Boolean {
        val loudness = keyCode == KeyEvent.KEYCODE_VOLUME_UP || keyCode == KeyEvent.KEYCODE_VOLUME_DOWN
        // A key that is held down repeats itself; it was pressed once.
        val handled = loudness && model.pressVolume(again = event.repeatCount > 0)
        return handled || super.onKeyDown(keyCode, event)
    }

    override fun onStart() {
        super.onStart()
        model.comeBack()
    }

    override fun onStop() {
        model.leave()
        super.onStop()
    }
}

/** This context in the language chosen in the app. */
private fun Context.speaking(language: Language): Context {
    val locale = when (language) {
        Language.System -> return this
        Language.Chinese -> Locale.SIMPLIFIED_CHINESE
        Language.English -> Locale.ENGLISH
    }
    return createConfigurationContext(Configuration(resources.configuration).apply { setLocale(locale) })
}
