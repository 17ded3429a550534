package cn.yishi.app.screen.venues.fresh

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.words.FormTrouble
import cn.yishi.core.SpaceId
import kotlinx.coroutines.launch
import org.json.JSONObject

class NewVenueHolder(space: SpaceId, kit: Kit, private val stack: BackStack) : FormHolder<NewVenueState, NewVenueEvent>(
    NewVenueState(name = "", place = "", trouble = null), space, "new-venue", kit,
) {
    init {
        scope.launch { goOn() }
    }

    override fun on(event: NewVenueEvent) = when (event) {
        is NewVenueEvent.Name -> change { it.copy(name = event.text) }
        is NewVenueEvent.Place -> change { it.copy(place = event.text) }
        NewVenueEvent.Save -> save()
        NewVenueEvent.Back -> stack.back()
    }

    private fun save() {
        val (name, place) = state.value.name.trim() to state.value.place.trim()
        send(if (name.isEmpty()) R.string.venue_no_name else null, { registerVenue(space, name, place) }) { stack.back() }
    }

    override fun NewVenueState.filled(kept: JSONObject) = copy(name = kept.optString("name"), place = kept.optString("place"))

    override fun NewVenueState.kept(): JSONObject = JSONObject().put("name", name).put("place", place)

    override fun NewVenueState.told(trouble: FormTrouble?) = copy(trouble = trouble)
}
