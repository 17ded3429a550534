package cn.yishi.app.screen.orgs

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.tooling.preview.PreviewParameter
import cn.yishi.app.design.Previewed
import cn.yishi.app.design.Samples
import cn.yishi.core.Coded
import cn.yishi.core.OrgRow

/** An organisation to be looked at. */
internal val OrgExample = OrgRow(
    id = "01", kind = Coded("property_manager", "物业服务企业", "Property manager"), brand = null, name = "桑渚物业", advises = false, ended = false,
    speakers = listOf("周经理"),
)

class OrgsSamples : Samples<OrgsState>(
    "committee" to OrgsState(
        listOf(
            OrgExample,
            OrgExample.copy(
                id = "02", name = "桑渚乡贤参事会", kind = Coded("community_org", "社区社会组织", "Community organisation"), advises = true,
                speakers = emptyList(),
            ),
            OrgExample.copy(id = "03", name = "老砖厂", kind = Coded("resident_unit", "驻村（社区）单位", "Unit located here"), ended = true),
        ),
        registers = true, trouble = null,
    ),
    "resident" to OrgsState(listOf(OrgExample), registers = false, trouble = null),
    "none" to OrgsState(emptyList(), registers = true, trouble = null),
)

@Preview
@Composable
private fun OrgsPreview(@PreviewParameter(OrgsSamples::class) state: OrgsState) = Previewed { OrgsScreen(state) {} }
