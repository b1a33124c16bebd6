import Findings

/// An exchanged inventory as it was read, with the place of every record.
public struct ReadInventory: Sendable {
  /// The records.
  public internal(set) var exchanged = ExchangedInventory()
  /// Where each record stands.
  var places: [String: [RecordPlace]] = [:]
  let locate: @Sendable (RecordPlace) -> Place

  /// Where a record stands in the text it was read from.
  struct RecordPlace: Sendable {
    let file: String
    /// A byte of a JSON text, or a line of a CSV file.
    let position: Int
  }

  init(locate: @escaping @Sendable (RecordPlace) -> Place) {
    self.locate = locate
  }

  mutating func append(_ record: ExchangedRecord, at place: RecordPlace) {
    exchanged.tables[record.spec.name, default: []].append(record)
    places[record.spec.name, default: []].append(place)
  }

  /// Where a record of a table stands.
  func place(_ table: String, _ index: Int) -> Place? {
    places[table].flatMap { $0.indices.contains(index) ? locate($0[index]) : nil }
  }
}
