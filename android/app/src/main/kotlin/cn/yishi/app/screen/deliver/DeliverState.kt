package cn.yishi.app.screen.deliver

import cn.yishi.app.screen.signing.PaperPhoto
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.Delivery

/** 记下送达: how a party was told of a sitting. */
data class DeliverState(
    val name: String,
    val how: Delivery?,
    /** The slip they signed, or the door. */
    val photo: PaperPhoto?,
    val trouble: FormTrouble?,
) {
    companion object {
        /** On their own devices people say so themselves. */
        val Offered = listOf(Delivery.VISIT, Delivery.PHONE, Delivery.PAPER)
    }
}

sealed interface DeliverEvent {
    data class How(val how: Delivery) : DeliverEvent

    data object TakePhoto : DeliverEvent

    data object ChoosePhoto : DeliverEvent

    data object DropPhoto : DeliverEvent

    data object Save : DeliverEvent

    data object Back : DeliverEvent
}
