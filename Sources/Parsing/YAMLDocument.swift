public import Findings

/// Reads a strict YAML document: one value, no aliases, no tags, no key twice.
public enum YAMLDocument {
  /// How deep values may nest; regulation and inventories need five levels.
  static let deepest = 64
  /// The longest document read, in bytes.
  static let longest = 16 << 20

  /// The value a document holds; problems are appended, and a document that has any gives `nil`.
  public static func node(in source: SourceText, into findings: inout [Finding]) -> YAMLNode? {
    guard source.bytes.count <= longest else {
      let arguments: [String: Finding.Argument] = ["limit": .text("\(longest >> 20) MiB")]
      findings.append(Finding(.error, .fileTooLarge, arguments, at: Place(file: source.file)))
      return nil
    }
    var composer = YAMLComposer(source)
    let node = composer.compose()
    findings += composer.findings
    guard !composer.findings.hasErrors else { return nil }
    if node == nil {
      findings.append(Finding(.error, .emptyDocument, at: Place(file: source.file)))
    }
    return node
  }

  /// Reads the file at `path`, which findings call `file`, and then the value it holds.
  public static func node(
    reading path: String, named file: String? = nil, into findings: inout [Finding]
  ) -> YAMLNode? {
    SourceText(reading: path, named: file, into: &findings)
      .flatMap { node(in: $0, into: &findings) }
  }
}

extension YAMLDocument {
  /// Reads the map that the file at `path` holds, hands it over, and makes findings of keys that
  /// nobody asked for.
  public static func read<Value>(
    _ path: String, into findings: inout [Finding],
    _ body: (inout YAMLMap, inout [Finding]) -> Value?
  ) -> Value? {
    guard let node = node(reading: path, into: &findings),
      var map = YAMLReading.map(node, into: &findings)
    else { return nil }
    let value = body(&map, &findings)
    map.finish(into: &findings)
    return value
  }
}

extension Finding.Code {
  static let emptyDocument: Self = "yaml-empty"
}
