package cn.yishi.app.screen.orgs.fresh

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.PartyKind
import cn.yishi.core.SpaceId
import org.json.JSONObject

class NewOrgHolder(space: SpaceId, kit: Kit, private val stack: BackStack) : FormHolder<NewOrgState, NewOrgEvent>(
    NewOrgState(name = "", kind = null, brands = emptyList(), brand = "", trouble = null), space, "new-org", kit,
) {
    init {
        begin {
            val brands = deliberationForms(space).filter { it.brand }
            return@begin { it.copy(brands = brands) }
        }
    }

    override fun on(event: NewOrgEvent) = when (event) {
        is NewOrgEvent.Name -> change { it.copy(name = event.text) }
        is NewOrgEvent.Kind -> change { it.copy(kind = event.kind) }
        is NewOrgEvent.Brand -> change { it.copy(brand = if (it.brand == event.code) "" else event.code) }
        NewOrgEvent.Save -> save()
        NewOrgEvent.Back -> stack.back()
    }

    private fun save() {
        val (name, kind, brand) = Triple(state.value.name.trim(), state.value.kind, state.value.brand.ifEmpty { null })
        if (name.isEmpty()) return missing(R.string.org_no_name)
        if (kind == null) return missing(R.string.org_no_kind)
        send(null, { registerOrg(space, kind, brand, name, form) }) { stack.back() }
    }

    override fun NewOrgState.filled(kept: JSONObject) = copy(
        name = kept.optString("name"),
        kind = PartyKind.entries.find { it.name == kept.optString("kind") },
        brand = kept.optString("brand"),
    )

    override fun NewOrgState.kept(): JSONObject = JSONObject().put("name", name).put("kind", kind?.name).put("brand", brand)

    override fun NewOrgState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
