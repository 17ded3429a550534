//! Words of choices.

use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::Side;
use yishi_domain::membership::SpaceKind;
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, NeedStatus};
use yishi_domain::role::Role;
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource, TopicState};

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
    }
    NeedStatus {
        Submitted "handed in";
        Returned "returned for more";
        Rejected "rejected";
        Merged "merged";
        Accepted "accepted";
        InTopic "taken up by a topic";
        Withdrawn "withdrawn";
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
        Accepted "taken up";
        NotAccepted "not taken up";
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
