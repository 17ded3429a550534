package cn.yishi.app.screen.venues.fresh

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.R
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.words.FormTrouble

class NewVenueSamples : Samples<NewVenueState>(
    "empty" to NewVenueState(name = "", place = "", trouble = FormTrouble.Missing(R.string.venue_no_name)),
    "filled" to NewVenueState(name = "老仓库", place = "晒场东边，能坐四十人", trouble = null),
)

@Preview
@Composable
private fun NewVenuePreview(@PreviewParameter(NewVenueSamples::class) state: NewVenueState) = Previewed { NewVenueScreen(state) {} }
