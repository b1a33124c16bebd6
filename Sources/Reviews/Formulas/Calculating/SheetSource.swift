public import SheetReferences

/// What a cell holds before anything is computed.
public enum SheetContent: Hashable, Sendable {
  /// A value somebody typed.
  case value(SheetValue)
  /// A formula, with or without its equals sign.
  case formula(String)
}

/// A workbook to compute: its sheets, what their cells hold, its names.
public protocol SheetSource {
  /// The names of the sheets in order.
  var sheetNames: [String] { get }

  /// The rectangle that holds all cells of a sheet that are not blank; `nil` if there are none.
  func usedRange(ofSheet index: Int) -> CellRange?

  /// What a cell holds.
  func content(ofSheet index: Int, at cell: CellReference) -> SheetContent

  /// What a name means on a sheet, such as `'汇总'!$B$3`.
  func definition(of name: String, onSheet index: Int) -> String?
}

/// A workbook as a table of its cells.
public struct SheetContents: SheetSource, Sendable {
  /// The names of the sheets in order.
  public let sheetNames: [String]
  private let cells: [[CellReference: SheetContent]]
  private let used: [CellRange?]
  private let names: [String: String]

  /// Takes the cells of each sheet, and the names that hold on all of them.
  public init(
    _ sheets: [(name: String, cells: [CellReference: SheetContent])], names: [String: String] = [:]
  ) {
    sheetNames = sheets.map(\.name)
    cells = sheets.map(\.cells)
    used = sheets.map { sheet in
      sheet.cells.keys.reduce(nil) { range, cell in
        range.map { SheetArea("", $0).reaching(SheetArea("", cell)).range } ?? CellRange(cell)
      }
    }
    self.names = Dictionary(names.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  /// The rectangle that holds all cells of a sheet.
  public func usedRange(ofSheet index: Int) -> CellRange? { used[index] }

  /// What a cell holds.
  public func content(ofSheet index: Int, at cell: CellReference) -> SheetContent {
    cells[index][cell] ?? .value(.blank)
  }

  /// What a name means.
  public func definition(of name: String, onSheet index: Int) -> String? {
    names[name.lowercased()]
  }
}
