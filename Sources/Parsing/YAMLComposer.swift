import Findings

/// Builds the tree of a document from libyaml's events, and refuses what is not plain YAML.
///
/// Yams composes by recursion and follows aliases: deep nesting would overflow the stack, and a
/// few nested aliases would grow into a million nodes. Events are read one by one instead, with
/// the open lists and maps on a stack of our own.
struct YAMLComposer {
  private let source: SourceText
  private var open: [YAMLCollection] = []
  private var root: YAMLNode?
  private var documents = 0
  private(set) var findings: [Finding] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// The document's value; what is wrong with it is in `findings`.
  mutating func compose() -> YAMLNode? {
    source.bytes.withUnsafeBufferPointer { buffer in
      let events = YAMLEvents(buffer)
      while let event = events.next(), accept(event) {}
      if let problem = events.problem {
        findings.append(problem.finding(in: source))
      }
    }
    return root
  }

  /// Takes one event in, and says whether to go on.
  private mutating func accept(_ event: YAMLEvent) -> Bool {
    let place = Place(file: source.file, line: event.line, column: event.column)
    refuseExtras(of: event, at: place)
    switch event.kind {
    case .document: return startDocument(at: place)
    case .list: return start(.list, at: place)
    case .map: return start(.map, at: place)
    case .end: finish()
    case .scalar(let text, let isPlain):
      add(YAMLNode(.scalar(text: text, isPlain: isPlain), at: place))
    case .alias(let name):
      findings.append(Finding(.error, .yamlAlias, ["name": .text(name)], at: place))
      add(YAMLNode(.scalar(text: "", isPlain: true), at: place))
    case .other: break
    }
    return true
  }

  private mutating func refuseExtras(of event: YAMLEvent, at place: Place) {
    if let anchor = event.anchor {
      findings.append(Finding(.error, .yamlAnchor, ["name": .text(anchor)], at: place))
    }
    if let tag = event.tag {
      findings.append(Finding(.error, .yamlTag, ["tag": .text(tag)], at: place))
    }
  }

  private mutating func startDocument(at place: Place) -> Bool {
    documents += 1
    guard documents == 1 else {
      findings.append(Finding(.error, .yamlDocuments, at: place))
      return false
    }
    return true
  }

  private mutating func start(_ kind: YAMLCollection.Kind, at place: Place) -> Bool {
    guard open.count < YAMLDocument.deepest else {
      let arguments: [String: Finding.Argument] = ["limit": .count(YAMLDocument.deepest)]
      findings.append(Finding(.error, .yamlTooDeep, arguments, at: place))
      return false
    }
    open.append(YAMLCollection(kind, at: place))
    return true
  }

  private mutating func finish() {
    guard let closed = open.popLast() else { return }
    add(closed.node)
  }

  private mutating func add(_ node: YAMLNode) {
    if open.isEmpty {
      root = node.isNull ? nil : node
    } else {
      open[open.count - 1].add(node, into: &findings)
    }
  }
}

extension Finding.Code {
  static let yamlAlias: Self = "yaml-alias"
  static let yamlAnchor: Self = "yaml-anchor"
  static let yamlTag: Self = "yaml-tag"
  static let yamlDocuments: Self = "yaml-documents"
  static let yamlTooDeep: Self = "yaml-too-deep"
}
