public import Findings

/// The JSON Schema (draft 2020-12) of an exchanged inventory, made of the declaration of records.
public struct InventorySchema {
  private let words: MessageCatalogue

  /// Makes it with the catalogue's words for tables and fields.
  public init(_ words: MessageCatalogue) {
    self.words = words
  }

  /// The schema as text.
  public var text: String {
    let top = RecordSpec.all.filter { $0.parent == nil }
    let members = top.map { spec in
      let title = described("exchange-table-\(spec.name)")
      let reference = "\"$ref\": \"#/$defs/\(spec.name)\""
      let type =
        spec.isSingle ? reference : "\"type\": \"array\", \"items\": { \(reference) }"
      return "    \(quoted(spec.name)): { \(title), \(type) }"
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "inventory.schema.json",
        \(described("exchange-schema")),
        "type": "object",
        "additionalProperties": false,
        "required": [\(top.map { quoted($0.name) }.joined(separator: ", "))],
        "properties": {
      \(members.joined(separator: ",\n"))
        },
        "$defs": {
      \(RecordSpec.all.map(definition).joined(separator: ",\n"))
        }
      }

      """
  }

  private func definition(_ spec: RecordSpec) -> String {
    let fields = spec.ownFields.map { field in
      let title = described("exchange-field-\(field.key)")
      return "        \(quoted(field.key)): { \(title), \(type(field.content, field.key)) }"
    }
    let inside = RecordSpec.all.filter { $0.parent == spec.name }.map { child in
      "        \(quoted(child.name)): { \(described("exchange-table-\(child.name)")), "
        + "\"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/\(child.name)\" } }"
    }
    let required = spec.ownFields.filter(\.isRequired).map { quoted($0.key) }
    return """
          \(quoted(spec.name)): {
            "type": "object",
            "additionalProperties": false,
            "required": [\(required.joined(separator: ", "))],
            "properties": {
      \((fields + inside).joined(separator: ",\n"))
            }
          }
      """
  }

  private func type(_ content: FieldSpec.Content, _ key: String) -> String {
    switch content {
    case .whole where key == "edition": #""const": \#(RecordSpec.edition)"#
    case .text, .unit: #""type": "string", "minLength": 1"#
    case .number: #""type": "number""#
    case .whole: #""type": "integer""#
    case .flag: #""type": "boolean""#
    case .word(let words): "\"enum\": [\(words.map(quoted).joined(separator: ", "))]"
    }
  }

  private func described(_ key: String) -> String {
    "\"title\": \(quoted(words.label(key, in: .zh))), "
      + "\"description\": \(quoted(words.label(key, in: .en)))"
  }

  private func quoted(_ text: String) -> String { ExchangedInventory.quoted(text) }
}
