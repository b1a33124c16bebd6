/// A paragraph, list, table or chart: what sections and sheets are made of.
public enum Block: Hashable, Sendable {
  /// Running text; line breaks in it are kept.
  case paragraph(String)
  /// Items, each led by a number or a mark.
  case list([String], numbered: Bool)
  /// A table.
  case table(Table)
  /// A picture of numbers that stand in tables.
  case chart(Chart)
  /// Text whose spaces and line breaks mean something, such as a formula with its substitution.
  case preformatted(String)
}

extension Sequence<Block> {
  /// The tables among the blocks, in order.
  public var tables: [Table] {
    compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The charts among the blocks, in order.
  public var charts: [Chart] {
    compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }
}
