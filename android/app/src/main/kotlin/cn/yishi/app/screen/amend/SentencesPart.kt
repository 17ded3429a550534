package cn.yishi.app.screen.amend

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi

/** A text whose sentences can be chosen by pressing them: no long press, no handles to drag. */
@Composable
fun SentencesPart(sentences: List<Sentence>, chosen: Span?, onPress: (Int) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.hair)) {
        sentences.forEachIndexed { at, sentence ->
            val on = chosen != null && at in chosen.first..chosen.last
            SentenceRow(sentence.text.removePrefix("# "), on) { onPress(at) }
        }
    }
}

@Composable
private fun SentenceRow(text: String, chosen: Boolean, onPress: () -> Unit) {
    val m = Yishi.measures
    val c = Yishi.colors
    Surface(
        selected = chosen,
        onClick = onPress,
        modifier = Modifier.fillMaxWidth().semantics { role = Role.Checkbox },
        shape = RoundedCornerShape(m.radiusSmall),
        color = if (chosen) c.claySoft else c.card,
        contentColor = if (chosen) c.onClaySoft else c.ink,
        border = BorderStroke(m.stroke, if (chosen) c.clay else c.line),
    ) {
        Box(Modifier.defaultMinSize(minHeight = m.touch).padding(m.small), contentAlignment = Alignment.CenterStart) {
            Text(text, style = if (chosen) Yishi.type.strong else Yishi.type.body)
        }
    }
}
