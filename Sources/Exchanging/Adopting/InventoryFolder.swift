public import Findings
import Foundation
import Inventories
import Parsing

/// The folder of an exchanged inventory: its declared tables and texts as files.
public struct InventoryFolder {
  /// Each file by its path from the folder.
  public let files: [(path: String, text: String)]
  /// Those of ``files`` that lay over the library, as folders from this one.
  public let overlays: [String]
  private let read: ReadInventory

  /// Lays out the files; a path that leads out of the folder is a finding.
  public init(_ read: ReadInventory, into findings: inout [Finding]) {
    self.read = read
    let texts = read.exchanged.records(.texts).map { ($0.text("path"), $0.text("text")) }
    let tables = TableSpec.all.flatMap { Self.tables($0, of: read.exchanged) }
    files = (texts + tables).map { (path: $0.0, text: $0.1) }
    let laidOver = files.compactMap { file -> String? in
      let parts = file.path.split(separator: "/")
      return parts.count > 2 && parts[0] == ExchangeFolders.overlays
        ? "\(parts[0])/\(parts[1])" : nil
    }
    overlays = Set(laidOver).sorted { NumberedName.precedes($0, $1) }
    findings += problems
  }

  private var problems: [Finding] {
    var seen: Set<String> = []
    return files.compactMap { file in
      let isSafe = Self.isInside(file.path) && seen.insert(file.path).inserted
      guard !isSafe else { return nil }
      return Finding(.error, .exchangePath, ["path": .text(file.path)], at: place(of: file.path, 1))
    }
  }

  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") } && !path.utf8.contains(0)
    let folders = ["regulations", DeclaredRecords.filings, ExchangeFolders.overlays]
    let isKnown =
      path == DeclaredRecords.head || path.hasSuffix(".csv")
      || (path.hasSuffix(".yaml") && folders.contains(String(parts[0])))
    return isPlain && isKnown
  }

  private static func tables(
    _ spec: TableSpec, of exchanged: ExchangedInventory
  ) -> [(String, String)] {
    let records = exchanged.records(.declared(spec))
    guard !records.isEmpty else { return [] }
    guard case .methods = spec.location else {
      return [(spec.file(), text(records, spec, spec.file(), exchanged))]
    }
    return Dictionary(grouping: records) { $0.text(RecordSpec.methodKey) }
      .sorted { $0.key < $1.key }.map { method, records in
        let file = spec.file(method: method)
        return (file, text(records, spec, file, exchanged))
      }
  }

  /// A table with its rows on the lines on which they stood, as far as they can.
  private static func text(
    _ records: [ExchangedRecord], _ spec: TableSpec, _ file: String, _ exchanged: ExchangedInventory
  ) -> String {
    let columns = spec.columns.filter { column in
      column.isRequired || records.contains { $0[column.key] != nil }
    }
    let comments = exchanged.records(.comments).filter { $0.text("file") == file }
      .flatMap { $0.text("text").split(whereSeparator: \.isNewline) }.map { "# \($0)\r\n" }
    var text = comments.joined()
    var line = comments.count + 1
    func add(_ cells: [String]) {
      var writer = CSVWriter(for: .programs)
      writer.append(cells)
      text += writer.text
      line += writer.text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    add(columns.map(\.key))
    for record in records {
      let wanted = min(record[RecordSpec.fileLine]?.whole ?? 0, records.count * 2 + line)
      while line < wanted {
        text += "\r\n"
        line += 1
      }
      add(columns.map { record[$0.key]?.printed ?? "" })
    }
    return text
  }

  /// Where what stands on a line of a file stood in what was read.
  func place(of file: String, _ line: Int?) -> Place? {
    if let index = read.exchanged.records(.texts).firstIndex(where: { $0.text("path") == file }) {
      return read.place(RecordSpec.texts.name, index)
    }
    for spec in TableSpec.all {
      let records = read.exchanged.records(.declared(spec))
      let index = records.firstIndex { record in
        spec.file(method: record.text(RecordSpec.methodKey)) == file
          && (line == nil || record[RecordSpec.fileLine]?.whole == line)
      }
      if let index { return read.place(RecordSpec.declared(spec).name, index) }
    }
    return nil
  }
}

extension Finding.Code {
  /// A path that leads out of the folder, or a file twice.
  static let exchangePath: Self = "exchange-path"
}
