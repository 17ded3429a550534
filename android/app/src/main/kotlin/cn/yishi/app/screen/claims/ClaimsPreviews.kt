package cn.yishi.app.screen.claims

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.claim.ClaimExample
import cn.yishi.app.screen.party.PeopleExamples
import cn.yishi.app.screen.party.PeopleState
import cn.yishi.app.screen.party.Whom

private val Waiting = ClaimsState(rows = listOf(ClaimExample), asked = null, people = PeopleState.Nobody, busy = false, trouble = null)

class ClaimsSamples : Samples<ClaimsState>(
    "waiting" to Waiting,
    "finding" to Waiting.copy(asked = ClaimExample, people = PeopleState.Nobody.copy(asking = Whom.Claimed, found = PeopleExamples.All)),
    "read-back" to Waiting.copy(asked = ClaimExample, people = PeopleState.Nobody.copy(others = PeopleExamples.All.take(1))),
    "none" to Waiting.copy(rows = emptyList()),
)

@Preview
@Composable
private fun ClaimsPreview(@PreviewParameter(ClaimsSamples::class) state: ClaimsState) = Previewed { ClaimsScreen(state) {} }
