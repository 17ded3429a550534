package cn.yishi.app.screen.orgs.fresh

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.R
import cn.yishi.app.screen.rules.FormExamples
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PartyKind

private val Empty = NewOrgState(name = "", kind = null, brands = FormExamples.All.filter { it.brand }, brand = "", trouble = null)

class NewOrgSamples : Samples<NewOrgState>(
    "empty" to Empty.copy(trouble = FormTrouble.Missing(R.string.org_no_name)),
    "filled" to Empty.copy(name = "桑渚乡贤参事会", kind = PartyKind.COMMUNITY_ORG, brand = "XiangxianCouncil"),
)

@Preview
@Composable
private fun NewOrgPreview(@PreviewParameter(NewOrgSamples::class) state: NewOrgState) = Previewed { NewOrgScreen(state) {} }
