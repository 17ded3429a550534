package cn.yishi.app.screen.need

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.SecondButton

/** What a committee does with a need; accepting is the main button below. */
@Composable
internal fun DecidePart(state: NeedState, on: (NeedEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        if (state.canAnswer) {
            SecondButton(stringResource(R.string.decide_answer), { on(NeedEvent.Decide(Reply.Answer)) }, icon = Icons.Speech)
        }
        if (state.canPlace) {
            SecondButton(stringResource(R.string.decide_place), { on(NeedEvent.Place) }, icon = Icons.People)
        }
        if (state.canMerge) {
            SecondButton(stringResource(R.string.decide_merge), { on(NeedEvent.Merge) }, icon = Icons.Mine)
        }
        if (state.canAccept) {
            SecondButton(stringResource(R.string.decide_return), { on(NeedEvent.Decide(Reply.Return)) }, icon = Icons.Returned)
        }
        if (state.canReject) {
            SecondButton(stringResource(R.string.decide_reject), { on(NeedEvent.Decide(Reply.Reject)) }, icon = Icons.Close)
        }
    }
}
