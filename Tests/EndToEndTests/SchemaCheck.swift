import Foundation

/// Holds a JSON value against as much of JSON Schema as the schemas of this repository use; a word of
/// a schema that it does not know is a problem.
struct SchemaCheck {
  private let root: [String: Any]

  init(_ schema: [String: Any]) {
    root = schema
  }

  /// Where the value is not as the schema says.
  func problems(of value: Any) -> [String] {
    problems(of: value, root, at: "$")
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "type", "additionalProperties", "required",
    "properties", "items", "const", "enum", "anyOf", "pattern", "minimum", "$ref",
  ]

  private func problems(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found = Set(schema.keys).subtracting(Self.known).map { "\(path): unknown word \($0)" }
    if let reference = schema["$ref"] as? String {
      found += problems(of: value, definition(reference), at: path)
    }
    if let type = schema["type"] as? String, !isOf(type, value) {
      found.append("\(path): no \(type)")
    }
    if let wanted = schema["const"] as? NSObject, wanted != value as? NSObject {
      found.append("\(path): not \(wanted)")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      found.append("\(path): none of \(choices)")
    }
    if let least = schema["minimum"] as? Double, (value as? Double ?? least) < least {
      found.append("\(path): below \(least)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): not like \(pattern)")
    }
    if let any = schema["anyOf"] as? [[String: Any]],
      any.allSatisfy({ !problems(of: value, $0, at: path).isEmpty })
    {
      found.append("\(path): none of several")
    }
    return found + parts(of: value, schema, at: path)
  }

  private func parts(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      return list.enumerated().flatMap { problems(of: $1, items, at: "\(path)[\($0)]") }
    }
    guard let map = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { map[$0] == nil }
    return missing.map { "\(path): no \($0)" }
      + map.flatMap { key, value -> [String] in
        if let own = properties[key] { return problems(of: value, own, at: "\(path).\(key)") }
        if let others = schema["additionalProperties"] as? [String: Any] {
          return problems(of: value, others, at: "\(path).\(key)")
        }
        return schema["additionalProperties"] as? Bool == false ? ["\(path): surplus \(key)"] : []
      }
  }

  private func definition(_ reference: String) -> [String: Any] {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] as? [String: [String: Any]])?[name] ?? ["unknown": reference]
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    default: false
    }
  }
}
