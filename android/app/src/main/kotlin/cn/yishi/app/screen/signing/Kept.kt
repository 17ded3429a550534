package cn.yishi.app.screen.signing

import androidx.compose.ui.geometry.Offset
import org.json.JSONArray

/** Strokes as they are kept: x and y in turn, in thousandths. */
internal fun Strokes.json(): JSONArray = JSONArray(map { stroke ->
    JSONArray(stroke.flatMap { listOf((it.x * FINE).toInt(), (it.y * FINE).toInt()) })
})

internal fun strokesOf(kept: JSONArray?): Strokes {
    if (kept == null) return emptyList()
    return (0 until kept.length()).mapNotNull(kept::optJSONArray).map { stroke ->
        (0 until stroke.length()).map(stroke::optInt).chunked(2) { Offset(it.first() / FINE, it.last() / FINE) }
    }
}

private const val FINE = 1000f
