import SwiftUI
import YishiKit

/// The large fields of home, by what one is here.
struct HomeTiles: View {
    let model: HomeModel
    @Environment(\.theme) private var theme
    @Environment(\.openURL) private var openURL

    var body: some View {
        Choices(least: theme.elder ? 200 : 140) {
            Tile(.homeTopics, icon: .village, action: model.showTopics)
            switch model.part {
            case .resident, .supervisor:
                Tile(.homeSay, icon: .mic, ground: .claySoft, content: .onClaySoft, action: model.log)
                Tile(.homeSaid, icon: .mine, action: model.showMine)
            case .worker:
                Tile(.homeLogged, icon: .mine, action: model.showMine)
            case .committee:
                Tile(.homeTriage, icon: .list, action: model.showTriage)
                Tile(.homeLogged, icon: .mine, action: model.showMine)
            }
            Tile(.homeCall, icon: .call) {
                if let url = model.call() { openURL(url) }
            }
        }
    }
}

/// 今天要办: how much is due, and the first thing; it leads to all of it. Then what is not uploaded.
struct TodayCard: View {
    let model: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        if let here = model.here {
            Pressable {
                model.showTodo()
            } content: {
                Say(.homeToday, .heading)
                if here.overdue > 0 { Say(.homeOverdueCount(Int(here.overdue)), .strong, .brick) }
                if here.dueToday > 0 { Say(.homeTodayCount(Int(here.dueToday)), .strong) }
                if let next = here.next {
                    Text(verbatim: words(Phrase(next))).styled(.body)
                } else {
                    Say(.homeTodayNothing, .body, .inkSoft)
                }
            }
            Row(.homeNotUploaded(model.notUploaded), icon: .cloud, action: model.showOutbox)
        }
    }
}
