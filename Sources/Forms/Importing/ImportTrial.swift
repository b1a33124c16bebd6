import Findings
import Foundation
import Inventories
import Sharing

/// Forms merged with the inventory in a copy of it, and checked there.
struct ImportTrial {
  private let forms: [ReadForm]
  private let plan: FormImport

  init(_ forms: [ReadForm], of plan: FormImport) {
    self.forms = forms
    self.plan = plan
  }

  /// What comes of it, with what was found while reading.
  func outcome(after reading: [Finding], _ evidence: EvidenceRecord) -> ImportOutcome {
    var tables = forms.flatMap(\.tables)
    var left: [Finding] = []
    if plan.options.isPartial { left += leaveOutUnreadable(&tables, reading) }
    var round = attempt(tables)
    while plan.options.isPartial, round.isCheckable {
      let refused = leaveOut(round.findings, of: &tables)
      guard !refused.isEmpty else { break }
      left += refused
      round = attempt(tables)
    }
    let findings = reading.merged(with: round.findings) + left
    let blocks = plan.options.isPartial ? round.findings : findings
    guard round.isCheckable, !blocks.contains(where: isOnForm) else {
      return ImportOutcome(
        findings: findings, differences: round.differences, folder: plan.folder, changes: [],
        isWritable: false)
    }
    return writable(round, findings, evidence)
  }

  private func writable(
    _ round: Round, _ findings: [Finding], _ evidence: EvidenceRecord
  ) -> ImportOutcome {
    var findings = findings
    var changes: [FileChange]?
    do {
      changes = round.changes + (try kept(evidence))
    } catch {
      let arguments: [String: Finding.Argument] = ["reason": .text(error.localizedDescription)]
      findings.append(
        Finding(.error, .stagingFailed, arguments, at: Place(file: plan.folder)))
    }
    return ImportOutcome(
      findings: findings, differences: round.differences, folder: plan.folder,
      changes: changes ?? [], isWritable: changes != nil)
  }

  private func kept(_ evidence: EvidenceRecord) throws -> [FileChange] {
    let workbooks = forms.filter { !$0.tables.isEmpty }.map { form in
      (workbook: form.workbook, tables: form.tables.filter { !$0.rows.isEmpty }.map(\.file))
    }
    return try evidence.changes(keeping: workbooks, on: plan.options.date)
  }

  /// Whether an error stands on a form.
  private func isOnForm(_ finding: Finding) -> Bool {
    guard finding.severity == .error, let file = finding.place?.file else { return false }
    return forms.contains { $0.workbook.path == file }
  }
}

// MARK: One round

extension ImportTrial {
  /// What one merge and check gave.
  struct Round {
    var findings: [Finding] = []
    var differences: [TableDifference] = []
    var changes: [FileChange] = []
    /// Whether everything that is there now could be read, and the copy be made.
    var isCheckable = true
  }

  private func attempt(_ tables: [ImportedTable]) -> Round {
    var round = Round()
    var places: [CellPlaces] = []
    do {
      let staging = try StagingFolder(of: plan.folder)
      for file in tables.map(\.file).unique {
        let same = tables.filter { $0.file == file }
        guard let merge = merge(same, into: &round) else { continue }
        let text = merge.isChanged ? MergedText(merge).text : nil
        if let text { try staging.write(text, to: file) }
        let current = text ?? presentText(file)
        places.append(
          CellPlaces(
            merge, text: current, file: "\(staging.path)/\(file)", table: same.first?.place))
        if let text { round.changes.append(FileChange(file: file, content: Data(text.utf8))) }
      }
      round.findings += replaced(plan.check(staging.path), staging, places)
    } catch {
      let arguments: [String: Finding.Argument] = ["reason": .text(error.localizedDescription)]
      round.findings.append(
        Finding(.error, .stagingFailed, arguments, at: Place(file: plan.folder)))
      round.isCheckable = false
    }
    return round
  }

