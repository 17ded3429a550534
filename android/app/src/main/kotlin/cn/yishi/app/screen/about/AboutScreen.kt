package cn.yishi.app.screen.about

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.ListPage
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word
import cn.yishi.core.LicenceRow

@Composable
fun AboutScreen(state: AboutState, on: (AboutEvent) -> Unit) {
    ListPage(PageTop(stringResource(R.string.about_title), onBack = { on(AboutEvent.Back) })) {
        item(key = "about") {
            Panel {
                Text(stringResource(R.string.app_name), style = Yishi.type.heading)
                Text(stringResource(R.string.about_version, state.version), style = Yishi.type.body)
                Text(stringResource(R.string.about_lead), style = Yishi.type.body)
            }
        }
        if (state.trouble != null) item(key = "trouble") { TroubleNote(state.trouble.word) }
        item(key = "title") { SectionTitle(stringResource(R.string.about_libraries)) }
        items(state.libraries, key = { "${it.name} ${it.version}" }) { library -> LibraryCard(library) }
    }
}

@Composable
private fun LibraryCard(library: LicenceRow) {
    Panel {
        Text("${library.name} ${library.version}", style = Yishi.type.strong)
        Text(library.licence, style = Yishi.type.body)
        for (text in library.texts) Text(text.address, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}
