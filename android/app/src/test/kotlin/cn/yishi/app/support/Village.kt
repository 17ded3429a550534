package cn.yishi.app.support

import cn.yishi.bridge.Answer
import cn.yishi.bridge.Core
import cn.yishi.core.App
import cn.yishi.core.GridId
import cn.yishi.core.InviteGrant
import cn.yishi.core.NewSpace
import cn.yishi.core.Post
import cn.yishi.core.Role
import cn.yishi.core.SpaceId
import cn.yishi.core.SpaceKind
import java.io.File
import java.nio.file.Files
import kotlinx.coroutines.runBlocking
import org.junit.rules.ExternalResource

/**
 * A village on a hub, founded by 沈柏年 on a phone of his own, for the tests of one screen on another phone; where asked
 * for, below a county that has [issued] rules.
 */
class Village(private val issued: String? = null) : ExternalResource() {
    private val folder: File = Files.createTempDirectory("village").toFile()
    private val phones = mutableListOf<Core>()
    lateinit var hub: Hub
        private set
    lateinit var founder: App
        private set
    private lateinit var founded: Pair<SpaceId, GridId>
    val space: SpaceId get() = founded.first

    /** The first of its two grids. */
    val grid: GridId get() = founded.second

    override fun before() {
        hub = Hub(File(folder, "hub"))
        founder = phone("founder")
        runBlocking {
            val posts = listOf(Role.COMMITTEE_MEMBER, Role.CHAIR)
            val new = NewSpace(SpaceKind.VILLAGE, "桑渚村", issued?.let { county(it) }, "沈柏年", posts)
            val space = founder.createSpace(hub.url, hub.setupToken, new)
            founded = space to founder.defineGrid(space, "一网格")
            founder.defineGrid(space, "二网格")
            founder.sync(null, null)
        }
    }

    /** A county above, which has issued these rules. */
    private suspend fun county(rules: String): SpaceId = phone("county").run {
        val county = createSpace(hub.url, hub.setupToken, NewSpace(SpaceKind.COUNTY, "吴兴区", null, "经办", listOf(Role.COMMITTEE_MEMBER)))
        adoptRules(county, rules)
        sync(null, null)
        county
    }

    /** Another phone, without a screen. */
    fun phone(name: String): App = runBlocking {
        when (val core = Core.open(File(folder, name), MemoryVault)) {
            is Answer.Given -> core.value.also(phones::add).app
            is Answer.Failed -> error(core.trouble.sentence)
        }
    }

    /** The code for a household. */
    fun residentCode(): String = code(InviteGrant.Resident)

    /** The code for the leader of the first grid. */
    fun leaderCode(): String = code(InviteGrant.Post(Post(Role.GRID_LEADER, grid)))

    /** The code for a second member of the committee. */
    fun committeeCode(): String = code(InviteGrant.Post(Post(Role.COMMITTEE_MEMBER, null)))

    /** The code for the secretary of the Party branch. */
    fun secretaryCode(): String = code(InviteGrant.Post(Post(Role.PARTY_SECRETARY, null)))

    /** The code for somebody of the supervisors. */
    fun supervisorCode(): String = code(InviteGrant.Post(Post(Role.SUPERVISOR, null)))

    private fun code(grant: InviteGrant): String = runBlocking {
        founder.invite(space, grant).code.also { founder.sync(null, null) }
    }

    override fun after() {
        phones.forEach(Core::close)
        hub.close()
        folder.deleteRecursively()
    }
}
