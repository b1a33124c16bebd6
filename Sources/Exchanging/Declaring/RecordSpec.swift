/// A kind of exchanged record, declared once: JSON, CSV, the schema and the checks all read it.
public struct RecordSpec: Hashable, Sendable {
  /// The name of the table: the key in JSON, the file's name in CSV.
  public let name: String
  /// The fields, in the order they are written.
  public let fields: [FieldSpec]
  /// Whether there is exactly one record.
  public let isSingle: Bool
  /// The table whose records these belong to; JSON lays them inside those.
  public let parent: String?

  init(_ name: String, isSingle: Bool = false, in parent: String? = nil, _ fields: [FieldSpec]) {
    self.name = name
    self.fields = fields
    self.isSingle = isSingle
    self.parent = parent
  }

  /// The position of a field.
  func position(_ key: String) -> Int? { fields.firstIndex { $0.key == key } }

  /// The fields that JSON writes: a record inside another need not name it.
  var ownFields: [FieldSpec] { parent == nil ? fields : fields.filter { $0.key != Self.number } }

  /// The field by which records inside others name those.
  static let number = "number"
}
