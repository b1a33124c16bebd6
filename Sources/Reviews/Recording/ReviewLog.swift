public import Findings
import Foundation
public import Inventories
import Parsing

/// The review record of an inventory, to which what a review found is added.
///
/// What stands in the file stays as it is; a deviation that is already asked about is not asked
/// about again.
public struct ReviewLog {
  private let inventory: Inventory
  private let folder: String

  /// Takes the record of an inventory in its folder.
  public init(of inventory: Inventory, in folder: String) {
    self.inventory = inventory
    self.folder = folder
  }

  /// Adds what a review found as open questions, and returns how many were new; `nil` with a
  /// finding when the record cannot be written.
  public func add(
    _ report: ReviewReport, person: String, date: String, into findings: inout [Finding]
  ) -> Int? {
    let entries = newEntries(report, person: person, date: date)
    guard !entries.isEmpty else { return 0 }
    let path = "\(folder)/\(TableSpec.review.file())"
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let old = try? String(contentsOf: url, encoding: .utf8)
      try Data(text(adding: entries, to: old, named: path).utf8).write(to: url, options: .atomic)
      return entries.count
    } catch {
      findings.append(Finding(.error, .recordNotWritten, ["path": .text(path)]))
      return nil
    }
  }

  private func newEntries(
    _ report: ReviewReport, person: String, date: String
  ) -> [[String: String]] {
    let asked = Set(inventory.review.map { [$0.cell, $0.question] })
    var number = inventory.review.compactMap { $0.number.lastNumber }.max() ?? 0
    return report.review.causes.compactMap { deviation -> [String: String]? in
      let question = report.words.fact(
        of: deviation.finding(in: report.review.fileName), in: report.language)
      guard !asked.contains([deviation.address, question]) else { return nil }
      number += 1
      return [
        "number": "R\(inventory.year)-\(number)", "state": ReviewEntry.State.open.rawValue,
        "flag": ReviewEntry.Flag.changedCell.rawValue, "subject": deviation.subject,
        "place": deviation.address, "question": question, "person": person, "date": date,
      ]
    }
  }

  /// The file with rows more, in the columns it has.
  private func text(
    adding entries: [[String: String]], to old: String?, named path: String
  ) -> String {
    var ignored: [Finding] = []
    let table = old.flatMap {
      CSVTable(
        SourceText($0, named: path), columns: TableSpec.review.columns, into: &ignored)
    }
    let keys = table?.columns.map(\.key) ?? TableSpec.review.columns.map(\.key)
    var writer = CSVWriter(for: .programs)
    if table == nil { writer.append(TableSpec.review.columns.map(\.name.zh)) }
    for entry in entries { writer.append(keys.map { entry[$0] ?? "" }) }
    let before = table == nil ? "" : old ?? ""
    return before + (before.isEmpty || before.hasSuffix("\n") ? "" : "\r\n") + writer.text
  }
}

extension String {
  /// The number at its end: 7 of `R2023-7`.
  fileprivate var lastNumber: Int? {
    Int(String(reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }
}

extension Finding.Code {
  /// The review record could not be written.
  static let recordNotWritten: Self = "record-not-written"
}
