package cn.yishi.app.design.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.em
import cn.yishi.app.design.Yishi

/** Digits to compare with another phone: large, in threes, spelled one by one by TalkBack. */
@Composable
fun Digits(digits: String) {
    val spelled = digits.toList().joinToString(" ")
    Text(
        digits.chunked(3).joinToString(" "),
        Modifier.fillMaxWidth().semantics { contentDescription = spelled },
        style = Yishi.type.display.copy(letterSpacing = 0.12.em),
        textAlign = TextAlign.Center,
    )
}
