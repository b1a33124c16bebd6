/// One record: a value, or none, for each field of its kind.
public struct ExchangedRecord: Hashable, Sendable {
  /// The kind of record.
  public let spec: RecordSpec
  /// The values, in the order of the fields.
  public private(set) var values: [ExchangedValue?]

  /// Makes a record of the fields that have a value.
  init(_ spec: RecordSpec, _ values: [String: ExchangedValue?] = [:]) {
    self.spec = spec
    self.values = spec.fields.map { values[$0.key] ?? nil }
  }

  /// The value of a field.
  public internal(set) subscript(key: String) -> ExchangedValue? {
    get { spec.position(key).flatMap { values[$0] } }
    set { if let position = spec.position(key) { values[position] = newValue } }
  }

  /// The text of a field; empty where there is none.
  func text(_ key: String) -> String { self[key]?.text ?? "" }
}
