package import Findings
import StatutoryForms

extension FilingResult {
  /// A cell as an assessor names it: table, record, column with its number.
  package func name(of cell: FilingCell) -> LocalizedText {
    let record = name(ofRecord: cell)
    return LocalizedText(
      zh: wording(cell, record, in: .zh), en: wording(cell, record, in: .en))
  }

  private func name(ofRecord cell: FilingCell) -> LocalizedText {
    let sheet = filing.sheets[cell.sheet]
    guard !sheet.records.indices.contains(cell.record) else {
      return sheet.records[cell.record].name
    }
    return scope.total(of: cell).map { total in
      total.name ?? scope.carrierTotal(total)?.name ?? LocalizedText(total.id)
    } ?? LocalizedText("")
  }

  private func wording(
    _ cell: FilingCell, _ record: LocalizedText, in language: Language
  ) -> String {
    let sheet = filing.sheets[cell.sheet]
    let column = sheet.layout.columns[cell.column]
    let head = [column.number.map { "〔\($0)〕" }, column.name[language]].compactMap(\.self).joined()
    return [sheet.table.number ?? sheet.table.name[language], record[language], head]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension FilingSheet {
  /// The heading of the table, with that of its part.
  var title: LocalizedText {
    LocalizedText(zh: title(in: .zh), en: title(in: .en))
  }

  private func title(in language: Language) -> String {
    [table.title(in: language), layout.name?[language] ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
