package cn.yishi.app

import android.os.Bundle
import androidx.lifecycle.SavedStateHandle
import androidx.lifecycle.ViewModel
import androidx.lifecycle.ViewModelProvider.AndroidViewModelFactory.Companion.APPLICATION_KEY
import androidx.lifecycle.createSavedStateHandle
import androidx.lifecycle.viewModelScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holders
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.start.FirstStartHolder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.SpaceId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** What the window shows. */
sealed interface Root {
    /** Nobody has agreed to anything yet. */
    class FirstStart(val holder: FirstStartHolder) : Root

    data object Opening : Root

    /** The phone's data cannot be opened; nothing of it was changed. */
    class Broken(val trouble: Trouble) : Root

    class Open(val stack: BackStack, val holders: Holders, val kit: Kit) : Root
}

/** The window's memory, through rotations and, as far as the stack goes, through the end of the process. */
class AppModel(private val app: YishiApplication, private val saved: SavedStateHandle) : ViewModel() {
    private val current = MutableStateFlow<Root>(Root.Opening)

    /** A screen that is wanted before the core is open. */
    private var wanted: ScreenKey? = null

    val root: StateFlow<Root> = current.asStateFlow()
    val settings get() = app.settings

    init {
        viewModelScope.launch {
            // Whoever takes the agreement back stands before the first screen again.
            settings.now.map { it.agreedAt != null }.distinctUntilChanged().collect { agreed -> if (agreed) open() else begin() }
        }
        saved.setSavedStateProvider(STACK) {
            Bundle().apply { putStringArrayList(STACK, ArrayList(codes())) }
        }
    }

    private fun begin() {
        (current.value as? Root.Open)?.holders?.keepOnly(emptyList())
        current.value = Root.FirstStart(FirstStartHolder(settings, System::currentTimeMillis) {})
    }

    /** Lays a screen on top, such as the one that a notice is about. */
    fun show(code: String) {
        val key = ScreenKey.of(code) ?: return
        (current.value as? Root.Open)?.stack?.go(key) ?: run { wanted = key }
    }

    /** The app goes out of sight. */
    fun leave() {
        (current.value as? Root.Open)?.kit?.lock?.leave()
    }

    /** The app is in sight again. */
    fun comeBack() {
        viewModelScope.launch { (current.value as? Root.Open)?.kit?.lock?.comeBack() }
    }

    /** Opens the core and shows the screens left last. */
    fun open() {
        current.value = Root.Opening
        viewModelScope.launch {
            val spaces = when (val kit = app.open()) {
                is Answer.Failed -> kit
                is Answer.Given -> answer { kit.value to kit.value.core.app.spaces().map { it.space } }
            }
            current.value = when (spaces) {
                is Answer.Failed -> Root.Broken(spaces.trouble)
                is Answer.Given -> {
                    val (kit, joined) = spaces.value
                    val stack = BackStack(restored() ?: listOf(first(joined)))
                    wanted?.let(stack::go)
                    wanted = null
                    Root.Open(stack, Holders { key -> shown(key, kit, stack) }, kit)
                }
            }
        }
    }

    private fun first(joined: List<SpaceId>): ScreenKey {
        val space = joined.find { it == settings.now.value.space } ?: joined.firstOrNull()
        return space?.let(ScreenKey::Home) ?: ScreenKey.Join
    }

    private fun codes(): List<String> = (current.value as? Root.Open)?.stack?.all?.map { it.key.code }.orEmpty()

    private fun restored(): List<ScreenKey>? {
        val codes = saved.get<Bundle>(STACK)?.getStringArrayList(STACK)
        return codes?.mapNotNull(ScreenKey::of)?.takeIf { it.isNotEmpty() }
    }

    override fun onCleared() {
        when (val root = current.value) {
            is Root.Open -> root.holders.keepOnly(emptyList())
            is Root.FirstStart -> root.holder.leave()
            is Root.Broken, Root.Opening -> Unit
        }
    }

    companion object {
        private const val STACK = "stack"

        val Factory = viewModelFactory {
            initializer { AppModel(checkNotNull(this[APPLICATION_KEY]) as YishiApplication, createSavedStateHandle()) }
        }
    }
}
