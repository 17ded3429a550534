package cn.yishi.app.screen.rules

import cn.yishi.core.Coded
import cn.yishi.core.FormRow
import cn.yishi.core.MatterRow

/** Forms and matters as previews and shots show them. */
object FormExamples {
    private val Consensus = Coded("consensus", "协商共识", "Consensus")
    private val Grid = FormRow(
        code = "GridTalk", zh = "网格协商", en = "Grid talk", scope = Coded("grid", "网格", "Grid"),
        convenedBy = listOf(Coded("committee", "村（居）民委员会", "Committee")), iConvene = true, roles = emptyList(), requires = emptyList(), asks = emptyList(),
        produces = listOf(Coded("outcome_of_each_item", "每项议程的结果", "What came of each item")), noticeZh = "1天", brand = false,
        countsAs = Consensus, source = "湖委办〔2017〕45号",
    )
    val All = listOf(
        Grid,
        Grid.copy(code = "Hearing", zh = "民主听证会", en = "Hearing", noticeZh = "3天"),
        Grid.copy(
            code = "XiangxianCouncil", zh = "乡贤参事会", en = "Council of local worthies", brand = true,
            countsAs = Coded("opinion", "意见建议，不作决定", "Opinion, never a decision"),
        ),
    )

    val Ground = MatterRow(
        code = "ENV-04", zh = "晒场、公共场地使用", en = "Drying grounds and public places", category = Coded("ENV", "环境卫生整治", "Environment"),
        forms = listOf("GridTalk"), level = Coded("village", "村（社区）", "Village (community)"), `class` = Coded("General", "一般事项", "General matter"),
        mayBecome = emptyList(), decidedBy = listOf(Coded("committee", "村（居）民委员会", "Committee")), statutory = false, technical = false,
        open = true, note = "收粮的日子先晒粮。", source = "湖委办〔2017〕45号",
    )
    val Matters = listOf(
        Ground,
        Ground.copy(
            code = "PROP-02", zh = "动用维修资金", en = "Using the repair fund", `class` = Coded("Owners", "业主共同决定", "Decided by the owners"),
            statutory = true, open = false, note = null, source = "民法典 278 条",
        ),
    )
}
