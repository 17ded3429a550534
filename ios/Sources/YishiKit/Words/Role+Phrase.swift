import YishiCore

extension RoleChoice: ChoiceRow {}
extension Role: Picked {
    public static func rows(_ choices: YishiCore.Choices) -> [RoleChoice] { choices.roles }
}
