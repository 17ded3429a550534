package cn.yishi.app.design.parts

import androidx.compose.runtime.staticCompositionLocalOf

/** Leads to help and complaints from every page; nothing before somebody may use the app. */
val LocalHelp = staticCompositionLocalOf<(() -> Unit)?> { null }
