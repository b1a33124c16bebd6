/// What the looks of a workbook say of the cells that have them.
struct CellLooks: Sendable {
  /// One look.
  struct Look: Sendable {
    let numberFormat: String
    let isLocked: Bool
    /// Whether it writes in the colour of what is behind.
    let isUnseen: Bool
    let moment: NumberFormat.Moment?
  }

  private(set) var looks: [Look] = []

  /// The look of a number; of a number that is not there, the plain look.
  subscript(style: Int) -> Look {
    looks.indices.contains(style) ? looks[style] : Self.plain
  }

  /// Adds the next look.
  mutating func append(_ look: Look) {
    looks.append(look)
  }

  private static let plain = Look(
    numberFormat: NumberFormat.general, isLocked: true, isUnseen: false, moment: nil)
}
