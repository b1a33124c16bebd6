public import Findings
import SheetReferences

/// Findings as remarks on the cells of one workbook, in the words of a language.
public struct FindingRemarks: Sendable {
  /// The remarks, those on cells where they stand, the others listed.
  public let remarks: [Remark]
  /// The words of the list of remarks.
  public let listing: RemarkListing

  /// Takes what was found on a workbook.
  public init(
    _ findings: [Finding], on path: String, words messages: MessageCatalogue,
    in language: Language
  ) {
    let own = findings.filter { $0.place?.file == path }
    remarks = own.inFileOrder.map { Remark($0, messages, language) }
    listing = RemarkListing(
      FindingPrinter(messages, in: language).count(own), messages, language)
  }

  /// Writes a copy of the workbook with the remarks; what prevents it is a finding.
  public func annotate(_ path: String, to output: String) -> [Finding] {
    WorkbookAnnotator.annotate(path, with: remarks, listing: listing, to: output)
  }
}

extension Remark {
  /// What a finding says, at its cell if it has one.
  fileprivate init(_ finding: Finding, _ messages: MessageCatalogue, _ language: Language) {
    let cell = finding.place?.cell ?? ""
    let mark = cell.lastIndex(of: "!")
    self.init(
      finding.severity, sheet: mark.map { String(cell[..<$0]) } ?? "",
      cell: mark.flatMap { CellReference(String(cell[cell.index(after: $0)...])) },
      fact: messages.fact(of: finding, in: language),
      remedy: messages.remedy(of: finding, in: language))
  }
}

extension RemarkListing {
  /// The words of the list: `remarks-…` of the catalogue.
  fileprivate init(_ lead: String, _ messages: MessageCatalogue, _ language: Language) {
    func word(_ key: String) -> String { messages.label("remarks-\(key)", in: language) }
    self.init(
      sheetName: word("sheet"), title: word("title"), lead: lead,
      heads: Heads(
        number: word("number"), severity: word("severity"), sheet: word("sheet-head"),
        cell: word("cell"), fact: word("fact"), remedy: word("remedy")),
      severities: Severities(
        error: word("error"), warning: word("warning"), note: word("note")))
  }
}
