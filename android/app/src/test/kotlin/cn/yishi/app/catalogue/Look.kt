package cn.yishi.app.catalogue

import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light

/** A way the app is looked at: the phone as it is set, and what was chosen in the app. */
enum class Look(val qualifiers: String, val fontScale: Float, val appearance: Appearance) {
    Day("zh-rCN-w360dp-h760dp-notnight-xhdpi", 1f, Appearance.Default),
    Night("zh-rCN-w360dp-h760dp-night-xhdpi", 1f, Appearance.Default),
    Elder("zh-rCN-w360dp-h760dp-notnight-xhdpi", 2f, Appearance.Default.copy(elder = true)),
    ElderPlain("zh-rCN-w360dp-h760dp-notnight-xhdpi", 1f, Appearance.Default.copy(elder = true)),
    Rain("zh-rCN-w360dp-h760dp-notnight-xhdpi", 1f, Appearance.Default.copy(light = Light.Rain)),
    English("en-rUS-w360dp-h760dp-notnight-xhdpi", 1f, Appearance.Default),
    Tablet("zh-rCN-w800dp-h1100dp-notnight-hdpi", 1f, Appearance.Default),
}

/** Which look a test takes. */
@Target(AnnotationTarget.FUNCTION)
@Retention(AnnotationRetention.RUNTIME)
annotation class In(val look: Look)
