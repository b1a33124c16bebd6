/// A headed part of a document.
public struct Section: Hashable, Sendable {
  /// The name other parts refer to it by.
  public let id: String
  /// The heading, with its number if it has one.
  public let heading: String
  /// How deep it lies, counted from 1.
  public let level: Int
  /// What it says, in order.
  public let blocks: [Block]

  /// Makes a section; a level below 1 counts as 1.
  public init(id: String, heading: String, level: Int = 1, blocks: [Block]) {
    self.id = id
    self.heading = heading
    self.level = max(1, level)
    self.blocks = blocks
  }
}
