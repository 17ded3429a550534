package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.claim.ClaimHolder
import cn.yishi.app.screen.claim.ClaimScreen
import cn.yishi.app.screen.claims.ClaimsHolder
import cn.yishi.app.screen.claims.ClaimsScreen
import cn.yishi.app.screen.invite.FirstPhoneHolder
import cn.yishi.app.screen.invite.FirstPhoneScreen
import cn.yishi.app.screen.orgs.OrgsHolder
import cn.yishi.app.screen.orgs.OrgsScreen
import cn.yishi.app.screen.orgs.fresh.NewOrgHolder
import cn.yishi.app.screen.orgs.fresh.NewOrgScreen
import cn.yishi.app.screen.term.TermHolder
import cn.yishi.app.screen.term.TermScreen
import cn.yishi.app.screen.venues.VenuesHolder
import cn.yishi.app.screen.venues.VenuesScreen
import cn.yishi.app.screen.venues.book.BookHolder
import cn.yishi.app.screen.venues.book.BookScreen
import cn.yishi.app.screen.venues.fresh.NewVenueHolder
import cn.yishi.app.screen.venues.fresh.NewVenueScreen

/** The screens of organisations, venues, terms, and what was entered for somebody. */
fun shownPeople(key: PeopleKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is PeopleKey.Orgs -> Shown(OrgsHolder(key.space, kit, stack)) { state, on -> OrgsScreen(state, on) }
    is PeopleKey.NewOrg -> Shown(NewOrgHolder(key.space, kit, stack)) { state, on -> NewOrgScreen(state, on) }
    is PeopleKey.Venues -> Shown(VenuesHolder(key, kit, stack)) { state, on -> VenuesScreen(state, on) }
    is PeopleKey.NewVenue -> Shown(NewVenueHolder(key.space, kit, stack)) { state, on -> NewVenueScreen(state, on) }
    is PeopleKey.Book -> Shown(BookHolder(key, kit, stack)) { state, on -> BookScreen(state, on) }
    is PeopleKey.Term -> Shown(TermHolder(key, kit, stack)) { state, on -> TermScreen(state, on) }
    is PeopleKey.FirstPhone -> Shown(FirstPhoneHolder(key, kit, stack)) { state, on -> FirstPhoneScreen(state, on) }
    is PeopleKey.Claim -> Shown(ClaimHolder(key.space, kit, stack)) { state, on -> ClaimScreen(state, on) }
    is PeopleKey.Claims -> Shown(ClaimsHolder(key.space, kit, stack)) { state, on -> ClaimsScreen(state, on) }
}
