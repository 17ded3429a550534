import Observation
import YishiCore

/// 会议材料: what those who decide next have to know of a topic, made from the record, to read and to pass on.
@MainActor @Observable
public final class PacketModel {
    public let packet: Looked<Packet>
    @ObservationIgnored private let desk: Desk

    init(desk: Desk, topic: TopicId) {
        self.desk = desk
        packet = Looked { try await desk.app.packet(space: desk.space, topic: topic) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.topics, .drafts, .people]) { await packet.look() }
    }

    /// Line by line, the title first.
    public var lines: [String] {
        (packet.value?.text ?? "").split(whereSeparator: \.isNewline).map(String.init)
    }
    /// What is passed on.
    public var text: String { packet.value?.text ?? "" }
}
