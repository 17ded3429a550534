package cn.yishi.app.screen.about

import cn.yishi.core.LicenceRow
import cn.yishi.core.LicenceText

/** What the app is built from beside the core, as the poms name it: a test compares. Name, version, licence. */
val AppLibraries: List<LicenceRow> by lazy { LISTED.trim().lines().map(::row) }

private fun row(line: String): LicenceRow {
    val (name, version, licence) = line.trim().split(' ', limit = 3)
    val texts = licence.split(" OR ").map { LicenceText(it, "https://spdx.org/licenses/$it.html") }
    return LicenceRow(name, version, licence, home = "", texts)
}

private const val LISTED = """
    androidx.activity:activity 1.13.0 Apache-2.0
    androidx.activity:activity-compose 1.13.0 Apache-2.0
    androidx.activity:activity-ktx 1.13.0 Apache-2.0
    androidx.annotation:annotation-experimental 1.4.1 Apache-2.0
    androidx.annotation:annotation-jvm 1.9.1 Apache-2.0
    androidx.arch.core:core-common 2.2.0 Apache-2.0
    androidx.arch.core:core-runtime 2.2.0 Apache-2.0
    androidx.autofill:autofill 1.0.0 Apache-2.0
    androidx.collection:collection-jvm 1.5.0 Apache-2.0
    androidx.collection:collection-ktx 1.5.0 Apache-2.0
    androidx.compose.animation:animation-android 1.12.1 Apache-2.0
    androidx.compose.animation:animation-core-android 1.12.1 Apache-2.0
    androidx.compose.foundation:foundation-android 1.12.1 Apache-2.0
    androidx.compose.foundation:foundation-layout-android 1.12.1 Apache-2.0
    androidx.compose.material:material-ripple-android 1.12.1 Apache-2.0
    androidx.compose.material3:material3-android 1.4.0 Apache-2.0
    androidx.compose.runtime:runtime-android 1.12.1 Apache-2.0
    androidx.compose.runtime:runtime-annotation-android 1.12.1 Apache-2.0
    androidx.compose.runtime:runtime-retain-android 1.12.1 Apache-2.0
    androidx.compose.runtime:runtime-saveable-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-geometry-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-graphics-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-text-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-tooling-preview-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-unit-android 1.12.1 Apache-2.0
    androidx.compose.ui:ui-util-android 1.12.1 Apache-2.0
    androidx.concurrent:concurrent-futures 1.0.0 Apache-2.0
    androidx.core:core 1.18.0 Apache-2.0
    androidx.core:core-ktx 1.18.0 Apache-2.0
    androidx.core:core-viewtree 1.0.0 Apache-2.0
    androidx.customview:customview-poolingcontainer 1.0.0 Apache-2.0
    androidx.emoji2:emoji2 1.2.0 Apache-2.0
    androidx.graphics:graphics-path 1.0.1 Apache-2.0
    androidx.interpolator:interpolator 1.0.0 Apache-2.0
    androidx.lifecycle:lifecycle-common-java8 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-common-jvm 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-livedata-core 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-process 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-runtime-android 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-runtime-compose-android 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-runtime-ktx-android 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-viewmodel-android 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-viewmodel-ktx 2.11.0 Apache-2.0
    androidx.lifecycle:lifecycle-viewmodel-savedstate-android 2.11.0 Apache-2.0
    androidx.navigationevent:navigationevent-android 1.0.0 Apache-2.0
    androidx.navigationevent:navigationevent-compose-android 1.0.0 Apache-2.0
    androidx.profileinstaller:profileinstaller 1.4.0 Apache-2.0
    androidx.savedstate:savedstate-android 1.4.0 Apache-2.0
    androidx.savedstate:savedstate-compose-android 1.4.0 Apache-2.0
    androidx.savedstate:savedstate-ktx 1.4.0 Apache-2.0
    androidx.startup:startup-runtime 1.1.1 Apache-2.0
    androidx.tracing:tracing 1.0.0 Apache-2.0
    androidx.versionedparcelable:versionedparcelable 1.1.1 Apache-2.0
    androidx.window:window 1.5.0 Apache-2.0
    androidx.window:window-core-jvm 1.5.0 Apache-2.0
    com.google.code.findbugs:jsr305 2.0.2 Apache-2.0
    javax.inject:javax.inject 1 Apache-2.0
    net.java.dev.jna:jna 5.19.1 Apache-2.0 OR LGPL-2.1-or-later
    org.jetbrains.kotlin:kotlin-stdlib 2.4.21 Apache-2.0
    org.jetbrains.kotlinx:atomicfu-jvm 0.28.0 Apache-2.0
    org.jetbrains.kotlinx:kotlinx-coroutines-android 1.11.0 Apache-2.0
    org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm 1.11.0 Apache-2.0
    org.jetbrains.kotlinx:kotlinx-serialization-core-jvm 1.7.3 Apache-2.0
    org.jspecify:jspecify 1.0.0 Apache-2.0
"""
