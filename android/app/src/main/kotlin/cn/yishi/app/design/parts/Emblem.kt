package cn.yishi.app.design.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi

/** The app's mark: people talking under one roof. */
@Composable
fun Emblem(modifier: Modifier = Modifier, size: Dp = 72.dp) {
    Box(
        modifier.size(size).background(Yishi.colors.leaf, RoundedCornerShape(size * 0.26f)),
        contentAlignment = Alignment.Center,
    ) {
        Icon(Icons.Roof, contentDescription = null, Modifier.size(size * 0.66f), tint = Yishi.colors.onLeaf)
    }
}
