import SwiftUI
import YishiKit

/// What is new since the topic was read last: how much was said, and the new text beside the old one.
struct NewsCard: View {
    let news: TopicNews
    @State private var open = false

    var body: some View {
        Card(.riverSoft) {
            Say(.newsTitle, .heading, .onRiverSoft)
            if !news.changes.isEmpty { Say(.newsText, .body, .onRiverSoft) }
            if news.comments > 0 { Say(.newsComments(news.comments), .body, .onRiverSoft) }
            if news.amendments > 0 { Say(.newsAmendments(news.amendments), .body, .onRiverSoft) }
            if !news.changes.isEmpty {
                WordButton(open ? .newsHide : .newsShow, icon: .list) { open.toggle() }
            }
        }
        if open {
            Card {
                ForEach(news.changes) { change in ChangedLine(change: change) }
            }
        }
    }
}

/// A line that stayed, came or went; said in a word, not by colour alone.
private struct ChangedLine: View {
    let change: CopyChange

    var body: some View {
        switch change.kind {
        case .kept: Text(verbatim: change.text).styled(.body, .inkSoft)
        case .added:
            Say(.newsAdded, .small, .onLeafSoft)
            Text(verbatim: change.text).styled(.strong)
        case .removed:
            Say(.newsRemoved, .small, .onBrickSoft)
            Text(verbatim: change.text).strikethrough().styled(.body, .inkSoft)
        }
    }
}
