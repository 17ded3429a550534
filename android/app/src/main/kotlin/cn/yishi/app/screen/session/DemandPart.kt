package cn.yishi.app.screen.session

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapRow
import cn.yishi.core.SessionView

/** Who asks that an assembly decides, and why; whoever may ask does so here, and whoever keeps the record for others. */
@Composable
internal fun DemandPart(state: SessionState, session: SessionView, on: (SessionEvent) -> Unit) {
    if (session.asked.isEmpty() && !session.mayAsk && state.toDemand.isEmpty()) return
    SectionTitle(stringResource(R.string.session_demand_title))
    Panel {
        for (one in session.asked) {
            val words = if (one.counts) R.string.session_said else R.string.session_demand_heard
            Text(stringResource(words, one.said.byName, one.said.text), style = Yishi.type.body)
        }
        if (session.mayAsk) TapRow(stringResource(R.string.session_demand), { on(SessionEvent.Demand()) }, icon = Icons.People)
        for (party in state.toDemand) {
            TapRow(stringResource(R.string.session_demand_for, party.name), { on(SessionEvent.Demand(party.member)) }, icon = Icons.Pen)
        }
    }
}