  private func merge(_ tables: [ImportedTable], into round: inout Round) -> TableMerge? {
    guard let table = tables.first else { return nil }
    guard
      let present = PresentTable(
        table.spec, method: table.method, in: plan.folder, into: &round.findings)
    else {
      round.isCheckable = false
      return nil
    }
    let merge = TableMerge(
      tables.map { once($0, into: &round) }, into: present, plan.vocabulary)
    round.findings += merge.findings
    if merge.untouched > 0 {
      round.findings.append(
        Finding(
          .note, .onlyInInventory,
          ["count": .count(merge.untouched), "file": .text(present.file)], at: table.place))
    }
    if merge.isChanged { round.differences.append(TableDifference(merge, plan.vocabulary)) }
    return merge
  }

  /// The table without lines that stand there twice.
  private func once(_ table: ImportedTable, into round: inout Round) -> ImportedTable {
    var table = table
    for (row, finding) in LinesTwice(table, plan.vocabulary).repeated {
      table.rows[row].isRefused = true
      table.isIncomplete = true
      round.findings.append(finding)
    }
    return table
  }

  private func presentText(_ file: String) -> String {
    var ignored: [Finding] = []
    return SourceTextReading.text("\(plan.folder)/\(file)", into: &ignored)
  }

  /// Findings of the copy where they belong: on the cells of forms, else in the original.
  private func replaced(
    _ findings: [Finding], _ staging: StagingFolder, _ places: [CellPlaces]
  ) -> [Finding] {
    findings.map { finding in
      guard let place = finding.place else { return finding }
      // What is noted of a file as a whole, such as its encoding, is not the form's.
      guard place.line != nil || finding.severity == .error else {
        return finding.placed(at: staging.original(of: place))
      }
      let cell = places.lazy.compactMap { $0.cell(of: place) }.first
      return finding.placed(at: cell ?? staging.original(of: place))
    }
  }
}

// MARK: Leaving out

extension ImportTrial {
  /// Leaves out lines that cannot be read, and the tables of sheets whose head cannot.
  private func leaveOutUnreadable(
    _ tables: inout [ImportedTable], _ findings: [Finding]
  ) -> [Finding] {
    var left: [Finding] = []
    for index in tables.indices {
      for row in tables[index].rows where row.isRefused { left.append(leftOut(row)) }
    }
    let heads = Set(
      findings.filter { $0.severity == .error && Self.heads.contains($0.code) }
        .compactMap { $0.place?.sheet })
    let lost = tables.filter { heads.contains($0.place.sheet) }
    tables.removeAll { heads.contains($0.place.sheet) }
    return left
      + lost.map { table in
        Finding(.warning, .tableLeftOut, ["table": .name(table.spec.title)], at: table.place)
      }
  }

  /// Leaves out the lines that errors stand on.
  private func leaveOut(
    _ findings: [Finding], of tables: inout [ImportedTable]
  ) -> [Finding] {
    let errors = Set(findings.filter(isOnForm).compactMap(\.place))
    var left: [Finding] = []
    for index in tables.indices {
      for row in tables[index].rows.indices
      where !tables[index].rows[row].isRefused && tables[index].rows[row].stands(on: errors) {
        tables[index].rows[row].isRefused = true
        tables[index].isIncomplete = true
        left.append(leftOut(tables[index].rows[row]))
      }
      if errors.contains(tables[index].place), tables[index].rows.contains(where: { !$0.isRefused })
      {
        for row in tables[index].rows.indices { tables[index].rows[row].isRefused = true }
        tables[index].isIncomplete = true
        left.append(
          Finding(
            .warning, .tableLeftOut, ["table": .name(tables[index].spec.title)],
            at: tables[index].place))
      }
    }
    return left
  }

  private func leftOut(_ row: ImportedRow) -> Finding {
    Finding(.warning, .lineLeftOut, at: row.place)
  }

  private static let heads: Set<Finding.Code> = [
    .columnNotFound, .columnTwice, .headNotFound,
  ]
}

extension Place {
  /// The file and sheet of a cell.
  fileprivate var sheet: String {
    file + "!" + (cell?.split(separator: "!").first ?? "")
  }
}

extension [Finding] {
  /// The findings with others that are not yet among them.
  fileprivate func merged(with others: [Finding]) -> [Finding] {
    (self + others).unique
  }
}

extension Finding.Code {
  static let stagingFailed: Self = "staging-failed"
  static let onlyInInventory: Self = "only-in-inventory"
  static let lineLeftOut: Self = "line-left-out"
  static let tableLeftOut: Self = "table-left-out"
}
