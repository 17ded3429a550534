import Observation
import YishiCore

/// 按规定有疑问: what the hub took in although the rules, as far as this phone can judge, say no. It counts all the same;
/// who sees it can have it looked at.
@MainActor @Observable
public final class DoubtsModel {
    public let status: Looked<StatusView>
    public let doubts: Pager<DoubtRow>

    init(desk: Desk) {
        status = Looked { try await desk.app.status(space: desk.space) }
        doubts = Pager { page in
            let part = try await desk.app.doubts(space: desk.space, page: page)
            return (part.rows, part.total)
        }
        self.desk = desk
    }

    @ObservationIgnored private let desk: Desk

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs, .topics, .people, .synced]) {
            await status.look()
            await doubts.reload()
        }
    }

    /// What to do about them; nothing where there are none.
    public var sentence: Phrase? { status.value?.doubted }

    /// Reads on where the last row that is shown comes into sight.
    public func seen(_ row: DoubtRow) async {
        if row.entry == doubts.rows.last?.entry { await doubts.more() }
    }
}
