//! Words of choices.

use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::{Appeal, Side};
use yishi_domain::form::{Produces, Scope, Wants, Worth};
use yishi_domain::matter::{Decider, Level as MatterLevel};
use yishi_domain::membership::{AgeBand, SpaceKind};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, NeedStatus, Referral};
use yishi_domain::party::{Invitee, PartyKind};
use yishi_domain::plan::PlanHint;
use yishi_domain::role::Role;
use yishi_domain::seal::{How, Purpose, SlotRole};
use yishi_domain::session::{Attendance, Delivery, EscalationReason, SessionState, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{Annuller, Conclusion, MatterClass, ReviewResult, TopicSource, TopicState};
use yishi_domain::work::PublicChannel;

use crate::view::Coded;

/// A choice with its code and its word in both languages.
pub(crate) trait Word: Copy + 'static {
    /// Every choice.
    const EVERY: &'static [Self];

    /// All of it, as views carry it.
    fn coded(self) -> Coded;

    /// The English word.
    fn en(self) -> &'static str {
        self.coded().en
    }

    /// The choice with this code.
    fn with_code(code: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|choice| choice.coded().code == code)
    }
}

macro_rules! words {
    ($($name:ident { $($variant:ident $en:literal;)* })*) => {$(
        impl Word for $name {
            const EVERY: &'static [Self] = Self::ALL;

            fn coded(self) -> Coded {
                let en = match self { $(Self::$variant => $en,)* };
                Coded { code: self.code(), zh: self.zh(), en }
            }
        }
    )*};
}

