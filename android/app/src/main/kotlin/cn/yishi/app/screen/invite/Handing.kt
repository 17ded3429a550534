package cn.yishi.app.screen.invite

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.phone.Sheet
import cn.yishi.app.words.FormTrouble
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** Hands a code on: to another app, to the clipboard, onto paper. [told] hears what came of it. */
internal fun CoroutineScope.hand(kit: Kit, code: InviteState.Code?, event: CodeEvent, told: (FormTrouble?) -> Unit) {
    if (code == null) return
    when (event) {
        CodeEvent.Send -> if (!kit.share.send(code.text)) kit.share.copy(code.text)
        CodeEvent.Copy -> kit.share.copy(code.text)
        is CodeEvent.Print -> launch {
            val done = kit.phone.paper.print(Sheet(event.lines, code.qr))
            told(if (done) null else FormTrouble.Missing(R.string.slip_not_printed))
        }
        CodeEvent.Back -> Unit
    }
}
