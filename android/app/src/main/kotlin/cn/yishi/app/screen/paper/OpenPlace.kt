package cn.yishi.app.screen.paper

import cn.yishi.core.Coded
import cn.yishi.core.MemberId
import cn.yishi.core.PaperView

/**
 * A place on a paper where somebody has not signed yet.
 *
 * @property ways the codes of how it may be signed
 * @property later whether the seal does not wait for it
 */
data class OpenPlace(
    val slot: UByte,
    val role: Coded,
    val ways: List<String>,
    val later: Boolean,
    val member: MemberId,
    val name: String,
)

/** Every place that the paper waits for, in the order of its slots; in a slot that is filled nobody is waited for. */
val PaperView.waiting: List<OpenPlace>
    get() = slots.filter { slot -> slot.places.count { it.how != null }.toULong() < slot.wanted }.flatMap { slot ->
        val ways = slot.ways.map { it.code }
        slot.places.filter { it.how == null }.map { OpenPlace(slot.slot, slot.role, ways, slot.later, it.member, it.name) }
    }

/** Signed on the signer's own device. */
const val OWN_DEVICE = "device"

/** Signed on this phone with the signer here. */
const val IN_PERSON = "in_person"
