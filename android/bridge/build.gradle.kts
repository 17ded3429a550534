plugins { alias(libs.plugins.android.library) }

android {
    namespace = "cn.yishi.bridge"
    compileSdk = 37
    defaultConfig { minSdk = 26 }
    sourceSets["main"].kotlin.directories += listOf("src/main/kotlin", "src/main/kotlin-generated")
    // Built by `cargo ndk` (README.md).
    sourceSets["main"].jniLibs.directories += "../jni"
}

dependencies {
    api(libs.coroutines.core)
    // The aar has the phone's libraries in it.
    api(variantOf(libs.jna) { artifactType("aar") })
}
