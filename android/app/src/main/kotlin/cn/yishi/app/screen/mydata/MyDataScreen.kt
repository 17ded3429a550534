package cn.yishi.app.screen.mydata

import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import kotlinx.coroutines.launch

@Composable
fun MyDataScreen(state: MyDataState, on: (MyDataEvent) -> Unit) {
    if (state.readBack) ReadBack(state, on) else MyData(state, on)
}

@Composable
private fun MyData(state: MyDataState, on: (MyDataEvent) -> Unit) {
    Page(PageTop(stringResource(R.string.mydata_title), onBack = { on(MyDataEvent.Back) })) {
        state.trouble?.let { TroubleNote(it.sentence()) }
        Part(R.string.mydata_copy, R.string.mydata_copy_lead) {
            if (state.saved) Note(stringResource(R.string.mydata_saved), Tone.Leaf, Icons.Check)
            if (state.busy) Text(stringResource(R.string.mydata_busy), style = Yishi.type.body) else SaveButton(on)
        }
        Part(R.string.mydata_correct, R.string.mydata_correct_lead) {
            SecondButton(stringResource(R.string.home_said), { on(MyDataEvent.Needs) }, icon = Icons.Mine)
        }
        Part(R.string.mydata_erase, R.string.mydata_erase_lead) {
            SecondButton(stringResource(R.string.complain_title), { on(MyDataEvent.Complain) }, icon = Icons.Speech)
        }
        QuietButton(stringResource(R.string.mydata_withdraw), { on(MyDataEvent.AskWithdraw) })
    }
}

@Composable
private fun Part(title: Int, lead: Int, content: @Composable () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
        SectionTitle(stringResource(title))
        Text(stringResource(lead), style = Yishi.type.body)
        content()
    }
}

/** The system asks where the file shall go. */
@Composable
private fun SaveButton(on: (MyDataEvent) -> Unit) {
    val place = rememberLauncherForActivityResult(CreateDocument("application/zip")) { uri ->
        if (uri != null) on(MyDataEvent.SaveTo(uri.toString()))
    }
    val name = stringResource(R.string.mydata_file)
    SecondButton(stringResource(R.string.mydata_save), { place.launch(name) }, icon = Icons.Mine)
}

@Composable
private fun ReadBack(state: MyDataState, on: (MyDataEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.mydata_withdraw), onBack = { on(MyDataEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.mydata_withdraw_now), { on(MyDataEvent.Withdraw) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.member_no), { on(MyDataEvent.Back) })
        },
    ) {
        Panel(tone = Tone.Clay) { Text(stringResource(R.string.mydata_withdraw_means), style = Yishi.type.heading) }
    }
}
