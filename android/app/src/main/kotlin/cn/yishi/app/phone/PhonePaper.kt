package cn.yishi.app.phone

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.pdf.PdfDocument
import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintDocumentAdapter
import android.print.PrintDocumentInfo
import android.print.PrintManager
import androidx.core.content.FileProvider
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.lang.ref.WeakReference
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** The phone's printers and its other apps. */
class PhonePaper(private val context: Context) : Paper {
    private var activity = WeakReference<Activity>(null)

    /** Printing is asked for from the activity on screen. */
    fun connect(activity: Activity) {
        this.activity = WeakReference(activity)
    }

    override suspend fun print(sheet: Sheet): Boolean {
        val printers = activity.get()?.getSystemService(PrintManager::class.java) ?: return false
        val attributes = PrintAttributes.Builder().setMediaSize(PrintAttributes.MediaSize.ISO_A6).build()
        printers.print(sheet.lines.first(), OnePage(sheet), attributes)
        return true
    }

    override suspend fun share(sheet: Sheet): Boolean {
        val file = withContext(Dispatchers.IO) { drawn(sheet) } ?: return false
        val place = FileProvider.getUriForFile(context, "${context.packageName}.files", file)
        val send = Intent(Intent.ACTION_SEND).setType("image/png").putExtra(Intent.EXTRA_STREAM, place)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        return try {
            context.startActivity(Intent.createChooser(send, null).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            true
        } catch (_: ActivityNotFoundException) {
            false
        }
    }

    /** One file for all: the next sheet takes the place of the one before. */
    private fun drawn(sheet: Sheet): File? = try {
        val picture = Bitmap.createBitmap(WIDTH, SheetDrawing(sheet, WIDTH).height, Bitmap.Config.ARGB_8888)
        SheetDrawing(sheet, WIDTH).on(Canvas(picture))
        File(context.cacheDir, "shared/slip.png").also { file ->
            file.parentFile?.mkdirs()
            FileOutputStream(file).use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
        }
    } catch (_: IOException) {
        null
    }

    private companion object {
        const val WIDTH = 720
    }
}

private class OnePage(private val sheet: Sheet) : PrintDocumentAdapter() {
    override fun onLayout(
        before: PrintAttributes?,
        now: PrintAttributes?,
        cancel: CancellationSignal?,
        done: LayoutResultCallback,
        extras: Bundle?,
    ) {
        val info = PrintDocumentInfo.Builder("slip.pdf").setContentType(PrintDocumentInfo.CONTENT_TYPE_DOCUMENT)
        done.onLayoutFinished(info.setPageCount(1).build(), before != now)
    }

    override fun onWrite(
        pages: Array<PageRange>,
        into: ParcelFileDescriptor,
        cancel: CancellationSignal?,
        done: WriteResultCallback,
    ) {
        try {
            FileOutputStream(into.fileDescriptor).use(sheet::writePdf)
            done.onWriteFinished(arrayOf(PageRange.ALL_PAGES))
        } catch (why: IOException) {
            done.onWriteFailed(why.localizedMessage)
        }
    }
}

/** As a PDF of one page, as wide as an A6 card. */
private fun Sheet.writePdf(out: FileOutputStream) {
    val drawing = SheetDrawing(this, A6_WIDTH)
    val document = PdfDocument()
    val page = document.startPage(PdfDocument.PageInfo.Builder(A6_WIDTH, maxOf(A6_HEIGHT, drawing.height), 1).create())
    drawing.on(page.canvas)
    document.finishPage(page)
    document.writeTo(out)
    document.close()
}

private const val A6_WIDTH = 298
private const val A6_HEIGHT = 420
