package cn.yishi.app.screen.orgs

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.EmptyState
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word
import cn.yishi.core.OrgRow

@Composable
fun OrgsScreen(state: OrgsState, on: (OrgsEvent) -> Unit) = ListPage(
    PageTop(stringResource(R.string.orgs_title), onBack = { on(OrgsEvent.Back) }),
    bottom = if (!state.registers) null else ({
        MainButton(stringResource(R.string.org_register), { on(OrgsEvent.Register) }, icon = Icons.Plus)
    }),
) {
    if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
    val rows = state.rows ?: return@ListPage
    if (rows.isEmpty()) item(key = "empty") { EmptyState(Icons.People, stringResource(R.string.orgs_none)) }
    items(rows, key = { it.id }) { org -> OrgCard(org, state.registers && !org.ended) { on(OrgsEvent.End(org.id)) } }
}

@Composable
private fun OrgCard(org: OrgRow, mayEnd: Boolean, onEnd: () -> Unit) = Panel {
    Text(org.name, style = Yishi.type.strong)
    Text(org.kind.word, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    val speakers = org.speakers.joinToString(stringResource(R.string.comma)).ifEmpty { stringResource(R.string.people_nobody) }
    Text(stringResource(R.string.org_speakers, speakers), style = Yishi.type.body)
    if (org.advises) Text(stringResource(R.string.org_advises), style = Yishi.type.body)
    if (org.ended) Text(stringResource(R.string.org_ended), style = Yishi.type.body)
    if (mayEnd) SecondButton(stringResource(R.string.org_end), onEnd)
}
