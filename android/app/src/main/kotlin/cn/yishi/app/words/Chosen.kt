package cn.yishi.app.words

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import cn.yishi.core.AgeBand
import cn.yishi.core.Annuller
import cn.yishi.core.Coded
import cn.yishi.core.Conclusion
import cn.yishi.core.EscalationReason
import cn.yishi.core.Invitee
import cn.yishi.core.MatterClass
import cn.yishi.core.PartyKind
import cn.yishi.core.Produces
import cn.yishi.core.PublicChannel
import cn.yishi.core.Referral
import cn.yishi.core.ReviewResult
import cn.yishi.core.Uptake
import cn.yishi.core.choices

/** The core's words for what people choose in forms: asked once, they stay while the app runs. */
private object Chosen {
    private val all = choices()
    val classes: Map<MatterClass, Coded> = all.matterClasses.associate { it.value to Coded(it.code, it.zh, it.en) }
    val parties: Map<PartyKind, Coded> = all.partyKinds.associate { it.value to Coded(it.code, it.zh, it.en) }
    val referrals: Map<Referral, Coded> = all.referrals.associate { it.value to Coded(it.code, it.zh, it.en) }
    val reviews: Map<ReviewResult, Coded> = all.reviewResults.associate { it.value to Coded(it.code, it.zh, it.en) }
    val records: Map<Produces, Coded> = all.records.associate { it.value to Coded(it.code, it.zh, it.en) }
    val channels: Map<PublicChannel, Coded> = all.publicChannels.associate { it.value to Coded(it.code, it.zh, it.en) }
    val uptakes: Map<Uptake, Coded> = all.uptakes.associate { it.value to Coded(it.code, it.zh, it.en) }
    val organisations: List<PartyKind> = all.organisations.map { it.value }
    val conclusions: Map<Conclusion, Coded> = all.conclusions.associate { it.value to Coded(it.code, it.zh, it.en) }
    val annullers: Map<Annuller, Coded> = all.annullers.associate { it.value to Coded(it.code, it.zh, it.en) }
    val ages: Map<AgeBand, Coded> = all.ageBands.associate { it.value to Coded(it.code, it.zh, it.en) }
    val invitees: Map<Invitee, Coded> = all.invitees.associate { it.value to Coded(it.code, it.zh, it.en) }
    val escalations: Map<EscalationReason, Coded> = all.escalationReasons.associate { it.value to Coded(it.code, it.zh, it.en) }
}

/** What a party is, on record. */
val PartyKind.zh: String get() = Chosen.parties.getValue(this).zh

val PartyKind.word: String
    @Composable @ReadOnlyComposable get() = Chosen.parties.getValue(this).word

/** As what else somebody is asked to come. */
val Invitees: List<Invitee> get() = Chosen.invitees.keys.toList()

/** The same, on record. */
val Invitee.zh: String get() = Chosen.invitees.getValue(this).zh

val Invitee.word: String
    @Composable @ReadOnlyComposable get() = Chosen.invitees.getValue(this).word

/** As what an organisation can be registered. */
val Organisations: List<PartyKind> get() = Chosen.organisations

/** What an expert may conclude. */
val Conclusions: List<Conclusion> get() = Chosen.conclusions.keys.toList()

val Conclusion.word: String
    @Composable @ReadOnlyComposable get() = Chosen.conclusions.getValue(this).word

/** Whose word annuls what was agreed. */
val Annullers: List<Annuller> get() = Chosen.annullers.keys.toList()

val Annuller.word: String
    @Composable @ReadOnlyComposable get() = Chosen.annullers.getValue(this).word

/** How old somebody may be, as far as it matters. */
val AgeBands: List<AgeBand> get() = Chosen.ages.keys.toList()

val AgeBand.word: String
    @Composable @ReadOnlyComposable get() = Chosen.ages.getValue(this).word

/** Which path a matter takes. */
val MatterClass.word: String
    @Composable @ReadOnlyComposable get() = Chosen.classes.getValue(this).word

/** To whom something is handed over. */
val Referral.word: String
    @Composable @ReadOnlyComposable get() = Chosen.referrals.getValue(this).word

/** What the Party organisation's discussion came to. */
val ReviewResult.word: String
    @Composable @ReadOnlyComposable get() = Chosen.reviews.getValue(this).word

/** What else a sitting leaves behind. */
val Produces.word: String
    @Composable @ReadOnlyComposable get() = Chosen.records.getValue(this).word

/** Where results are posted. */
val PublicChannel.word: String
    @Composable @ReadOnlyComposable get() = Chosen.channels.getValue(this).word

val EscalationReason.word: String
    @Composable @ReadOnlyComposable get() = Chosen.escalations.getValue(this).word

/** What becomes of an opinion. */
val Uptake.word: String
    @Composable @ReadOnlyComposable get() = Chosen.uptakes.getValue(this).word

/** The choice that a code of the core stands for. */
fun uptakeOf(code: String?): Uptake? = Chosen.uptakes.entries.find { it.value.code == code }?.key