words! {
    Scope {
        Unit "the whole village (community)";
        Grid "a grid";
        Group "a residents' group";
        Households "chosen households";
        Building "a building";
        Township "the township";
    }
    Wants {
        Venue "the place";
        Agenda "the agenda";
        Materials "materials";
        Briefing "a report on the work";
        Supervisor "a supervisor who attends";
        Representatives "representatives to be heard";
    }
    Produces {
        OutcomeOfEachItem "an outcome of each item";
        NeedsOrNone "needs, or that there are none";
        TopicsOrNone "topics, or that there are none";
        Necessity "why it is necessary";
        Feasibility "that it is feasible";
        Options "two options or more, or why there is one";
        OpinionResponses "an answer to each opinion";
        Ratings "ratings";
    }
    Worth {
        Opinion "opinions";
        Consensus "consensus";
        Reference "advice for who decides";
        Appraisal "an appraisal";
    }
    MatterLevel {
        Grid "grid, building";
        Unit "village, community";
        Township "township";
    }
    Decider {
        Consensus "all parties by consensus";
        RepAssembly "the representatives' assembly";
        Assembly "the assembly";
        Owners "the owners together";
        Collective "the collective's members";
        Group "the residents' group";
        Mediation "people's mediation";
        Government "a government department";
    }
    Uptake {
        Adopted "adopted";
        Partly "adopted in part";
        Declined "not adopted";
    }
    EscalationReason {
        RoundsExhausted "no agreement after all rounds";
        SeriousDispute "serious dispute";
    }
    PublicChannel {
        Board "notice board";
        Screen "screen";
        Tv "television";
        Web "community website";
        App "app";
        WechatGroup "WeChat group";
    }
    Invitee {
        OldPartyMember "Party member of long standing";
        OldCadre "retired cadre";
        Worthy "local worthy";
        NonParty "figure outside the Party";
        MassOrg "head of a mass organisation";
        MassesRep "residents' delegate";
        ReturningCadre "cadre from here";
        EmployedPartyMember "Party member at work elsewhere";
        LegalAdviser "legal adviser";
        Delegate "Party or people's congress delegate, CPPCC member";
        SocialWorker "social worker";
        NewResidentRep "new residents' representative";
    }
    PlanHint {
        NeedAuthors "whoever put the needs forward";
        OwnersCommittee "owners' committee";
        PropertyManager "property manager";
        CollectiveOrg "collective economic organisation";
        ResidentUnit "unit located here";
        NewResidents "new residents' representative";
        OrgUnnamed "an organisation that is not named";
        Women "women";
        Elderly "elderly people";
    }
    Channel {
        App "app";
        Paper "on paper";
        Voice "spoken";
        Visit "home visit";
        TalkMeeting "open talk meeting";
        Hotline "phone";
        DoorQr "door plate";
    }
    Category {
        Property "Property management";
        Security "Public safety";
        Aid "Aid and support";
        Environment "Environment and hygiene";
        Civility "Community life";
    }
    AttachmentKind {
        Photo "photo";
        Voice "recording";
    }
    AttachmentPurpose {
        Need "about the need";
        Consent "consent to be spoken for";
        Signature "shows a signature";
        Delivery "proof of delivery";
    }
    NeedStatus {
        Submitted "handed in";
        Returned "returned for more";
        Rejected "rejected";
        Merged "merged";
        Accepted "accepted";
        InTopic "taken up by a topic";
        Withdrawn "withdrawn";
        Referred "handed over";
        Classified "classified";
        DirectlyHandled "dealt with directly";
        FedBack "feedback given";
        Closed "closed";
    }
    Referral {
        Owners "owners' joint decision";
        Collective "rural collective";
        Mediation "people's mediation";
        Petition "petition channel";
        Gov "government department";
        Emergency "emergency";
    }
    TopicSource {
        StatutoryItem "matter for the representatives' assembly by law";
        LawRequires "law or policy requires deliberation";
        PublicAffairs "public affairs and welfare that touch residents";
        StrongComplaint "urgent difficulty or dispute";
        PolicyImplementation "carrying out a policy or priority";
        PartyRequest "request of a party to deliberation";
    }
    MatterClass {
        General "general matter";
        Major "major matter";
        Contested "contested";
        Owners "owners decide jointly";
        Collective "the collective decides";
        Group "group matter";
        GovProject "government project";
        CrossUnit "across villages";
        NotDeliberable "not for deliberation";
    }
    TopicState {
        Drafted "to be looked at";
        Screening "being looked into";
        PartyReview "discussed by the Party branch";
        Accepted "taken up";
        NotAccepted "not taken up";
        Evaluating "being evaluated";
        Planning "being planned";
        Noticed "notice given";
        InSession "in session";
        SessionClosed "session closed";
        AnotherRound "another round";
        ConsensusReached "consensus reached";
        Escalated "handed to an assembly";
        Implementing "being carried out";
        Referred "handed over";
        Suspended "work stopped";
        Withdrawn "taken back";
        Terminated "given up";
        Annulled "annulled";
    }
    AgeBand {
        Under14 "under fourteen";
        From14 "fourteen to seventeen";
        Adult "of age";
    }
    Conclusion {
        Feasible "feasible";
        Conditional "feasible on conditions";
        Infeasible "not feasible";
    }
    Annuller {
        TownshipOrder "order of the township (subdistrict)";
        Court "judgment of a court";
        HigherAssembly "decision of the assembly";
    }
    SessionState {
        Noticed "notice given";
        Open "in session";
        Closed "closed";
        CalledOff "called off";
    }
    Delivery {
        Device "on their own phone";
        Visit "told at the door";
        Phone "told by phone";
        Paper "handed over on paper";
    }
    Attendance {
        Device "own device";
        Paper "on paper";
        Voice "by telephone or word";
    }
    PartyKind {
        TownshipGov "township government";
        PartyBranch "Party branch";
        Committee "committee";
        SupervisoryCommittee "supervisory committee";
        ResidentsGroup "residents' group";
        ResidentUnit "unit located here";
        CommunityOrg "community organisation";
        OwnersCommittee "owners' committee";
        CollectiveOrg "rural collective";
        FarmerCoop "farmers' cooperative";
        PropertyManager "property manager";
        HukouResident "resident with local hukou";
        NonHukouRep "representative of residents without local hukou";
        OtherStakeholder "other party";
    }
    How {
        Device "own device";
        InPerson "in person";
        Paper "on paper";
    }
    Purpose {
        Plan "plan";
        Minutes "consensus minutes";
        AgreeAndAct "agreement";
        AssemblyResult "resolution";
        PublicationVerification "publication verified";
        FinalText "final text";
        Archive "archive";
    }
    SlotRole {
        CommitteeMember "committee member";
        Chair "committee chair";
        PartySecretary "Party secretary";
        Supervisor "supervisor";
        Moderator "moderator";
        Recorder "recorder";
        Party "party";
        Counter "counter";
        Scrutineer "scrutineer";
        Archivist "archivist";
    }
    ReviewResult {
        Agree "agrees to deliberate";
        Return "back to be looked into";
    }
    Side {
        Neither "remark";
        For "for";
        Against "against";
    }
    StanceGrade {
        Agree "agree";
        Acceptable "acceptable";
        Reserve "reserve";
        Object "object";
    }
    Appeal {
        Asked "waits for an answer";
        Upheld "shown again";
        Dismissed "stays hidden";
    }
    AmendmentStatus {
        Open "open";
        Taken "taken over";
        Declined "declined";
    }
    SpaceKind {
        Village "village";
        Community "community";
        Township "township";
        County "county";
    }
    Role {
        HukouResident "resident";
        NewResident "new resident";
        HouseholdRep "household representative";
        Representative "residents' representative";
        GroupLeader "group leader";
        BuildingLeader "stairwell leader";
        GridLeader "grid leader";
        GridMember "grid worker";
        CommitteeMember "committee member";
        Chair "committee chair";
        PartySecretary "Party secretary";
        Supervisor "supervisory committee member";
        OrgRepresentative "organisation's representative";
        XiangxianMember "local worthy";
        Expert "expert";
        LegalAdviser "legal adviser";
        Delegate "delegate";
        SocialWorker "social worker";
        Archivist "archivist";
        TownshipDesk "township desk";
        CountyOffice "county office";
    }
}
