// The Android plugin brings an older Kotlin along; this one is the project's.
buildscript {
    dependencies { classpath(libs.kotlin.gradle) }
}
plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.android.library) apply false
    alias(libs.plugins.kotlin.compose) apply false
}
