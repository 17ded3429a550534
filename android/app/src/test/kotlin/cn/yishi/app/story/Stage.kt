package cn.yishi.app.story

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import org.json.JSONObject

/** Where the player asks for the next step of a story that others play in, too (tests/story). */
class Stage(private val place: String) {
    private val client = HttpClient.newHttpClient()

    /** Tells what came of the last step; the next one, or nothing at the end. */
    fun next(said: JSONObject): JSONObject? {
        val request = HttpRequest.newBuilder(URI(place))
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(said.toString()))
            .build()
        val step = JSONObject(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
        return step.takeUnless { it.getString("step") == "end" }
    }
}
