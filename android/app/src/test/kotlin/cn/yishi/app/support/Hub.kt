package cn.yishi.app.support

import java.io.File
import java.util.concurrent.TimeUnit
import org.json.JSONObject

/** A real yishi-server as a process of its own on a free port of this machine. */
class Hub(private val folder: File) : AutoCloseable {
    private var port = 0
    private var process: Process = start()

    val url: String get() = "http://127.0.0.1:$port"

    /** What founding a space wants to see. */
    val setupToken: String get() = File(folder, "data/setup.token").readText().trim()

    private fun start(clock: String? = null): Process {
        val program = File(checkNotNull(System.getProperty("yishi.programs")), "yishi-server")
        check(program.exists()) { "$program is not built: cargo build --package yishi-server" }
        folder.mkdirs()
        val listen = "127.0.0.1:$port"
        val started = ProcessBuilder(program.path, "serve", "--init", "--listen", listen, "--data", File(folder, "data").path)
            .withClock(clock)
            .redirectError(ProcessBuilder.Redirect.appendTo(File(folder, "hub.log")))
            .start()
        val said = JSONObject(checkNotNull(started.inputReader().readLine()) { File(folder, "hub.log").readText() })
        port = said.getString("listening").substringAfterLast(':').toInt()
        return started
    }

    /** As a power cut would end it. */
    fun stop() {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)
    }

    /** Again on the same port and folder; its [clock] moved as [withClock] says. */
    fun restart(clock: String? = null) {
        stop()
        process = start(clock)
    }

    override fun close() = stop()
}
