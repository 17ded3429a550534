package cn.yishi.app.words

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.bridge.Trouble

/** What keeps a form from being sent. */
sealed interface FormTrouble {
    /** Something has not been filled in. */
    data class Missing(@param:StringRes val words: Int) : FormTrouble

    /** The core said why not. */
    data class Said(val trouble: Trouble) : FormTrouble
}

@Composable
fun FormTrouble.sentence(): String = when (this) {
    is FormTrouble.Missing -> stringResource(words)
    is FormTrouble.Said -> trouble.word
}
