package cn.yishi.app.screen.mydata

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble

private val Plain = MyDataState(busy = false, saved = false, readBack = false, trouble = null)

class MyDataSamples : Samples<MyDataState>(
    "plain" to Plain,
    "busy" to Plain.copy(busy = true),
    "saved" to Plain.copy(saved = true),
    "withdraw" to Plain.copy(readBack = true),
    "no-room" to Plain.copy(trouble = FormTrouble.Missing(R.string.round_not_saved)),
)

@Preview
@Composable
private fun MyDataPreview(@PreviewParameter(MyDataSamples::class) state: MyDataState) = Previewed { MyDataScreen(state) {} }
