public import Documents
public import Findings
import SheetReferences
import Workbooks

extension Finding.Code {
  /// The workbook's file cannot be written.
  static let workbookNotWritable: Self = "workbook-not-writable"
  /// A sheet cannot have the name it is given.
  static let unfitSheetName: Self = "unfit-sheet-name"
  /// The workbook's format does not take what the report holds.
  static let workbookRefused: Self = "workbook-refused"
}

/// Writes sheets as a workbook whose formulas are alive.
///
/// Every formula cell carries the number it is known to come to, for programs that do not
/// recalculate. The same sheets give the same bytes.
public struct WorkbookRenderer: Sendable {
  /// What formula cells carry beside their formula.
  public enum CachedValues: Hashable, Sendable {
    /// The numbers they are known to come to.
    case written
    /// Nothing, so that a second program must compute them.
    case leftOut
  }

  /// The words the renderer adds.
  public let words: RenderingWords
  /// What formula cells carry beside their formula.
  public let cachedValues: CachedValues

  /// Makes a renderer.
  public init(words: RenderingWords, cachedValues: CachedValues = .written) {
    self.words = words
    self.cachedValues = cachedValues
  }

  /// Writes the sheets to a file and says what was wrong; after an error there is no file.
  public func write(
    _ sheets: [SheetPlan], hidden: [HiddenSheet] = [], title: String,
    properties: Document.Properties, to path: String
  ) -> [Finding] {
    let layouts = sheets.map(SheetLayout.init)
    let resolver = CellResolver(layouts)
    let findings = WorkbookCheck(layouts: layouts, resolver: resolver).findings
    guard !findings.hasErrors else { return findings }
    do {
      let book = try Workbook(path: path, options: properties.workbookOptions)
      try book.setProperties(properties.workbookProperties(title: title))
      let targets = try layouts.map { layout throws(WorkbookError) in
        try book.addSheet(named: layout.plan.name)
      }
      for (layout, sheet) in zip(layouts, targets) {
        try SheetWriter(
          sheet: sheet, title: title, layout: layout, resolver: resolver, words: words,
          cachedValues: cachedValues
        ).write()
      }
      try book.write(hidden)
      try book.close()
      return findings
    } catch {
      return findings + [Finding(error)]
    }
  }
}

extension Document.Properties {
  /// The properties as a workbook's options hold them.
  var workbookOptions: WorkbookOptions {
    createdAt.map { WorkbookOptions(created: $0) } ?? WorkbookOptions()
  }

  /// The properties as a workbook holds them.
  func workbookProperties(title: String) -> DocumentProperties {
    func named(_ text: String) -> String? {
      text.isEmpty ? nil : TextRole.property("").fitting(text)
    }
    return DocumentProperties(
      title: named(title), author: named(author), company: named(organisation),
      keywords: named(keywords.joined(separator: ", ")))
  }
}

extension Finding {
  /// Words the refusal of a workbook as a finding.
  init(_ error: WorkbookError) {
    switch error {
    case .fileNotWritable(let path, _), .writingFailed(let path, _):
      self.init(.error, .workbookNotWritable, at: Place(file: path))
    case .sheetName(let name, _):
      self.init(.error, .unfitSheetName, ["name": .text(name)])
    case .cell(_, let sheet, let cell):
      self.init(
        .error, .workbookRefused, ["reason": .text("\(error)")],
        at: Place(file: sheet, cell: cell.a1))
    default:
      self.init(.error, .workbookRefused, ["reason": .text("\(error)")])
    }
  }
}
