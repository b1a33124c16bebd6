public import Findings

/// A map of a YAML document, whose keys are asked for one by one.
///
/// It remembers what was asked for, so that ``finish(into:)`` finds the keys nobody knows: a
/// mistyped key is never silently left out.
public struct YAMLMap: Hashable, Sendable {
  /// Every key with its value, in the order of the document.
  public let entries: [YAMLNode.Entry]
  /// Where the map begins.
  public let place: Place
  private let positions: [String: Int]
  private var asked: Set<String> = []

  init(_ entries: [YAMLNode.Entry], at place: Place) {
    self.entries = entries
    self.place = place
    positions = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: min)
  }

  /// Where a key stands, or the map if it has no such key.
  public func place(of key: String) -> Place {
    positions[key].map { entries[$0].place } ?? place
  }

  /// The value under a key that must be there; a missing or bad one is a finding.
  public mutating func required<Value>(
    _ key: String, as reading: YAMLReading<Value>, into findings: inout [Finding]
  ) -> Value? {
    if let node = node(key) { return reading(node, into: &findings) }
    findings.append(Finding(.error, .missingKey, ["key": .text(key)], at: place(of: key)))
    return nil
  }

  /// The value under a key that may be missing or left empty; only a bad one is a finding.
  public mutating func optional<Value>(
    _ key: String, as reading: YAMLReading<Value>, into findings: inout [Finding]
  ) -> Value? {
    node(key).flatMap { reading($0, into: &findings) }
  }

  /// Whether a key is there with a value; counts as asking for it.
  public mutating func has(_ key: String) -> Bool {
    node(key) != nil
  }

  /// Makes a finding of every key that nobody asked for.
  public func finish(into findings: inout [Finding]) {
    for entry in entries where !asked.contains(entry.key) {
      let known = asked.sorted()
      let nearest = NearestName.of(entry.key, among: known.filter { positions[$0] == nil })
      let arguments: [String: Finding.Argument] = [
        "key": .text(entry.key.excerpt),
        "nearest": .text(nearest ?? NearestName.of(entry.key, among: known) ?? ""),
        "known": .text(known.joined(separator: ", ")),
      ]
      let code: Finding.Code = arguments["nearest"] == "" ? .surplusKey : .unknownKey
      findings.append(Finding(.error, code, arguments, at: entry.place))
    }
  }

  private mutating func node(_ key: String) -> YAMLNode? {
    asked.insert(key)
    return positions[key].map { entries[$0].value }.flatMap { $0.isNull ? nil : $0 }
  }
}

extension Finding.Code {
  static let missingKey: Self = "missing-key"
  static let surplusKey: Self = "surplus-key"
  static let unknownKey: Self = "unknown-key"
}
