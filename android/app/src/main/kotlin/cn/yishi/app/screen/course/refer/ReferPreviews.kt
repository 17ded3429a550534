package cn.yishi.app.screen.course.refer

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Referral

private val Empty =
    ReferState(about = "镇上的路坏了，下雨天走不了", places = Referral.entries, to = null, why = "", trouble = null)

class ReferSamples : Samples<ReferState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.refer_no_place)),
    "filled" to Empty.copy(to = Referral.GOV, why = "镇交通办管这条路，已电话告知，周五前来看。"),
    "grid" to Empty.copy(places = listOf(Referral.EMERGENCY), to = Referral.EMERGENCY),
)

@Preview
@Composable
private fun ReferPreview(@PreviewParameter(ReferSamples::class) state: ReferState) = Previewed { ReferScreen(state) {} }
