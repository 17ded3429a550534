package cn.yishi.app.screen.signing

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.screen.paper.IN_PERSON
import cn.yishi.app.screen.paper.OWN_DEVICE
import cn.yishi.app.screen.paper.OpenPlace
import cn.yishi.app.screen.paper.waiting
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView
import cn.yishi.core.SignProof
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

/** What is drawn and photographed is kept until it is signed with; one's own turn comes last and needs neither. */
class SigningHolder(private val key: MeetingKey.Signing, kit: Kit, private val stack: BackStack) :
    FormHolder<SigningState, SigningEvent>(empty(), key.space, "signing-${key.paper}", kit) {
    private val camera = PaperCamera(key.space, kit, AttachmentPurpose.SIGNATURE)

    /** For whom the kept strokes were drawn. */
    private var keptTurn = ""

    /** Whether the seal was there when the phone began to go around: only then are those asked whom it does not wait for. */
    private var begunSealed: Boolean? = null

    init {
        scope.launch {
            goOn()
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { paper(key.space, key.paper) to status(key.space).member }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.told(FormTrouble.Said(seen.trouble)) }
                    is Answer.Given -> show { it.looked(seen.value.first, seen.value.second) }
                }
            }
        }
        scope.launch { photographed(camera.leftOver()) }
    }

    override fun on(event: SigningEvent): Unit = when (event) {
        is SigningEvent.Drawn -> change { it.copy(strokes = it.strokes + listOf(event.stroke)) }
        SigningEvent.Wipe -> change { it.copy(strokes = emptyList()) }
        SigningEvent.TakePhoto -> takePhoto()
        SigningEvent.DropPhoto -> dropPhoto()
        is SigningEvent.Day -> change { it.copy(day = event.day) }
        SigningEvent.Signed -> signed()
        SigningEvent.Later -> later()
        SigningEvent.Refuse -> refuse()
        SigningEvent.Done, SigningEvent.Back -> stack.back()
    }

    private fun SigningState.looked(paper: PaperView, me: MemberId): SigningState {
        val sealed = begunSealed ?: paper.sealed.also { begunSealed = it }
        val here = paper.waiting.filter { it.member == me || it.ways != listOf(OWN_DEVICE) }
        val open = if (paper.dropped) emptyList() else here.filter { sealed || !it.later }
        val order = open.sortedBy { place -> (if (place.code in later) 2 else 0) + (if (place.member == me) 1 else 0) }
        val turn = order.firstOrNull()
        // What was drawn for one is never another's.
        val kept = turn?.code == if (this.paper == null) keptTurn else this.turn?.code
        return copy(
            paper = paper, me = me, turn = turn, left = order.size,
            strokes = if (kept) strokes else emptyList(), photo = if (kept) photo else null,
        )
    }

    private fun later() {
        val turn = state.value.turn ?: return
        change { it.copy(later = it.later - turn.code + turn.code, strokes = emptyList(), photo = null) }
        state.value.paper?.let { paper -> state.value.me?.let { me -> show { it.looked(paper, me) } } }
    }

    private fun refuse() {
        val turn = state.value.turn ?: return
        stack.back()
        stack.go(MeetingKey.Words(key.space, WordsAct.Refuse(key.paper, turn.member)))
    }

    private fun takePhoto() {
        scope.launch { photographed(camera.photo(kit.phone.camera::take)) }
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

    private fun signed() {
        val now = state.value
        val turn = now.turn ?: return
        val drawn = now.strokes.isNotEmpty() && IN_PERSON in turn.ways
        val missing = when {
            now.mine || drawn || now.photo != null -> null
            IN_PERSON in turn.ways -> R.string.signing_empty
            else -> R.string.signing_no_proof
        }
        send(missing, { sign(now, turn) }) {}
    }

    private suspend fun App.sign(now: SigningState, turn: OpenPlace) {
        if (now.mine) return signPaper(key.space, key.paper, turn.slot)
        val onPaper = now.photo
        if (onPaper != null) return witness(turn, SignProof(onPaper.id, Days.civil(now.day)))
        drawn(key.space, now.strokes) { witness(turn, SignProof(it, null)) }
    }

    private suspend fun App.witness(turn: OpenPlace, proof: SignProof) =
        witnessSignature(key.space, key.paper, turn.slot, turn.member, proof)

    override fun SigningState.kept(): JSONObject = JSONObject()
        .put("turn", turn?.code).put("strokes", strokes.json()).put("photo", photo?.id?.hex).put("later", JSONArray(later))

    override fun SigningState.filled(kept: JSONObject): SigningState {
        val all = kept.optJSONArray("later") ?: JSONArray()
        keptTurn = kept.optString("turn")
        return copy(
            strokes = strokesOf(kept.optJSONArray("strokes")),
            photo = photoOf(kept.optString("photo")),
            later = (0 until all.length()).map(all::optString),
        )
    }

    override fun SigningState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        /** How many days back a signature on paper may be dated here. */
        const val BACK = 6L

        val OpenPlace.code: String get() = "$slot-${member.hex}"

        fun empty(): SigningState {
            val today = Days.today()
            return SigningState(
                paper = null, me = null, turn = null, left = 0, later = emptyList(), strokes = emptyList(), photo = null,
                days = (0..BACK).map(today::minusDays), day = today, trouble = null,
            )
        }
    }
}
