/// Every icon: strokes of 2 on a grid of 24 with round ends. The same paths are drawn on both platforms.
public enum Icon: String, CaseIterable, Sendable {
    case back, forward, close, check, plus, pen, mic, camera, speaker, call, village, speech, mine, people, person
    case list, today, phone, cloud, returned, clock, sync, search, settings, alert, info, qr, shield, `switch`
    case textSize

    /// In the language of SVG: M, L, H, V, circular A, and Z, with absolute places.
    public var path: String {
        switch self {
        case .back: "M15 5 L8 12 L15 19"
        case .forward: "M9 5 L16 12 L9 19"
        case .close: "M6 6 L18 18 M18 6 L6 18"
        case .check: "M5 12.5 L10 17.5 L19.5 7"
        case .plus: "M12 5 V19 M5 12 H19"
        case .pen: "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5"
        case .mic:
            "M12 3.5 A3 3 0 0 0 9 6.5 V11.5 A3 3 0 0 0 15 11.5 V6.5 A3 3 0 0 0 12 3.5 Z M5.5 11.5 "
                + "A6.5 6.5 0 0 0 18.5 11.5 M12 18 V21"
        case .camera:
            "M4 8 H7.5 L9 5.5 H15 L16.5 8 H20 V19 H4 Z M12 10 A3.5 3.5 0 0 0 12 17 A3.5 3.5 0 0 0 12 "
                + "10"
        case .speaker:
            "M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M15.5 9 A4.2 4.2 0 0 1 15.5 15 M18 6.5 A8 8 0 "
                + "0 1 18 17.5"
        case .call:
            "M6.5 4 L9.5 4.5 L10.5 8.5 L8.5 10.5 A12 12 0 0 0 13.5 15.5 L15.5 13.5 L19.5 14.5 L20 "
                + "17.5 A2.5 2.5 0 0 1 17.5 20 A14 14 0 0 1 4 6.5 A2.5 2.5 0 0 1 6.5 4 Z"
        case .village: "M3.5 11.5 L12 4.5 L20.5 11.5 M6 9.5 V19.5 H18 V9.5 M10 19.5 V14 H14 V19.5"
        case .speech: "M4 5 H20 V16 H12 L7.5 20 V16 H4 Z M8 9 H16 M8 12.5 H13"
        case .mine: "M6 3.5 H18 V20.5 L15 18.5 L12 20.5 L9 18.5 L6 20.5 Z M9.5 8 H14.5 M9.5 11.5 H14.5"
        case .people:
            "M9 4.5 A3.2 3.2 0 0 0 9 10.9 A3.2 3.2 0 0 0 9 4.5 M3 19.5 A6 6 0 0 1 15 19.5 M16 5.2 A3 "
                + "3 0 0 1 16 10.8 M17.5 14 A5.5 5.5 0 0 1 21 19.5"
        case .person: "M12 4 A3.8 3.8 0 0 0 12 11.6 A3.8 3.8 0 0 0 12 4 M4.5 20 A7.5 7.5 0 0 1 19.5 20"
        case .list: "M8.5 6 H20 M8.5 12 H20 M8.5 18 H20 M4 6 H4.5 M4 12 H4.5 M4 18 H4.5"
        case .today: "M5 5.5 H19 V20 H5 Z M5 10 H19 M9 3.5 V7 M15 3.5 V7 M9 15 L11.2 17 L15.2 13"
        case .phone: "M8 3.5 H16 V20.5 H8 Z M11 17.5 H13"
        case .cloud:
            "M7 19 A4.2 4.2 0 0 1 6.5 10.6 A5.8 5.8 0 0 1 17.6 10 A4.5 4.5 0 0 1 17 19 Z M12 16.5 "
                + "V11.5 M9.8 13.5 L12 11.3 L14.2 13.5"
        case .returned: "M4.5 9 H14.5 A5 5 0 0 1 14.5 19 H8 M8.5 5 L4.5 9 L8.5 13"
        case .clock: "M12 4 A8 8 0 0 0 12 20 A8 8 0 0 0 12 4 M12 8 V12.5 L15 14.5"
        case .sync:
            "M19 12 A7 7 0 0 1 6.5 16.3 M5 12 A7 7 0 0 1 17.5 7.7 M17.8 4 V8 H13.8 M6.2 20 V16 H10.2"
        case .search: "M10.5 4.5 A6 6 0 0 0 10.5 16.5 A6 6 0 0 0 10.5 4.5 M15 15 L20 20"
        case .settings:
            "M4 7 H12 M18 7 H20 M15 4.5 A2.5 2.5 0 0 0 15 9.5 A2.5 2.5 0 0 0 15 4.5 M4 17 H6 M12 17 "
                + "H20 M9 14.5 A2.5 2.5 0 0 0 9 19.5 A2.5 2.5 0 0 0 9 14.5"
        case .alert: "M12 4 L21 19.5 H3 Z M12 10 V14 M12 16.8 V17"
        case .info: "M12 4 A8 8 0 0 0 12 20 A8 8 0 0 0 12 4 M12 11.5 V16 M12 8 V8.2"
        case .qr:
            "M4 4 H9.5 V9.5 H4 Z M14.5 4 H20 V9.5 H14.5 Z M4 14.5 H9.5 V20 H4 Z M14.5 14.5 H15.5 "
                + "M19.5 14.5 H20 M17 17 H17.5 M14.5 20 H15 M20 19 V20"
        case .shield:
            "M12 3.5 L19.5 6.5 V12 A9 9 0 0 1 12 20.5 A9 9 0 0 1 4.5 12 V6.5 Z M8.5 12 L11 14.5 L15.5 "
                + "9.5"
        case .switch: "M4 8 H18 M14.5 4.5 L18 8 L14.5 11.5 M20 16 H6 M9.5 12.5 L6 16 L9.5 19.5"
        case .textSize: "M3.5 18 L8 7 L12.5 18 M5 14.5 H11 M14.5 18 L17.5 11 L20.5 18 M15.5 15.8 H19.5"
        }
    }
}
