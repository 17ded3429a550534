package cn.yishi.app.support

/** Debian's libfaketime, wherever this machine keeps its libraries. */
private const val LIBRARY = "/usr/\$LIB/faketime/libfaketime.so.1"

/**
 * The program's clock is moved by as much as `+2y` or `-2d` says; null leaves it alone. Straight through the library:
 * the command of the same name leaves a semaphore behind when it is killed, and stumbles over it later.
 */
fun ProcessBuilder.withClock(moved: String?): ProcessBuilder {
    if (moved != null) {
        environment() += mapOf("LD_PRELOAD" to LIBRARY, "FAKETIME" to moved, "FAKETIME_DISABLE_SHM" to "1")
    }
    return this
}
