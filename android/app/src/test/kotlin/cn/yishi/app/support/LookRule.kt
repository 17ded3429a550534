package cn.yishi.app.support

import android.content.ComponentName
import androidx.activity.ComponentActivity
import androidx.test.core.app.ApplicationProvider
import android.app.Application
import cn.yishi.app.catalogue.Look
import cn.yishi.app.catalogue.In
import org.junit.rules.ExternalResource
import org.junit.runner.Description
import org.junit.runners.model.Statement
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Sets the phone as the test's [In] says, and lets a bare activity start in it. Goes around the Compose rule. */
class LookRule : ExternalResource() {
    lateinit var look: Look
        private set

    override fun apply(base: Statement, description: Description): Statement {
        look = description.getAnnotation(In::class.java).look
        return super.apply(base, description)
    }

    override fun before() {
        RuntimeEnvironment.setQualifiers(look.qualifiers)
        RuntimeEnvironment.setFontScale(look.fontScale)
        val app = ApplicationProvider.getApplicationContext<Application>()
        shadowOf(app.packageManager).addActivityIfNotPresent(ComponentName(app, ComponentActivity::class.java))
    }
}
