package cn.yishi.app.design

/** What somebody chose about how the app looks. */
data class Appearance(val elder: Boolean, val textSize: TextSize, val light: Light) {
    companion object {
        val Default = Appearance(elder = false, textSize = TextSize.Normal, light = Light.System)
    }
}

/** Our own text size, on top of the system's. */
enum class TextSize(val factor: Float) {
    Normal(1f),
    Large(1.2f),
    Largest(1.4f),
}

/** How bright the screen is drawn. */
enum class Light {
    /** As the phone is set. */
    System,
    Day,
    Night,

    /** Black on white, for rain and bright sun. */
    Rain,
}
