package cn.yishi.app.catalogue

import androidx.compose.runtime.Composable
import cn.yishi.app.design.Samples
import cn.yishi.app.design.parts.ActionParts
import cn.yishi.app.design.parts.ReadingParts

/** A screen in one of its states. */
class Shot(val screen: String, val state: String, val draw: @Composable () -> Unit) {
    val name: String get() = "$screen-$state"
}

/** Every screen in every state worth looking at. A screen that is not here does not pass [CatalogueIsWholeTest]. */
object ScreenCatalogue {
    val all: List<Shot> = listOf(
        Shot("parts", "actions") { ActionParts() },
        Shot("parts", "reading") { ReadingParts() },
    )

    private fun <S> screen(name: String, samples: Samples<S>, draw: @Composable (S) -> Unit): List<Shot> =
        samples.named.map { (state, value) -> Shot(name, state) { draw(value) } }
}
