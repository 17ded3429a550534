package cn.yishi.app.screen.draft.step

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.topic.changedPassages
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.ChangeHash
import cn.yishi.core.Family
import cn.yishi.core.Page
import kotlinx.coroutines.launch

class StepHolder(private val key: ScreenKey.DraftStep, private val kit: Kit, private val stack: BackStack) :
    Holder<StepState, StepEvent>(StepState(then = null, changes = emptyList(), canRestore = false, busy = false, trouble = null)) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.DRAFTS) {
                draftAt(key.space, key.topic, key.step, key.session) to draft(key.space, key.topic, key.session).canEdit
            }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> {
                        val (then, canEdit) = seen.value
                        val changes = changedPassages(then.changes)
                        show { it.copy(then = then, changes = changes, canRestore = canEdit && changes.isNotEmpty()) }
                    }
                }
            }
        }
    }

    override fun on(event: StepEvent) = when (event) {
        StepEvent.Restore -> restore()
        StepEvent.Back -> stack.back()
    }

    private fun restore() {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            when (val done = answer { restoreFrom(newest()) }) {
                is Answer.Failed -> show { it.copy(busy = false, trouble = done.trouble) }
                is Answer.Given -> {
                    kit.undo.offer(R.string.draft_restored, { answer { restoreTo(done.value) } }, kit.syncer::start)
                    stack.back()
                }
            }
        }
    }

    private suspend fun restoreFrom(before: ChangeHash): ChangeHash {
        restoreTo(key.step)
        return before
    }

    private suspend fun restoreTo(step: ChangeHash) = kit.core.app.restoreDraft(key.space, key.topic, step, key.session)

    /** Where the draft stood before: taking the restoring back goes there. */
    private suspend fun newest(): ChangeHash = kit.core.app.draftHistory(key.space, key.topic, Page(0u, 1u), key.session).rows.first().id
}
