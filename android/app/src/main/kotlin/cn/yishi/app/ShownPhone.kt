package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.about.AboutHolder
import cn.yishi.app.screen.about.AboutScreen
import cn.yishi.app.screen.complain.ComplainHolder
import cn.yishi.app.screen.complain.ComplainScreen
import cn.yishi.app.screen.doubts.DoubtsHolder
import cn.yishi.app.screen.doubts.DoubtsScreen
import cn.yishi.app.screen.grant.GrantHolder
import cn.yishi.app.screen.grant.GrantScreen
import cn.yishi.app.screen.inbox.InboxHolder
import cn.yishi.app.screen.inbox.InboxScreen
import cn.yishi.app.screen.invite.InviteHolder
import cn.yishi.app.screen.invite.InviteScreen
import cn.yishi.app.screen.member.MemberHolder
import cn.yishi.app.screen.member.MemberScreen
import cn.yishi.app.screen.members.MembersHolder
import cn.yishi.app.screen.members.MembersScreen
import cn.yishi.app.screen.move.MoveHolder
import cn.yishi.app.screen.move.MoveScreen
import cn.yishi.app.screen.mydata.MyDataHolder
import cn.yishi.app.screen.mydata.MyDataScreen
import cn.yishi.app.screen.outbox.OutboxHolder
import cn.yishi.app.screen.outbox.OutboxScreen
import cn.yishi.app.screen.pending.PendingHolder
import cn.yishi.app.screen.pending.PendingScreen
import cn.yishi.app.screen.quarantine.QuarantineHolder
import cn.yishi.app.screen.quarantine.QuarantineScreen
import cn.yishi.app.screen.rules.RulesHolder
import cn.yishi.app.screen.rules.RulesScreen
import cn.yishi.app.screen.spaces.SpacesHolder
import cn.yishi.app.screen.spaces.SpacesScreen
import cn.yishi.app.screen.todo.TodoHolder
import cn.yishi.app.screen.todo.TodoScreen

/** The screens of news, of people and of the phone. */
fun shownPhone(key: PhoneKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is PhoneKey.Inbox -> Shown(InboxHolder(key.space, kit, stack)) { state, on -> InboxScreen(state, on) }
    is PhoneKey.Todo -> Shown(TodoHolder(key.space, kit, stack)) { state, on -> TodoScreen(state, on) }
    is PhoneKey.Outbox -> Shown(OutboxHolder(key.space, kit, stack)) { state, on -> OutboxScreen(state, on) }
    is PhoneKey.Members -> Shown(MembersHolder(key.space, kit, stack)) { state, on -> MembersScreen(state, on) }
    is PhoneKey.Member -> Shown(MemberHolder(key, kit, stack)) { state, on -> MemberScreen(state, on) }
    is PhoneKey.Grant -> Shown(GrantHolder(key, kit, stack)) { state, on -> GrantScreen(state, on) }
    is PhoneKey.Doubts -> Shown(DoubtsHolder(key.space, kit, stack)) { state, on -> DoubtsScreen(state, on) }
    PhoneKey.Spaces -> Shown(SpacesHolder(kit, stack)) { state, on -> SpacesScreen(state, on) }
    is PhoneKey.Pending -> Shown(PendingHolder(key.space, kit, stack)) { state, on -> PendingScreen(state, on) }
    is PhoneKey.Quarantine -> Shown(QuarantineHolder(key.space, kit, stack)) { state, on -> QuarantineScreen(state, on) }
    is PhoneKey.Invite -> Shown(InviteHolder(key.space, kit, stack)) { state, on -> InviteScreen(state, on) }
    is PhoneKey.Move -> Shown(MoveHolder(key.space, kit, stack)) { state, on -> MoveScreen(state, on) }
    is PhoneKey.Rules -> Shown(RulesHolder(key.space, kit, stack)) { state, on -> RulesScreen(state, on) }
    is PhoneKey.MyData -> Shown(MyDataHolder(key.space, kit, stack)) { state, on -> MyDataScreen(state, on) }
    is PhoneKey.Complain -> Shown(ComplainHolder(key.space, kit, stack)) { state, on -> ComplainScreen(state, on) }
    PhoneKey.About -> Shown(AboutHolder(kit.version, stack)) { state, on -> AboutScreen(state, on) }
}
