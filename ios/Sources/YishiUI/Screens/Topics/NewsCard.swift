import SwiftUI
import YishiKit

/// What is new since the topic was read last: how much was said, and the new text beside the old one.
struct NewsCard: View {
    let news: SinceView
    @State private var open = false

    var body: some View {
        Card(.riverSoft) {
            Say(.newsTitle, .heading, .onRiverSoft)
            if !news.copies.isEmpty { Say(.newsText, .body, .onRiverSoft) }
            if !news.comments.isEmpty { Say(.newsComments(news.comments.count), .body, .onRiverSoft) }
            if !news.amendments.isEmpty { Say(.newsAmendments(news.amendments.count), .body, .onRiverSoft) }
            if !news.stances.isEmpty { Say(.newsStances(news.stances.count), .body, .onRiverSoft) }
            if !news.text.isEmpty {
                WordButton(open ? .newsHide : .newsShow, icon: .list) { open.toggle() }
            }
        }
        if open {
            Card { RunsText(runs: news.text) }
        }
    }
}
