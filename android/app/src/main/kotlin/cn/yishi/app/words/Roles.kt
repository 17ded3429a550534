package cn.yishi.app.words

import cn.yishi.core.Role

/** Whether the post belongs to a grid, which has to be named with it. */
val Role.isOfGrid: Boolean get() = this == Role.GRID_LEADER || this == Role.GRID_MEMBER
