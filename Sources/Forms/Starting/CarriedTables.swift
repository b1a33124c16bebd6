import Findings
import Foundation
import Inventories
import Parsing

/// The tables of a new inventory: heads alone, or what of last year's still holds.
struct CarriedTables {
  let language: Language
  let kind: ReportingEntity.Kind
  /// The folder of last year's inventory.
  let last: String?
  /// What of last year's filings on statutory forms holds.
  let filings: [(name: String, text: String)]

  /// The files of the new folder and what is in them.
  func files(into findings: inout [Finding]) -> [(name: String, text: String)] {
    TableSpec.all.compactMap { spec in
      guard case .file(let name) = spec.location, spec.entities.contains(kind) else { return nil }
      let rows = carried(spec, into: &findings)
      guard spec.id != TableSpec.review.id || !rows.isEmpty else { return nil }
      return (name, text(spec, rows))
    } + filingKinds + filings
  }

  /// What kind of unit each statutory form is filed as, which holds until the unit changes.
  private var filingKinds: [(name: String, text: String)] {
    guard let last else { return [] }
    let forms = (try? FileManager.default.contentsOfDirectory(atPath: "\(last)/filings")) ?? []
    return forms.sorted().compactMap { form in
      let name = "filings/\(form)/filing.yaml"
      return (try? String(contentsOfFile: "\(last)/\(name)", encoding: .utf8)).map { (name, $0) }
    }
  }

  /// Notation keys are taken over whole; of the review what is not settled.
  private func carried(_ spec: TableSpec, into findings: inout [Finding]) -> [TableContent.Row] {
    guard let last, [TableSpec.notation.id, TableSpec.review.id].contains(spec.id) else {
      return []
    }
    let rows = TableContent(spec, method: nil, in: last, into: &findings)?.rows ?? []
    guard spec.id == TableSpec.review.id else { return rows }
    let unsettled: [ReviewEntry.State] = [.open, .rejected]
    return rows.filter { row in unsettled.contains { $0.rawValue == row.text("state") } }
  }

  /// A table that spreadsheets open well; its texts are as they were.
  private func text(_ spec: TableSpec, _ rows: [TableContent.Row]) -> String {
    var writer = CSVWriter(for: .programs)
    writer.append(spec.columns.map { $0.name[language] })
    for row in rows { writer.append(spec.columns.map { row.text($0.key) }) }
    return Self.byteOrderMark + writer.text
  }

  /// Without it Excel garbles Chinese.
  private static let byteOrderMark = "\u{FEFF}"
}
