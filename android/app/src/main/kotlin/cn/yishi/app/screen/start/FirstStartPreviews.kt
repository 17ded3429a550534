package cn.yishi.app.screen.start

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.start.FirstStartState.Step
import cn.yishi.core.ConsentView
import cn.yishi.core.RightRow

private val Text = ConsentView(
    version = 1u, title = "个人信息怎么用", titleEn = "What happens with personal data",
    text = listOf("议事是村（居）委会用来听取意见、一起商量、公开结果的工具。", "您提的诉求只给您所在网格的网格长、网格员、两委和监督委员会看。"),
    textEn = listOf("Yishi is how the committee listens and deliberates with everybody.", "Your needs are read by the workers of your grid."),
    dataRights = listOf(RightRow("know", "知情", "To know", "您可以随时看到收了您哪些信息。", "You can see at any time what is kept about you.")),
    civicRights = listOf(RightRow("informed", "知情权", "To be informed", "商量什么、办到哪一步，您都能看到。", "What is deliberated is open to you.")),
    agreedVersion = null, agreedAt = null, agreedAtZh = null, needed = true,
)

class FirstStartSamples : Samples<FirstStartState>(
    "size" to FirstStartState(Step.Size, elder = false, Text),
    "consent" to FirstStartState(Step.Consent, elder = false, Text),
    "declined" to FirstStartState(Step.Declined, elder = false, Text),
)

@Preview
@Composable
private fun FirstStartPreview(@PreviewParameter(FirstStartSamples::class) state: FirstStartState) =
    Previewed { FirstStartScreen(state) {} }
