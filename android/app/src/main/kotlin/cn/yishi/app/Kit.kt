package cn.yishi.app

import cn.yishi.app.keep.AppLock
import cn.yishi.app.keep.Chooser
import cn.yishi.app.keep.Forms
import cn.yishi.app.keep.Settings
import cn.yishi.app.keep.Teller
import cn.yishi.app.keep.Undo
import cn.yishi.app.phone.DeviceLock
import cn.yishi.app.phone.Files
import cn.yishi.app.phone.Phone
import cn.yishi.app.phone.Share
import cn.yishi.app.phone.Voice
import cn.yishi.bridge.Core
import cn.yishi.bridge.Syncer

/** What the holders of screens work with, once the core is open. */
class Kit(
    val core: Core,
    val syncer: Syncer,
    val settings: Settings,
    val chooser: Chooser,
    val undo: Undo,
    val voice: Voice,
    val files: Files,
    val forms: Forms,
    val phone: Phone,
    val share: Share,
    val lock: AppLock,
    val deviceLock: DeviceLock,
    val teller: Teller,
    /** The app's version. */
    val version: String,
)
