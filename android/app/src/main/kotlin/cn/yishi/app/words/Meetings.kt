package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import cn.yishi.core.EscalationReason
import cn.yishi.core.PartyKind
import cn.yishi.core.Produces
import cn.yishi.core.PublicChannel
import cn.yishi.core.SessionRow
import cn.yishi.core.SessionView

// The core's own words for what people choose in the forms of a meeting, until it hands them out itself; a test compares
// them with it.

/** A form of deliberation. */
enum class TalkForm(val code: String, val zh: String, private val en: String) {
    Grid("GridTalk", "网格协商", "Grid talk"),
    Neighbour("NeighbourTalk", "邻里协商", "Neighbours' talk"),
    Group("GroupTalk", "村（居）民小组协商", "Group talk"),
    Building("BuildingTalk", "楼宇协商", "Building talk"),
    Council("CouncilMeeting", "民主议事会", "Council meeting"),
    Talk("TalkMeeting", "民情恳谈会", "Talk meeting"),
    Hearing("Hearing", "民主听证会", "Hearing"),
    Appraisal("AppraisalMeeting", "民主评议会", "Appraisal meeting"),
    Xiangxian("XiangxianCouncil", "乡贤参事会", "Council of local worthies"),
    Forum("SouthTaihuForum", "南太湖议事厅", "South Taihu forum"),
    Consultation("ConsultationMeeting", "民主协商会", "Consultation meeting"),
    Day("TalkDay", "民情恳谈日", "Talk day"),
    Development("DevelopmentForum", "社区发展论坛", "Community development forum"),
    ;

    val word: String
        @Composable @ReadOnlyComposable get() = said(zh, en)

    companion object {
        fun of(code: String): TalkForm? = entries.find { it.code == code }
    }
}

val SessionView.formWord: String
    @Composable @ReadOnlyComposable get() = wordOfForm(formZh)

val SessionRow.formWord: String
    @Composable @ReadOnlyComposable get() = wordOfForm(formZh)

@Composable
@ReadOnlyComposable
private fun wordOfForm(zh: String): String = TalkForm.entries.find { it.zh == zh }?.word ?: zh

/** What a party is, on record. */
val PartyKind.zh: String
    get() = when (this) {
        PartyKind.TOWNSHIP_GOV -> "基层政府及其派出机关"
        PartyKind.PARTY_BRANCH -> "村（社区）党组织"
        PartyKind.COMMITTEE -> "村（居）民委员会"
        PartyKind.SUPERVISORY_COMMITTEE -> "村（居）务监督委员会"
        PartyKind.RESIDENTS_GROUP -> "村（居）民小组"
        PartyKind.RESIDENT_UNIT -> "驻村（社区）单位"
        PartyKind.COMMUNITY_ORG -> "社区社会组织"
        PartyKind.OWNERS_COMMITTEE -> "业主委员会"
        PartyKind.COLLECTIVE_ORG -> "农村集体经济组织"
        PartyKind.FARMER_COOP -> "农民合作组织"
        PartyKind.PROPERTY_MANAGER -> "物业服务企业"
        PartyKind.HUKOU_RESIDENT -> "当地户籍居民"
        PartyKind.NON_HUKOU_REP -> "非户籍居民代表"
        PartyKind.OTHER_STAKEHOLDER -> "其他利益相关方"
    }

val PartyKind.word: String
    @Composable @ReadOnlyComposable get() = said(zh, en)

private val PartyKind.en: String
    get() = when (this) {
        PartyKind.TOWNSHIP_GOV -> "Township government"
        PartyKind.PARTY_BRANCH -> "Party branch"
        PartyKind.COMMITTEE -> "Committee"
        PartyKind.SUPERVISORY_COMMITTEE -> "Supervisory committee"
        PartyKind.RESIDENTS_GROUP -> "Residents' group"
        PartyKind.RESIDENT_UNIT -> "Unit located here"
        PartyKind.COMMUNITY_ORG -> "Community organisation"
        PartyKind.OWNERS_COMMITTEE -> "Owners' committee"
        PartyKind.COLLECTIVE_ORG -> "Rural collective"
        PartyKind.FARMER_COOP -> "Farmers' cooperative"
        PartyKind.PROPERTY_MANAGER -> "Property manager"
        PartyKind.HUKOU_RESIDENT -> "Resident with local hukou"
        PartyKind.NON_HUKOU_REP -> "Representative of residents without local hukou"
        PartyKind.OTHER_STAKEHOLDER -> "Other party"
    }

/** Where results are posted. */
val PublicChannel.word: String
    @Composable @ReadOnlyComposable
    get() = when (this) {
        PublicChannel.BOARD -> said("公开栏", "Notice board")
        PublicChannel.SCREEN -> said("电子屏", "Screen")
        PublicChannel.TV -> said("点播电视", "TV on demand")
        PublicChannel.WEB -> said("社区网络", "Community website")
        PublicChannel.APP -> said("应用", "This app")
        PublicChannel.WECHAT_GROUP -> said("微信群", "WeChat group")
    }

/** What else a sitting leaves behind. */
val Produces.word: String
    @Composable @ReadOnlyComposable
    get() = when (this) {
        Produces.OUTCOME_OF_EACH_ITEM -> said("每项议程的结果", "What came of each item")
        Produces.NEEDS_OR_NONE -> said("收集到的诉求", "Needs heard")
        Produces.TOPICS_OR_NONE -> said("形成的议题", "Topics formed")
        Produces.NECESSITY -> said("必要性论证", "Why it is needed")
        Produces.FEASIBILITY -> said("可行性论证", "Why it can be done")
        Produces.OPTIONS -> said("几个方案", "Options")
        Produces.OPINION_RESPONSES -> said("对意见的回应", "Answers to opinions")
        Produces.RATINGS -> said("评议结果", "Ratings")
    }

val EscalationReason.word: String
    @Composable @ReadOnlyComposable
    get() = when (this) {
        EscalationReason.ROUNDS_EXHAUSTED -> said("谈了几轮没谈拢", "No agreement after several rounds")
        EscalationReason.SERIOUS_DISPUTE -> said("争议较大", "Serious dispute")
    }
