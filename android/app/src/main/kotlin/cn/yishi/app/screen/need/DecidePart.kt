package cn.yishi.app.screen.need

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.SecondButton

/** What a committee does with a need, and whoever works in its grid; accepting is the main button below. */
@Composable
internal fun DecidePart(state: NeedState, on: (NeedEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        if (state.canFeedBack) Reply(R.string.decide_feedback, Reply.FeedBack, Icons.Speech, on)
        if (state.canHandle) Reply(R.string.decide_handle, Reply.Handle, Icons.Check, on)
        if (state.canAnswer) Reply(R.string.decide_answer, Reply.Answer, Icons.Speech, on)
        if (state.canPlace) {
            SecondButton(stringResource(R.string.decide_place), { on(NeedEvent.Place) }, icon = Icons.People)
        }
        if (state.canMerge) {
            SecondButton(stringResource(R.string.decide_merge), { on(NeedEvent.Merge) }, icon = Icons.Mine)
        }
        if (state.canUnmerge) Reply(R.string.decide_unmerge, Reply.Unmerge, Icons.Mine, on)
        if (state.canClassify) {
            SecondButton(stringResource(R.string.classify_title), { on(NeedEvent.Classify) }, icon = Icons.List)
        }
        if (state.canRefer) {
            SecondButton(stringResource(R.string.refer_title), { on(NeedEvent.Refer) }, icon = Icons.Switch)
        }
        if (state.canClose && state.governs) {
            SecondButton(stringResource(R.string.decide_close), { on(NeedEvent.Close) }, icon = Icons.Check)
        }
        if (state.canReturn) Reply(R.string.decide_return, Reply.Return, Icons.Returned, on)
        if (state.canReject) Reply(R.string.decide_reject, Reply.Reject, Icons.Close, on)
    }
}

/** What is done with words that whoever spoke reads. */
@Composable
private fun Reply(title: Int, how: Reply, icon: ImageVector, on: (NeedEvent) -> Unit) =
    SecondButton(stringResource(title), { on(NeedEvent.Decide(how)) }, icon = icon)
