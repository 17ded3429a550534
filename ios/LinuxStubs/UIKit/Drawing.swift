// Lines drawn into a picture.
@_exported import Foundation

public enum CGLineCap: Int32, Sendable { case butt, round, square }
public enum CGLineJoin: Int32, Sendable { case miter, round, bevel }

open class UIColor: NSObject, @unchecked Sendable {
    open class var black: UIColor { UIColor() }
    open class var white: UIColor { UIColor() }
    open func setFill() {}
    open func setStroke() {}
}

open class UIBezierPath: NSObject {
    public override init() {}
    open var lineWidth: CGFloat = 1
    open var lineCapStyle = CGLineCap.butt
    open var lineJoinStyle = CGLineJoin.miter
    open func move(to point: CGPoint) {}
    open func addLine(to point: CGPoint) {}
    open func stroke() {}
}
