package cn.yishi.app.screen.about

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element

class AppLibrariesTest {
    private fun pom(path: String): Element =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File(path)).documentElement

    private fun Element.child(name: String): Element? = children(name).firstOrNull()

    private fun Element.children(name: String): List<Element> =
        (0 until childNodes.length).map(childNodes::item).filterIsInstance<Element>().filter { it.tagName == name }

    private val versions: Map<String, String> by lazy {
        val properties = checkNotNull(pom("../pom.xml").child("properties")).childNodes
        (0 until properties.length).map(properties::item).filterIsInstance<Element>().associate { it.tagName to it.textContent }
    }

    /** What goes into the app by a pom: neither what tests need nor what the phone has. */
    private fun inside(path: String): List<String> =
        checkNotNull(pom(path).child("dependencies")).children("dependency")
            .filter { it.child("scope")?.textContent !in setOf("test", "provided") }
            .map { one -> listOf("groupId", "artifactId", "version").map { checkNotNull(one.child(it)).textContent } }
            .filter { (group) -> group != "cn.yishi" }
            .map { (group, artifact, version) -> "$group:$artifact ${versions[version.removeSurrounding("\${", "}")] ?: version}" }

    @Test
    fun `every library that the poms put into the app is listed with its version, and no other`() {
        val named = (inside("pom.xml") + inside("../bridge/pom.xml")).distinct().sorted()
        assertEquals(named, AppLibraries.map { "${it.name} ${it.version}" }.sorted())
    }

    @Test
    fun `every library has a licence and where it is read`() {
        assertTrue(AppLibraries.all { it.licence.isNotEmpty() && it.texts.isNotEmpty() })
    }
}
