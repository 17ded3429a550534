package cn.yishi.app.screen.signing

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone

/** A photo that is kept to be handed in; after the app was ended it is not shown again. */
@Composable
internal fun PhotoPart(photo: PaperPhoto, title: String) {
    SectionTitle(title)
    if (photo.picture == null) Note(stringResource(R.string.signing_photo_kept), Tone.Leaf, Icons.Camera)
    else Image(photo.picture, title, Modifier.fillMaxWidth(), contentScale = ContentScale.FillWidth)
}
