package cn.yishi.app.screen.mydata

import cn.yishi.app.words.FormTrouble

/** What is kept about oneself: taking a copy, correcting it, having it erased. */
data class MyDataState(
    /** Making the copy takes a moment. */
    val busy: Boolean,
    val saved: Boolean,
    /** Whether withdrawing the consent is read back. */
    val readBack: Boolean,
    val trouble: FormTrouble?,
)

sealed interface MyDataEvent {
    /** Stores the copy at a place that was picked. */
    data class SaveTo(val place: String) : MyDataEvent

    /** What one said, to correct or to take back. */
    data object Needs : MyDataEvent

    data object AskWithdraw : MyDataEvent

    data object Withdraw : MyDataEvent

    data object Complain : MyDataEvent

    data object Back : MyDataEvent
}
