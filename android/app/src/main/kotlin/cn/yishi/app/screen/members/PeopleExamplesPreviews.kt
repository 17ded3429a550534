package cn.yishi.app.screen.members

import cn.yishi.core.DeviceId
import cn.yishi.core.GridId
import cn.yishi.core.MemberId
import cn.yishi.core.MemberRow
import cn.yishi.core.PostView

/** People as previews and shots show them. */
object PeopleExamples {
    val Chair = MemberRow(
        id = MemberId("a1"), name = "沈柏年", initials = "sbn",
        posts = listOf(PostView("Chair", "村（居）委会主任", "Chair", null, null), PostView("CommitteeMember", "村（居）委会成员", "Committee member", null, null)),
        paper = null, devices = listOf(DeviceId("3f9a01c2")), revoked = emptyList(), isMe = true, heardOnly = false,
    )
    val Leader = Chair.copy(
        id = MemberId("a2"), name = "陆小满", posts = listOf(PostView("GridLeader", "网格长", "Grid leader", GridId("01"), "一网格")),
        devices = listOf(DeviceId("77b0e214"), DeviceId("01d4aa93")), revoked = listOf(DeviceId("01d4aa93")), isMe = false,
    )
    val All = listOf(
        Leader,
        Chair,
        Leader.copy(id = MemberId("a3"), name = "老倪", posts = emptyList()),
        Leader.copy(id = MemberId("a4"), name = "王*", posts = emptyList(), paper = GridId("01"), devices = emptyList()),
    )
}
