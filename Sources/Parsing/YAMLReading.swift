public import Findings

/// A way to read a YAML value as a value of Swift.
///
///     map.required("year", as: .year, into: &findings)
///     map.optional("examples", as: .list(of: .map), into: &findings)
public struct YAMLReading<Value>: Sendable {
  private let read: @Sendable (YAMLNode, inout [Finding]) -> Value?

  /// Makes a reading of a function that appends a finding whenever it gives `nil`.
  public init(_ read: @escaping @Sendable (YAMLNode, inout [Finding]) -> Value?) {
    self.read = read
  }

  /// The value of `node`, or `nil` with a finding that says what was expected.
  public func callAsFunction(_ node: YAMLNode, into findings: inout [Finding]) -> Value? {
    read(node, &findings)
  }
}

extension YAMLReading where Value == YAMLNode {
  /// The node itself, for values that may be written in several ways.
  public static var node: Self { Self { node, _ in node } }
}

extension YAMLReading where Value == YAMLMap {
  /// A map, whose keys are then asked for one by one.
  public static var map: Self {
    Self { node, findings in
      guard case .map(let entries) = node.content else {
        return node.refuse(.yamlExpectedMap, into: &findings)
      }
      return YAMLMap(entries, at: node.place)
    }
  }
}

extension YAMLReading {
  /// A list whose items are all read the same way; each bad item is a finding.
  public static func list<Item>(of item: YAMLReading<Item>) -> Self where Value == [Item] {
    Self { node, findings in
      guard case .list(let items) = node.content else {
        return node.refuse(.yamlExpectedList, into: &findings)
      }
      let values = items.compactMap { item($0, into: &findings) }
      return values.count == items.count ? values : nil
    }
  }

  /// A list, or its one item written without the list.
  public static func oneOrMore<Item>(of item: YAMLReading<Item>) -> Self where Value == [Item] {
    Self { node, findings in
      if case .list = node.content { return YAMLReading.list(of: item)(node, into: &findings) }
      return item(node, into: &findings).map { [$0] }
    }
  }

  /// A map whose keys are names of the user's choice, in the order of the document.
  public static func entries<Item>(
    of item: YAMLReading<Item>
  ) -> Self where Value == [YAMLEntry<Item>] {
    Self { node, findings in
      guard case .map(let entries) = node.content else {
        return node.refuse(.yamlExpectedMap, into: &findings)
      }
      let values = entries.compactMap { entry in
        item(entry.value, into: &findings).map { YAMLEntry(entry.key, $0, at: entry.place) }
      }
      return values.count == entries.count ? values : nil
    }
  }
}

extension YAMLNode {
  /// Appends a finding that something else was expected here.
  func refuse<Value>(_ code: Finding.Code, into findings: inout [Finding]) -> Value? {
    findings.append(Finding(.error, code, ["found": kind], at: place))
    return nil
  }
}

extension Finding.Code {
  static let yamlExpectedMap: Self = "yaml-expected-map"
  static let yamlExpectedList: Self = "yaml-expected-list"
}
