package cn.yishi.app.words

import androidx.annotation.StringRes
import cn.yishi.app.R
import cn.yishi.core.AgeBand
import cn.yishi.core.Annuller
import cn.yishi.core.Conclusion

/** How old somebody is, as far as it matters. */
@get:StringRes
val AgeBand.word: Int
    get() = when (this) {
        AgeBand.UNDER14 -> R.string.age_under14
        AgeBand.FROM14 -> R.string.age_from14
        AgeBand.ADULT -> R.string.age_adult
    }

/** What an expert concludes. */
@get:StringRes
val Conclusion.word: Int
    get() = when (this) {
        Conclusion.FEASIBLE -> R.string.conclusion_feasible
        Conclusion.CONDITIONAL -> R.string.conclusion_conditional
        Conclusion.INFEASIBLE -> R.string.conclusion_infeasible
    }

/** Whose word annuls what was agreed. */
@get:StringRes
val Annuller.word: Int
    get() = when (this) {
        Annuller.TOWNSHIP_ORDER -> R.string.annuller_township
        Annuller.COURT -> R.string.annuller_court
        Annuller.HIGHER_ASSEMBLY -> R.string.annuller_assembly
    }
