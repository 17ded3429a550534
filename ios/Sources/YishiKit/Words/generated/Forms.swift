// Written by scripts/forms.py.

extension DeliberationForm {
    public static let all: [DeliberationForm] = [
        DeliberationForm(
            code: "TalkMeeting", zh: "民情恳谈会", wants: [.venue, .briefing],
            asks: [], produces: [.needsOrNone]),
        DeliberationForm(
            code: "CouncilMeeting", zh: "民主议事会", wants: [.venue, .agenda, .materials, .supervisor],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "Hearing", zh: "民主听证会", wants: [.venue, .agenda, .materials, .supervisor, .representatives],
            asks: [], produces: [.outcomeOfEachItem, .necessity, .feasibility, .options, .opinionResponses]),
        DeliberationForm(
            code: "AppraisalMeeting", zh: "民主评议会", wants: [.venue, .materials],
            asks: [], produces: [.ratings]),
        DeliberationForm(
            code: "XiangxianCouncil", zh: "乡贤参事会", wants: [.venue, .agenda],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "SouthTaihuForum", zh: "南太湖议事厅", wants: [.venue, .agenda, .materials, .supervisor],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "ConsultationMeeting", zh: "民主协商会", wants: [.venue, .agenda, .supervisor],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "TalkDay", zh: "民情恳谈日", wants: [.venue],
            asks: [], produces: [.needsOrNone]),
        DeliberationForm(
            code: "DevelopmentForum", zh: "社区发展论坛", wants: [.venue, .agenda],
            asks: [], produces: [.topicsOrNone]),
        DeliberationForm(
            code: "GridTalk", zh: "网格协商", wants: [.venue, .agenda],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "GroupTalk", zh: "村（居）民小组协商", wants: [.venue, .agenda],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "NeighbourTalk", zh: "邻里协商", wants: [.venue, .agenda],
            asks: [], produces: [.outcomeOfEachItem]),
        DeliberationForm(
            code: "BuildingTalk", zh: "楼宇协商", wants: [.venue, .agenda],
            asks: [.ownersCommittee, .propertyManager], produces: [.outcomeOfEachItem]),
    ]
}
