package cn.yishi.app

import android.app.Application

class YishiApplication : Application()
