package cn.yishi.app.screen.deliver

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.phone.Caught
import cn.yishi.app.screen.signing.PaperCamera
import cn.yishi.app.screen.signing.Pictured
import cn.yishi.app.screen.signing.photoOf
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.AttachmentPurpose
import kotlinx.coroutines.launch
import org.json.JSONObject

class DeliverHolder(private val key: MeetingKey.Deliver, kit: Kit, private val stack: BackStack) :
    FormHolder<DeliverState, DeliverEvent>(Empty, key.space, "deliver-${key.session}-${key.member.hex}", kit) {
    private val camera = PaperCamera(key.space, kit, AttachmentPurpose.DELIVERY)

    init {
        scope.launch {
            val seen = answer { kit.core.app.session(key.space, key.session).parties.find { it.member == key.member }?.name.orEmpty() }
            if (seen is Answer.Given) show { it.copy(name = seen.value) }
            goOn()
            photographed(camera.leftOver())
        }
    }

    override fun on(event: DeliverEvent): Unit = when (event) {
        is DeliverEvent.How -> change { it.copy(how = event.how) }
        DeliverEvent.TakePhoto -> photo(kit.phone.camera::take)
        DeliverEvent.ChoosePhoto -> photo(kit.phone.camera::choose)
        DeliverEvent.DropPhoto -> dropPhoto()
        DeliverEvent.Save -> send(if (state.value.how == null) R.string.deliver_no_how else null, { deliver() }) { stack.back() }
        DeliverEvent.Back -> stack.back()
    }

    private fun photo(catch: suspend () -> Caught) {
        scope.launch { photographed(camera.photo(catch)) }
    }

    private fun photographed(pictured: Pictured) = when (pictured) {
        Pictured.Nothing -> Unit
        is Pictured.Lost -> show { it.told(pictured.why) }
        is Pictured.Kept -> change { it.copy(photo = pictured.photo) }
    }

    private fun dropPhoto() {
        val photo = state.value.photo ?: return
        change { it.copy(photo = null) }
        scope.launch { camera.drop(photo) }
    }

    /** Paper without its slip is for the core to refuse. */
    private suspend fun App.deliver() {
        val filled = state.value
        deliverNotice(key.space, key.session, key.member, filled.how ?: return, filled.photo?.id)
    }

    override fun DeliverState.kept(): JSONObject = JSONObject().put("how", how?.name).put("photo", photo?.id?.hex)

    override fun DeliverState.filled(kept: JSONObject) =
        copy(how = DeliverState.Offered.find { it.name == kept.optString("how") }, photo = photoOf(kept.optString("photo")))

    override fun DeliverState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Empty = DeliverState(name = "", how = null, photo = null, trouble = null)
    }
}
