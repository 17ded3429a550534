package cn.yishi.app.screen.files

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.words.said
import cn.yishi.core.AttachmentRow
import cn.yishi.core.AttachmentState
import cn.yishi.core.choices

/** A photo or a recording, with where it is and how to look at it or listen. */
@Composable
fun FilePanel(file: AttachmentRow, state: FilesNow, onOpen: () -> Unit, onStop: () -> Unit, title: String? = null) = Panel {
    if (title != null) Text(title, style = Yishi.type.strong)
    val photo = file.kind.code == "photo"
    val where = whereabouts(file.state)
    Text(stringResource(if (photo) R.string.need_file_photo else R.string.need_file_voice, where), style = if (title == null) Yishi.type.strong else Yishi.type.body)
    if (file.sentence.isNotEmpty()) Text(file.sentence, style = Yishi.type.small, color = Yishi.colors.inkSoft)
    val picture = state.pictures[file.id]
    val coming = state.fetching[file.id]
    val shape = RoundedCornerShape(Yishi.measures.radiusSmall)
    if (picture != null) {
        val name = stringResource(R.string.need_photo)
        Image(picture, name, Modifier.fillMaxWidth().clip(shape), contentScale = ContentScale.FillWidth)
    }
    if (coming != null) Text(stringResource(R.string.need_file_coming, coming), style = Yishi.type.body)
    val (words, icon) = when {
        coming != null || state.playing == file.id -> R.string.need_file_stop to Icons.Close
        picture != null -> R.string.need_file_close to Icons.Close
        photo -> R.string.need_file_open to Icons.Camera
        else -> R.string.need_file_play to Icons.Speaker
    }
    val busy = coming != null || picture != null || state.playing == file.id
    SecondButton(stringResource(words), if (busy) onStop else onOpen, icon = icon)
}

@Composable
private fun whereabouts(state: AttachmentState): String =
    choices().attachmentStates.first { it.value == state }.let { said(it.zh, it.en) }
