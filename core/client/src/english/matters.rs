//! English of the forms and matters that are compiled in. What a county or a village adds has the name it was given.

sentences! {
    /// By code of the form.
    FORMS
    "TalkMeeting" "Open talk meeting";
    "CouncilMeeting" "Council meeting";
    "Hearing" "Hearing";
    "AppraisalMeeting" "Appraisal meeting";
    "XiangxianCouncil" "Council of local worthies";
    "SouthTaihuForum" "South Taihu forum";
    "ConsultationMeeting" "Consultation meeting";
    "TalkDay" "Open talk day";
    "DevelopmentForum" "Community development forum";
    "GridTalk" "Talk in a grid";
    "GroupTalk" "Talk in a residents' group";
    "NeighbourTalk" "Talk among neighbours";
    "BuildingTalk" "Talk in a building";
}

sentences! {
    /// By code of the matter.
    MATTERS
    "PROP-01" "Things left in stairwells, loose cables";
    "PROP-02" "Where charging points go in shared areas";
    "PROP-03" "Parking spaces on green ground, parking fees";
    "PROP-04" "Hiring or dismissing the property manager";
    "PROP-05" "Using the maintenance fund";
    "PROP-06" "A lift for an old building";
    "PROP-07" "Publishing how shared income is used";
    "PROP-08" "Putting property services right";
    "PROP-09" "Shared flats and noise in rented homes";
    "SEC-01" "A quarrel between neighbours";
    "SEC-02" "Patrols and night watch";
    "SEC-03" "Where cameras are put up";
    "SEC-04" "Parking electric bikes, keeping fire exits free";
    "SEC-05" "Speed limits and bumps at the village entrance";
    "SEC-06" "Widening a village road";
    "SEC-07" "Rules for keeping dogs";
    "SEC-08" "Flood and typhoon shelter, emergency supplies";
    "AID-01" "Whom to help first, and how";
    "AID-02" "Neighbours helping each other";
    "AID-03" "A canteen for older people";
    "AID-04" "Using donations";
    "AID-05" "Opinions on minimum living allowance and relief";
    "AID-06" "Care for children left behind or in hardship";
    "AID-07" "Barrier-free homes for disabled people";
    "AID-08" "Community jobs and allowances for lost work";
    "ENV-01" "Points for sorting waste";
    "ENV-02" "Clean rivers and doorsteps";
    "ENV-03" "Courtyards and unauthorised buildings";
    "ENV-04" "Using the threshing floor and public ground";
    "ENV-05" "Where public toilets and waste rooms go";
    "ENV-06" "Village plans";
    "CIV-01" "Changing village rules or residents' covenant";
    "CIV-02" "Customs, weddings and funerals";
    "CIV-03" "Opening the cultural hall and grounds";
    "CIV-04" "Choosing exemplary families";
    "CIV-05" "Welcoming new residents, covenant for tenants";
    "X-01" "Land contracts, homesteads, compensation, assets";
}
