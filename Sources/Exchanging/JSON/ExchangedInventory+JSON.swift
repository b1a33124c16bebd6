extension ExchangedInventory {
  /// The inventory as one JSON document, a record a line; the same records give the same bytes.
  public var json: String {
    let members = RecordSpec.all.filter { $0.parent == nil }.map { spec -> String in
      let inside = children(of: spec)
      let records = records(spec).map { Self.object($0, inside: inside) }
      if spec.isSingle { return "\(Self.quoted(spec.name)): \(records.first ?? "{}")" }
      return "\(Self.quoted(spec.name)): " + Self.list(records)
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  /// The records that lie inside others, by those's number.
  private func children(of spec: RecordSpec) -> [(RecordSpec, [Int: [ExchangedRecord]])] {
    RecordSpec.all.filter { $0.parent == spec.name }.map { child in
      (child, Dictionary(grouping: records(child)) { $0[RecordSpec.number]?.whole ?? 0 })
    }
  }

  private static func object(
    _ record: ExchangedRecord, inside: [(RecordSpec, [Int: [ExchangedRecord]])]
  ) -> String {
    var members = record.spec.ownFields.compactMap { field in
      record[field.key].map { "\(quoted(field.key)): \(text($0))" }
    }
    for (spec, children) in inside {
      let mine = children[record[RecordSpec.number]?.whole ?? 0] ?? []
      members.append("\(quoted(spec.name)): " + list(mine.map { object($0, inside: []) }))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
  }

  private static func text(_ value: ExchangedValue) -> String {
    if case .text(let text) = value { quoted(text) } else { value.printed }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ": quoted += escaped(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: "0000".count - digits.count) + digits
  }
}
