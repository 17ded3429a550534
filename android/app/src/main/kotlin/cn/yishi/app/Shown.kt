package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.home.HomeHolder
import cn.yishi.app.screen.home.HomeScreen
import cn.yishi.app.screen.join.JoinHolder
import cn.yishi.app.screen.join.JoinScreen
import cn.yishi.app.screen.log.LogNeedHolder
import cn.yishi.app.screen.log.LogNeedScreen
import cn.yishi.app.screen.mine.MyNeedsHolder
import cn.yishi.app.screen.mine.MyNeedsScreen
import cn.yishi.app.screen.settings.SettingsHolder
import cn.yishi.app.screen.settings.SettingsScreen

/** Which screen belongs to which key: the one list of all screens. */
fun shown(key: ScreenKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    ScreenKey.Join -> Shown(JoinHolder(kit, stack)) { state, on -> JoinScreen(state, on) }
    is ScreenKey.Home -> Shown(HomeHolder(key.space, kit, stack)) { state, on -> HomeScreen(state, on) }
    is ScreenKey.LogNeed -> Shown(LogNeedHolder(key.space, kit, stack)) { state, on -> LogNeedScreen(state, on) }
    is ScreenKey.MyNeeds -> Shown(MyNeedsHolder(key.space, kit, stack)) { state, on -> MyNeedsScreen(state, on) }
    ScreenKey.Settings -> Shown(SettingsHolder(kit.settings, stack)) { state, on -> SettingsScreen(state, on) }
}
