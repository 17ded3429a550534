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
import cn.yishi.app.nav.Talks
import cn.yishi.app.screen.start.FirstStartHolder
import cn.yishi.bridge.Answer
import cn.yishi.bridge.Trouble
import cn.yishi.bridge.answer
import cn.yishi.core.Family
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
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
    private var following: Job? = null

    val root: StateFlow<Root> = current.asStateFlow()
    val settings get() = app.settings

    init {
        open()
        // Whoever takes the agreement back stands before the first screen again.
        viewModelScope.launch { app.takenBack.collect { begin() } }
        saved.setSavedStateProvider(STACK) {
            Bundle().apply { putStringArrayList(STACK, ArrayList(codes())) }
        }
    }

    private fun begin() {
        following?.cancel()
        (current.value as? Root.Open)?.holders?.keepOnly(emptyList())
        current.value = Root.FirstStart(FirstStartHolder(settings.now.value.appearance.elder, ::agree))
    }

    private fun agree(version: UInt, elder: Boolean) {
        current.value = Root.Opening
        viewModelScope.launch {
            when (val agreed = app.agree(version, elder)) {
                is Answer.Failed -> current.value = Root.Broken(agreed.trouble)
                is Answer.Given -> open()
            }
        }
    }

    /** Lays a screen on top, such as the one that a notice is about. */
    fun show(code: String) {
        val key = ScreenKey.of(code) ?: return
        (current.value as? Root.Open)?.stack?.go(key) ?: run { wanted = key }
    }

    /** A key for loudness was pressed; whether the screen that is seen has a use for it. */
    fun pressVolume(again: Boolean): Boolean {
        val open = current.value as? Root.Open ?: return false
        if (open.kit.lock.locked.value) return false
        val talks = open.holders.of(open.stack.top).holder as? Talks ?: return false
        if (!again) talks.talk()
        return true
    }

    /** The app goes out of sight. */
    fun leave() {
        (current.value as? Root.Open)?.kit?.lock?.leave()
    }

    /** The app is in sight again. */
    fun comeBack() {
        viewModelScope.launch { (current.value as? Root.Open)?.kit?.lock?.comeBack() }
    }

    /** Shows the screens left last; where nobody has agreed yet, the first one. */
    fun open() {
        current.value = Root.Opening
        viewModelScope.launch {
            when (val agreed = app.agreed()) {
                is Answer.Failed -> current.value = Root.Broken(agreed.trouble)
                is Answer.Given -> if (agreed.value) enter() else begin()
            }
        }
    }

    private suspend fun enter() {
        val opened = when (val kit = app.open()) {
            is Answer.Failed -> kit
            is Answer.Given -> answer { kit.value to first(kit.value) }
        }
        current.value = when (opened) {
            is Answer.Failed -> Root.Broken(opened.trouble)
            is Answer.Given -> {
                val (kit, first) = opened.value
                val stack = BackStack(restored() ?: listOf(first))
                wanted?.let(stack::go)
                wanted = null
                follow(kit, stack)
                Root.Open(stack, Holders { key -> shown(key, kit, stack) }, kit)
            }
        }
    }

    /** A village that did not let one in after all is gone from the phone: whoever stands in it may enter another code. */
    private fun follow(kit: Kit, stack: BackStack) {
        following?.cancel()
        following = viewModelScope.launch {
            kit.core.live(null, Family.SPACES) { spaces().map { it.space } }.collect { seen ->
                val joined = (seen as? Answer.Given)?.value ?: return@collect
                val home = stack.all.first().key as? ScreenKey.Home ?: return@collect
                if (home.space in joined) return@collect
                stack.restart(joined.firstOrNull()?.let(ScreenKey::Home) ?: ScreenKey.Join())
                stack.go(ScreenKey.Join())
            }
        }
    }

    /** The village that was shown last, or any; whoever is in none joins one. */
    private suspend fun first(kit: Kit): ScreenKey {
        val (last, joined) = kit.core.app.settings().space to kit.core.app.spaces().map { it.space }
        val space = joined.find { it == last } ?: joined.firstOrNull()
        return space?.let(ScreenKey::Home) ?: ScreenKey.Join()
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
