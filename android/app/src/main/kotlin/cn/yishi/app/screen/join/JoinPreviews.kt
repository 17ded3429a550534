package cn.yishi.app.screen.join

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.bridge.Trouble

private fun refused(code: String, sentence: String) = Trouble(Trouble.Kind.Refused, code, sentence)

private val Empty = JoinState(code = "", name = "", busy = false, trouble = null, compare = null, canGoBack = false)

class JoinSamples : Samples<JoinState>(
    "empty" to Empty,
    "wrong-code" to Empty.copy(
        code = "YISHI1 K7QM 2PXD 9WZC",
        name = "老倪",
        trouble = refused("code_invalid", "这不是有效的邀请码，请重新扫码，或照纸上的字母数字再输一遍。"),
        canGoBack = true,
    ),
    "used-up" to Empty.copy(
        name = "老倪",
        trouble = refused("invite_used_up", "这张邀请码的次数已用完，请向村（居）委会另要一张。"),
    ),
    "compare" to Empty.copy(compare = "787709"),
)

@Preview
@Composable
private fun JoinPreview(@PreviewParameter(JoinSamples::class) state: JoinState) = Previewed { JoinScreen(state) {} }
