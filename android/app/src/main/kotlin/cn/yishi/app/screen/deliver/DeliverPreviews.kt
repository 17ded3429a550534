package cn.yishi.app.screen.deliver

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.signing.PaperPhoto
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.BlobId
import cn.yishi.core.Delivery

private val Empty = DeliverState(name = "老倪", how = null, photo = null, trouble = null)

class DeliverSamples : Samples<DeliverState>(
    "empty" to Empty,
    "phone" to Empty.copy(how = Delivery.PHONE),
    "slip" to Empty.copy(how = Delivery.PAPER, photo = PaperPhoto(BlobId("01"), null)),
    "no-how" to Empty.copy(trouble = FormTrouble.Missing(R.string.deliver_no_how)),
)

@Preview
@Composable
private fun DeliverPreview(@PreviewParameter(DeliverSamples::class) state: DeliverState) = Previewed { DeliverScreen(state) {} }
