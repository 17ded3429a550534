package cn.yishi.app.nav

import cn.yishi.core.SpaceId

/** A screen and what it is about. Plain data: it survives the process in the saved state as [code]. */
sealed interface ScreenKey {
    val code: String

    /** Joining a village with a code. */
    data object Join : ScreenKey {
        override val code = "join"
    }

    /** Home in a village. */
    data class Home(val space: SpaceId) : ScreenKey {
        override val code get() = "home/${space.hex}"
    }

    /** 记一条, 我要说. */
    data class LogNeed(val space: SpaceId) : ScreenKey {
        override val code get() = "log/${space.hex}"
    }

    /** 我说过的. */
    data class MyNeeds(val space: SpaceId) : ScreenKey {
        override val code get() = "mine/${space.hex}"
    }

    data object Settings : ScreenKey {
        override val code = "settings"
    }

    companion object {
        /** The screen with this code; nothing where a newer version wrote it. */
        fun of(code: String): ScreenKey? {
            val parts = code.split('/')
            val space = parts.getOrNull(1)?.let(::SpaceId)
            return when (parts[0]) {
                "join" -> Join
                "home" -> space?.let(::Home)
                "log" -> space?.let(::LogNeed)
                "mine" -> space?.let(::MyNeeds)
                "settings" -> Settings
                else -> null
            }
        }
    }
}
