package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.merge.MergeHolder
import cn.yishi.app.screen.merge.MergeScreen
import cn.yishi.app.screen.need.NeedHolder
import cn.yishi.app.screen.need.NeedScreen
import cn.yishi.app.screen.place.PlaceHolder
import cn.yishi.app.screen.place.PlaceScreen
import cn.yishi.app.screen.reply.ReplyHolder
import cn.yishi.app.screen.reply.ReplyScreen
import cn.yishi.app.screen.slip.SlipHolder
import cn.yishi.app.screen.slip.SlipScreen
import cn.yishi.app.screen.triage.TriageHolder
import cn.yishi.app.screen.triage.TriageScreen

/** Which screen about needs belongs to which key. */
fun shownNeeds(key: NeedKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is NeedKey.Triage -> Shown(TriageHolder(key.space, kit, stack)) { state, on -> TriageScreen(state, on) }
    is NeedKey.One -> Shown(NeedHolder(key, kit, stack)) { state, on -> NeedScreen(state, on) }
    is NeedKey.Slip -> Shown(SlipHolder(key, kit, stack)) { state, on -> SlipScreen(state, on) }
    is NeedKey.Place -> Shown(PlaceHolder(key, kit, stack)) { state, on -> PlaceScreen(state, on) }
    is NeedKey.Merge -> Shown(MergeHolder(key, kit, stack)) { state, on -> MergeScreen(state, on) }
    is NeedKey.Answer -> Shown(ReplyHolder(key, kit, stack)) { state, on -> ReplyScreen(state, on) }
}
