package cn.yishi.app.screen.orgs.fresh

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Picks
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.Organisations
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word

@Composable
fun NewOrgScreen(state: NewOrgState, on: (NewOrgEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.org_register), onBack = { on(NewOrgEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(it.sentence()) }
        MainButton(stringResource(R.string.org_save), { on(NewOrgEvent.Save) }, icon = Icons.Check)
    },
) {
    Entry(stringResource(R.string.org_name), state.name, { on(NewOrgEvent.Name(it)) }, hint = stringResource(R.string.org_name_hint))
    SectionTitle(stringResource(R.string.org_kind))
    Choices(Organisations, state.kind, { on(NewOrgEvent.Kind(it)) }, { it.word })
    if (state.brands.isNotEmpty()) {
        SectionTitle(stringResource(R.string.org_brand))
        val chosen = state.brands.filter { it.code == state.brand }
        Picks(state.brands, chosen, { on(NewOrgEvent.Brand(it.code)) }, { it.word })
    }
    Note(stringResource(R.string.org_lead), Tone.River, Icons.Info)
}
