package cn.yishi.app.screen

import android.database.sqlite.SQLiteDatabase
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import cn.yishi.app.MainActivity
import cn.yishi.app.support.MemoryVault
import cn.yishi.app.support.TestApplication
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
@OptIn(ExperimentalTestApi::class)
class NewerDataTest {
    @get:Rule
    val compose = createEmptyComposeRule()

    @Test
    fun `data of a newer version is left alone, and the start says to update`() {
        val app = ApplicationProvider.getApplicationContext<TestApplication>()
        val home = File(app.filesDir, "core")
        runBlocking { (Core.open(home, MemoryVault) as Answer.Given).value.close() }
        version(home, set = NEWER)
        ActivityScenario.launch(MainActivity::class.java).use {
            compose.waitUntilAtLeastOneExists(hasText("请先更新应用", substring = true), 20_000)
        }
        assertEquals(NEWER, version(home))
    }

    private fun version(home: File, set: Int? = null): Int =
        SQLiteDatabase.openDatabase(File(home, "yishi.db").path, null, SQLiteDatabase.OPEN_READWRITE).use { database ->
            if (set != null) database.version = set
            database.version
        }

    private companion object {
        const val NEWER = 999
    }
}
