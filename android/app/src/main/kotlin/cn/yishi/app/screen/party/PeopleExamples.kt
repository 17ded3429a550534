package cn.yishi.app.screen.party

import cn.yishi.core.Invitee
import cn.yishi.core.MemberId
import cn.yishi.core.PartyKind

/** People of a form as previews and shots show them. */
object PeopleExamples {
    val Lu = Somebody(MemberId("a2"), "陆小满")
    private val Ni = Somebody(MemberId("a3"), "老倪")
    private val Luo = Somebody(MemberId("a4"), "罗建军")
    private val Wang = Somebody(MemberId("a5"), "王*")
    private val Bian = Somebody(MemberId("a6"), "卞志远")

    val All = listOf(Lu, Ni, Luo, Wang, Bian)

    val Filled = PeopleState.Nobody.copy(
        parties = listOf(PartyPick(Ni, PartyKind.HUKOU_RESIDENT, true, listOf(Invitee.OLD_CADRE)), PartyPick(Luo, PartyKind.NON_HUKOU_REP, true, emptyList())),
        moderator = Lu,
        recorder = Bian,
        supervisors = listOf(Somebody(MemberId("a7"), "钱守义")),
    )
}
