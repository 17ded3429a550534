package cn.yishi.app.design.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.border
import androidx.compose.foundation.background
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Yishi

/** How a field takes text. */
data class EntryKind(val lines: Int, val keyboard: KeyboardOptions) {
    companion object {
        val Line = EntryKind(1, KeyboardOptions.Default)
        val Paragraph = EntryKind(4, KeyboardOptions.Default)
    }
}

/** A field with its label above it and, where something is wrong with what was typed, one sentence under it. */
@Composable
fun Entry(
    label: String,
    text: String,
    onText: (String) -> Unit,
    modifier: Modifier = Modifier,
    hint: String = "",
    trouble: String? = null,
    kind: EntryKind = EntryKind.Line,
) {
    val c = Yishi.colors
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Yishi.measures.small)) {
        Text(label, style = Yishi.type.strong)
        Field(label, text, onText, hint, trouble, kind)
        if (trouble != null) Text(trouble, style = Yishi.type.body, color = c.brick)
    }
}

@Composable
private fun Field(label: String, text: String, onText: (String) -> Unit, hint: String, trouble: String?, kind: EntryKind) {
    val m = Yishi.measures
    val c = Yishi.colors
    val touched = remember { MutableInteractionSource() }
    val focused by touched.collectIsFocusedAsState()
    val edge = BorderStroke(
        if (focused) maxOf(2.dp, m.stroke) else m.stroke,
        if (trouble != null) c.brick else if (focused) c.leaf else c.edge,
    )
    val shape = RoundedCornerShape(m.radiusSmall)
    BasicTextField(
        value = text,
        onValueChange = onText,
        modifier = Modifier.fillMaxWidth().semantics {
            contentDescription = label
            if (trouble != null) error(trouble)
        },
        textStyle = Yishi.type.body.copy(color = c.ink),
        keyboardOptions = kind.keyboard,
        singleLine = kind.lines == 1,
        minLines = kind.lines,
        interactionSource = touched,
        cursorBrush = SolidColor(c.leaf),
        decorationBox = { field ->
            Box(
                Modifier
                    .background(c.card, shape)
                    .border(edge, shape)
                    .defaultMinSize(minHeight = fieldHeight(m.touch))
                    .padding(horizontal = m.medium, vertical = m.medium),
            ) {
                if (text.isEmpty()) Text(hint, style = Yishi.type.body, color = c.inkSoft)
                field()
            }
        },
    )
}

/** A field is a little taller than what one only taps. */
private fun fieldHeight(touch: Dp): Dp = touch + 4.dp
