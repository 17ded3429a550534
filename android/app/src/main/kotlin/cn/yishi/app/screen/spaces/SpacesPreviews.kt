package cn.yishi.app.screen.spaces

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.app.screen.members.PeopleExamples
import cn.yishi.core.MemberId
import cn.yishi.core.SpaceId
import cn.yishi.core.SpaceRow

private val Here = SpaceRow(
    space = SpaceId("01"), name = "桑渚村", kind = null, member = MemberId("a2"), memberName = "陆小满", posts = PeopleExamples.Leader.posts,
    unsent = 2u, refused = 1u, todo = 3u, news = 5u, syncedAt = null, syncedAtZh = null,
)

class SpacesSamples : Samples<SpacesState>(
    "two" to SpacesState(
        rows = listOf(
            Here,
            Here.copy(space = SpaceId("02"), name = "荻湾村", posts = emptyList(), unsent = 0u, refused = 0u, todo = 0u, news = 0u),
            Here.copy(space = SpaceId("03"), name = "", posts = emptyList(), unsent = 1u, refused = 0u, todo = 0u, news = 0u),
        ),
        here = SpaceId("01"), trouble = null,
    ),
)

@Preview
@Composable
private fun SpacesPreview(@PreviewParameter(SpacesSamples::class) state: SpacesState) = Previewed { SpacesScreen(state) {} }
