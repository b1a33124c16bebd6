/// What one sheet of a workbook holds and how it behaves and prints.
public struct SheetPlan: Hashable, Sendable {
  /// The name on its tab, at most 31 characters.
  public private(set) var name: String
  /// The line at its top; empty when there is none.
  public let title: String
  /// What it holds, from top to bottom.
  public let blocks: [Block]
  /// How the paper lies.
  public let orientation: Orientation
  /// Whether cells other than inputs are locked.
  public let isProtected: Bool
  /// Whether the heads of its table stay in sight and are repeated on every printed page.
  public let keepsHeads: Bool
  /// Whether it is hidden until a reviewer shows it.
  public let isHidden: Bool

  /// Makes a plan.
  public init(
    name: String, title: String = "", blocks: [Block], orientation: Orientation = .automatic,
    isProtected: Bool = true, keepsHeads: Bool = true, isHidden: Bool = false
  ) {
    self.name = name
    self.title = title
    self.blocks = blocks
    self.orientation = orientation
    self.isProtected = isProtected
    self.keepsHeads = keepsHeads
    self.isHidden = isHidden
  }
}

extension SheetPlan {
  /// The sheet by another name.
  public func called(_ name: String) -> SheetPlan {
    var plan = self
    plan.name = name
    return plan
  }

  /// How the paper of a sheet lies.
  public enum Orientation: String, Hashable, Sendable {
    /// Upright, or across when the sheet is too wide for that.
    case automatic
    /// Upright.
    case portrait
    /// Across.
    case landscape
  }
}
