plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "cn.yishi.app"
    compileSdk = 37
    defaultConfig {
        applicationId = "cn.yishi.app"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
    }
    sourceSets["main"].kotlin.directories += "src/main/kotlin"
    sourceSets["test"].kotlin.directories += "src/test/kotlin"
    buildTypes.named("release") {
        isMinifyEnabled = true
        proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
    }
    testOptions.unitTests {
        isIncludeAndroidResources = true
        // Where cargo put libyishi_ffi and yishi-server.
        all {
            val programs = rootDir.resolve("../target/debug").path
            it.systemProperty("yishi.programs", programs)
            it.systemProperty("jna.library.path", programs)
        }
    }
}

dependencies {
    implementation(project(":bridge"))
    implementation(libs.coroutines.android)
    implementation(libs.compose.foundation)
    implementation(libs.compose.ui)
    implementation(libs.compose.ui.tooling.preview)
    implementation(libs.material3)
    implementation(libs.activity.compose)
    implementation(libs.androidx.core)
    implementation(libs.lifecycle.viewmodel)
    implementation(libs.lifecycle.viewmodel.savedstate)
    debugImplementation(libs.compose.ui.tooling)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.compose.ui.test.junit4)
    // On a desktop the jar has the libraries.
    testImplementation(libs.jna)
}
