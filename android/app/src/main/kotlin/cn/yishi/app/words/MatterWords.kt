package cn.yishi.app.words

import androidx.annotation.StringRes
import cn.yishi.app.R
import cn.yishi.core.MatterClass
import cn.yishi.core.Referral
import cn.yishi.core.ReviewResult

/** Which path a matter takes. */
@get:StringRes
val MatterClass.word: Int
    get() = when (this) {
        MatterClass.GENERAL -> R.string.class_general
        MatterClass.MAJOR -> R.string.class_major
        MatterClass.CONTESTED -> R.string.class_contested
        MatterClass.OWNERS -> R.string.class_owners
        MatterClass.COLLECTIVE -> R.string.class_collective
        MatterClass.GROUP -> R.string.class_group
        MatterClass.GOV_PROJECT -> R.string.class_gov
        MatterClass.CROSS_UNIT -> R.string.class_cross
        MatterClass.NOT_DELIBERABLE -> R.string.class_not
    }

/** To whom something is handed over. */
@get:StringRes
val Referral.word: Int
    get() = when (this) {
        Referral.OWNERS -> R.string.refer_owners
        Referral.COLLECTIVE -> R.string.refer_collective
        Referral.MEDIATION -> R.string.refer_mediation
        Referral.PETITION -> R.string.refer_petition
        Referral.GOV -> R.string.refer_gov
        Referral.EMERGENCY -> R.string.refer_emergency
    }

/** What the Party organisation's discussion came to. */
@get:StringRes
val ReviewResult.word: Int
    get() = when (this) {
        ReviewResult.AGREE -> R.string.review_agree
        ReviewResult.RETURN -> R.string.review_return
    }
