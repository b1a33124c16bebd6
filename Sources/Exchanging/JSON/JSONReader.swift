public import Findings
import Foundation
import Parsing

/// Reads an exchanged inventory from JSON, and collects everything that is wrong with it.
public struct JSONReader {
  private let source: SourceText
  private var findings: [Finding] = []
  private var read: ReadInventory

  /// Reads a text that findings call by its file.
  public init(_ text: String, named file: String) {
    let source = SourceText(text, named: file)
    self.source = source
    read = ReadInventory { source.place(at: $0.position) }
  }

  /// The inventory, or `nil` when an error forbids it; and what is wrong.
  public mutating func inventory() -> (ReadInventory?, [Finding]) {
    var parser = JSONParser(source.bytes)
    do throws(JSONParser.Problem) {
      take(try parser.document())
    } catch {
      findings.append(
        Finding(.error, error.code, ["found": .text(error.found)], at: place(error.offset)))
    }
    if !findings.hasErrors { findings += read.formatProblems }
    return (findings.hasErrors ? nil : read, findings)
  }

  private func place(_ offset: Int) -> Place { source.place(at: offset) }

  private mutating func take(_ document: JSONNode) {
    guard let tables = map(document, "document") else { return }
    let known = RecordSpec.all.filter { $0.parent == nil }
    for entry in tables {
      guard let spec = known.first(where: { $0.name == entry.key }) else {
        findings.append(
          FieldReader.unknown(entry.key, among: known.map(\.name), at: place(entry.offset)))
        continue
      }
      let nodes = spec.isSingle ? [entry.node] : list(entry.node, spec.name) ?? []
      for node in nodes { record(spec, node, in: nil) }
    }
    for spec in known where !tables.contains(where: { $0.key == spec.name }) {
      let words: [String: Finding.Argument] = ["field": .text(spec.name), "table": .text("{}")]
      findings.append(Finding(.error, .exchangeMissing, words, at: place(document.offset)))
    }
  }

  private mutating func record(_ spec: RecordSpec, _ node: JSONNode, in parent: Int?) {
    guard let entries = map(node, spec.name) else { return }
    let inside = RecordSpec.all.filter { $0.parent == spec.name }
    var record = ExchangedRecord(spec)
    if let parent { record[RecordSpec.number] = .some(parent) }
    for entry in entries where !inside.contains(where: { $0.name == entry.key }) {
      take(entry, into: &record, known: spec.ownFields.map(\.key) + inside.map(\.name))
    }
    findings += FieldReader.missing(
      in: record, given: entries.filter { !$0.isEmptyText }.map(\.key), at: place(node.offset))
    read.append(record, at: .init(file: source.file, position: node.offset))
    for child in inside {
      let nodes = entries.first { $0.key == child.name }.flatMap { list($0.node, child.name) }
      for node in nodes ?? [] {
        self.record(child, node, in: record[RecordSpec.number]?.whole ?? 0)
      }
    }
  }

  private mutating func take(
    _ entry: JSONNode.Entry, into record: inout ExchangedRecord, known: [String]
  ) {
    guard let field = record.spec.ownFields.first(where: { $0.key == entry.key }) else {
      findings.append(FieldReader.unknown(entry.key, among: known, at: place(entry.offset)))
      return
    }
    let value: ExchangedValue? =
      switch entry.node.value {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .flag(let flag): .flag(flag)
      case .null, .list, .map: nil
      }
    guard let value else { return wrongType(entry.node, entry.key) }
    // The place costs a walk through the text: only a value with a problem gets one.
    if FieldReader.problem(value, in: field, at: Place(file: source.file)) != nil,
      let problem = FieldReader.problem(value, in: field, at: place(entry.node.offset))
    {
      findings.append(problem)
      return
    }
    record[entry.key] = value == .text("") ? nil : value
  }

  private mutating func map(_ node: JSONNode, _ name: String) -> [JSONNode.Entry]? {
    if case .map(let entries) = node.value { return entries }
    wrongType(node, name)
    return nil
  }

  private mutating func list(_ node: JSONNode, _ name: String) -> [JSONNode]? {
    if case .list(let nodes) = node.value { return nodes }
    wrongType(node, name)
    return nil
  }

  private mutating func wrongType(_ node: JSONNode, _ name: String) {
    let found =
      switch node.value {
      case .null: "null"
      case .list: "[…]"
      case .map: "{…}"
      case .text(let text): String(text.prefix(1))
      case .number(let number): number.shortest
      case .flag(let flag): "\(flag)"
      }
    let words: [String: Finding.Argument] = ["field": .text(name), "found": .text(found)]
    findings.append(Finding(.error, .exchangeType, words, at: place(node.offset)))
  }
}

extension ReadInventory {
  /// Whether it is of an edition that can be read.
  var formatProblems: [Finding] {
    let about = exchanged.records(.about)
    guard about.count == 1, let edition = about[0]["edition"]?.whole else {
      return [
        Finding(
          .error, .exchangeMissing, ["field": .text(RecordSpec.about.name), "table": .text("{}")])
      ]
    }
    guard edition != RecordSpec.edition else { return [] }
    return [
      Finding(
        .error, .exchangeFormat, ["found": .count(edition), "known": .count(RecordSpec.edition)],
        at: place(RecordSpec.about.name, 0))
    ]
  }
}
