/// What may still be done on a protected sheet.
public struct Protection: Hashable, Sendable {
  /// Whether looks of cells may be changed.
  public var allowsFormattingCells = false
  /// Whether columns may be made wider.
  public var allowsFormattingColumns = false
  /// Whether rows may be made higher.
  public var allowsFormattingRows = false
  /// Whether rows may be inserted.
  public var allowsInsertingRows = false
  /// Whether the filter buttons work.
  public var allowsFiltering = false
  /// Whether rows may be sorted.
  public var allowsSorting = false

  /// A protection that allows nothing but choosing cells and filling the unlocked ones.
  public init() {}

  /// A protection with what `change` says.
  public init(_ change: (inout Protection) -> Void) {
    change(&self)
  }

  /// The longest password: the old check word of the file is sure up to there.
  public static let passwordLimit = 15
}
