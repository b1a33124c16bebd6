/// An inventory with what follows from it, as records: what JSON and CSV both say.
///
/// The declared tables and texts are enough to make the account anew; the results beside them are
/// for readers, and tell whoever adopts the inventory whether the same follows from it.
public struct ExchangedInventory: Hashable, Sendable {
  /// The records of each table, by the table's name.
  public var tables: [String: [ExchangedRecord]]

  /// Puts records together.
  public init(_ tables: [String: [ExchangedRecord]] = [:]) {
    self.tables = tables
  }

  /// The records of a kind.
  func records(_ spec: RecordSpec) -> [ExchangedRecord] { tables[spec.name] ?? [] }
}
