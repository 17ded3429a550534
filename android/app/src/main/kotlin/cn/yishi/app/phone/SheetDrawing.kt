package cn.yishi.app.phone

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.text.Layout
import android.text.StaticLayout
import android.text.TextPaint

/** Draws a sheet black on white at a width; every measure follows from it. */
class SheetDrawing(private val sheet: Sheet, private val width: Int) {
    private val margin = width / 16f
    private val column = (width - 2 * margin).toInt()
    private val laid: List<StaticLayout> = sheet.lines.mapIndexed { i, line -> laid(line, if (i == 0) 14f else 20f, i == 0) }
    private val code = column * 0.6f

    val height: Int get() = (laid.sumOf { it.height + gap.toInt() } + code + 3 * margin).toInt()

    private val gap get() = margin / 3

    fun on(canvas: Canvas) {
        canvas.drawColor(Color.WHITE)
        canvas.translate(margin, margin)
        for (text in laid) {
            text.draw(canvas)
            canvas.translate(0f, text.height + gap)
        }
        drawCode(canvas)
    }

    private fun laid(line: String, perWidth: Float, bold: Boolean): StaticLayout {
        val paint = TextPaint(Paint.ANTI_ALIAS_FLAG).apply {
            color = Color.BLACK
            textSize = width / perWidth
            isFakeBoldText = bold
        }
        return StaticLayout.Builder.obtain(line, 0, line.length, paint, column)
            .setAlignment(Layout.Alignment.ALIGN_NORMAL).setLineSpacing(0f, 1.2f).build()
    }

    private fun drawCode(canvas: Canvas) {
        val side = sheet.qr.side.toInt()
        val field = code / side
        val left = (column - code) / 2
        val ink = Paint().apply { color = Color.BLACK }
        for ((i, dark) in sheet.qr.dark.withIndex()) {
            if (!dark) continue
            val (x, y) = left + i % side * field to margin + i / side * field
            canvas.drawRect(x, y, x + field, y + field, ink)
        }
    }
}
