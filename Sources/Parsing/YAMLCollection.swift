import Findings

/// A list or map whose end has not been reached yet.
struct YAMLCollection {
  enum Kind { case list, map }

  private let kind: Kind
  private let place: Place
  private var items: [YAMLNode] = []
  private var entries: [YAMLNode.Entry] = []
  private var lines: [String: Int] = [:]
  private var awaited: YAMLNode?

  init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }

  /// The finished list or map.
  var node: YAMLNode {
    switch kind {
    case .list: YAMLNode(.list(items), at: place)
    case .map: YAMLNode(.map(entries), at: place)
    }
  }

  /// Takes the next value in: in a map, keys and values take turns.
  mutating func add(_ node: YAMLNode, into findings: inout [Finding]) {
    switch (kind, awaited) {
    case (.list, _):
      items.append(node)
    case (.map, nil):
      awaited = node
    case (.map, let key?):
      awaited = nil
      add(node, under: key, into: &findings)
    }
  }

  private mutating func add(
    _ value: YAMLNode, under node: YAMLNode, into findings: inout [Finding]
  ) {
    guard case .scalar(let key, let isPlain) = node.content, !(isPlain && key.isEmpty) else {
      findings.append(Finding(.error, .yamlKey, ["found": node.kind], at: node.place))
      return
    }
    if isPlain, key == "<<" {
      findings.append(Finding(.error, .yamlMerge, at: node.place))
    } else if let line = lines[key] {
      let arguments: [String: Finding.Argument] = ["key": .text(key.excerpt), "line": .count(line)]
      findings.append(Finding(.error, .duplicateKey, arguments, at: node.place))
    } else {
      lines[key] = node.place.line ?? 0
      entries.append(YAMLNode.Entry(key: key, place: node.place, value: value))
    }
  }
}

extension Finding.Code {
  static let yamlKey: Self = "yaml-key"
  static let yamlMerge: Self = "yaml-merge"
  static let duplicateKey: Self = "duplicate-key"
}
