package cn.yishi.app.design.parts

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** The top of a page: its name, the way back, and at most two icons. */
class PageTop(
    val title: String,
    val onBack: (() -> Unit)? = null,
    val second: (@Composable () -> Unit)? = null,
    val actions: @Composable RowScope.() -> Unit = {},
)

/** A page that scrolls as a whole. What is in [bottom] stays in reach of the thumb. */
@Composable
fun Page(
    top: PageTop,
    modifier: Modifier = Modifier,
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    scroll: ScrollState = rememberScrollState(),
    content: @Composable ColumnScope.() -> Unit,
) {
    val m = Yishi.measures
    Frame(top, modifier, bottom) { inside ->
        Column(
            inside.verticalScroll(scroll).padding(horizontal = m.margin, vertical = m.medium),
            Arrangement.spacedBy(m.large),
            content = content,
        )
    }
}

/** A page that is one long list; only what is seen is drawn. */
@Composable
fun ListPage(
    top: PageTop,
    modifier: Modifier = Modifier,
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    content: LazyListScope.() -> Unit,
) {
    val m = Yishi.measures
    Frame(top, modifier, bottom) { inside ->
        LazyColumn(
            inside,
            contentPadding = PaddingValues(horizontal = m.margin, vertical = m.medium),
            verticalArrangement = Arrangement.spacedBy(m.medium),
            content = content,
        )
    }
}

@Composable
private fun Frame(
    top: PageTop,
    modifier: Modifier,
    bottom: (@Composable ColumnScope.() -> Unit)?,
    body: @Composable (Modifier) -> Unit,
) {
    val m = Yishi.measures
    val column = Modifier.widthIn(max = m.column)
    Column(
        modifier.fillMaxSize().background(Yishi.colors.paper).windowInsetsPadding(WindowInsets.safeDrawing),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Bar(top, column)
        Box(column.weight(1f)) { body(Modifier.fillMaxSize()) }
        if (bottom != null) {
            HorizontalDivider(thickness = m.stroke, color = Yishi.colors.line)
            Column(
                column.fillMaxWidth().padding(horizontal = m.margin, vertical = m.medium),
                Arrangement.spacedBy(m.small),
                content = bottom,
            )
        }
    }
}

@Composable
private fun Bar(top: PageTop, modifier: Modifier) {
    val m = Yishi.measures
    Row(
        modifier.fillMaxWidth().padding(start = if (top.onBack == null) m.margin else m.hair, end = m.small, top = m.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (top.onBack != null) IconTap(Icons.Back, stringResource(R.string.back), top.onBack)
        Column(Modifier.weight(1f).padding(vertical = m.small)) {
            Text(top.title, Modifier.semantics { heading() }, style = Yishi.type.title)
            top.second?.invoke()
        }
        top.actions(this)
        LocalHelp.current?.let { IconTap(Icons.Help, stringResource(R.string.help), it) }
    }
}
