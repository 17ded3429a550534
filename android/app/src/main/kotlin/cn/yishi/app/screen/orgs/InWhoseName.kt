package cn.yishi.app.screen.orgs

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.nav.SpokenFor
import cn.yishi.core.OrgId

/** 单位名义: one's own name, or that of an organisation for which one speaks; who speaks for none is not asked. */
@Composable
fun InWhoseName(spoken: List<SpokenFor>, chosen: OrgId?, onChoose: (OrgId?) -> Unit) {
    if (spoken.isEmpty()) return
    val own = stringResource(R.string.name_own)
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        Text(stringResource(R.string.name_whose), style = Yishi.type.strong)
        Choices(listOf<SpokenFor?>(null) + spoken, spoken.find { it.org == chosen }, { onChoose(it?.org) }, { it?.name ?: own })
    }
}
