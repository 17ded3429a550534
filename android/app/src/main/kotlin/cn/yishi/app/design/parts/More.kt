package cn.yishi.app.design.parts

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.LaunchedEffect

/** Stands at the end of a list that goes on: being seen, it asks for more. */
fun LazyListScope.more(read: Int, total: Long, onMore: () -> Unit) {
    if (read < total) item(key = "more") { LaunchedEffect(read) { onMore() } }
}
