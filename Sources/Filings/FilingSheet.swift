public import Findings
import Parsing
public import StatutoryForms

/// What stands in one block of a form's table.
///
/// It is handed about for every cell, so that what it holds is kept once and shared.
public struct FilingSheet: Sendable {
  private let content: Content
  /// The table.
  public var table: FormTable { _read { yield content.table } }
  /// The position of the block in it.
  public var block: Int { content.block }
  /// The records, in the order they are printed.
  public var records: [Record] { content.records }
  /// The file it is kept in.
  public var file: String { content.file }
  /// Rows that the unit names below a column, by carrier.
  public var details: [Detail] { content.details }
  var source: CSVTable? { content.source }
  private var cells: [[TypedCell?]] { content.cells }

  /// What a sheet holds; nothing of it changes.
  private final class Content: Sendable {
    let table: FormTable
    let block: Int
    let records: [Record]
    let file: String
    let details: [Detail]
    let cells: [[TypedCell?]]
    let source: CSVTable?
    let positions: [String: Int]
    let carriers: [String: Int]
    let rows: [String: Int]
    let isStated: Bool

    init(
      table: FormTable, block: Int, records: [Record], cells: [[TypedCell?]], file: String,
      source: CSVTable?, details: [Detail]
    ) {
      self.table = table
      self.block = block
      self.records = records
      self.cells = cells
      self.file = file
      self.source = source
      self.details = details
      carriers = Self.positions(records) {
        if case .carrier(let carrier) = $0 { carrier.id } else { nil }
      }
      rows = Self.positions(records) { if case .row(let row) = $0 { row.id } else { nil } }
      isStated = cells.contains { $0.contains { $0 != nil } }
      positions = Dictionary(
        table.blocks[block].columns.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: min)
    }

    private static func positions(
      _ records: [Record], _ name: (Record) -> String?
    ) -> [String: Int] {
      Dictionary(
        records.enumerated().compactMap { index, record in name(record).map { ($0, index) } },
        uniquingKeysWith: min)
    }
  }

  init(
    table: FormTable, block: Int, records: [Record], cells: [[TypedCell?]], file: String,
    source: CSVTable?, details: [Detail] = []
  ) {
    content = Content(
      table: table, block: block, records: records, cells: cells, file: file, source: source,
      details: details)
  }

  /// A record of a sheet.
  public enum Record: Hashable, Sendable {
    /// The one of a block whose fields are there once.
    case single
    /// An energy's.
    case carrier(Carrier)
    /// A row that the form names.
    case row(FormField)
    /// A line, counted from 0, and what tells it from others.
    case line(Int, String)
    /// A change of an indicator in another table.
    case change(of: FilingCell, name: LocalizedText)
  }

  /// A row that the unit names, below a column of a grid.
  public struct Detail: Hashable, Sendable {
    /// The column whose total it is part of.
    public let column: String
    /// What it is called.
    public let name: String
    /// The quantity of each carrier.
    public let quantities: [String: Double]
  }

  /// How it is laid out.
  public var layout: FormBlock { _read { yield content.table.blocks[content.block] } }

  /// Whether rows that the unit names stand below its columns.
  package var hasDetails: Bool { block == 0 && layout.columns.contains(where: \.hasDetails) }

  /// The position of a column.
  public func position(of column: String) -> Int? { content.positions[column] }

  /// What was typed in a cell; `nil` where nothing was.
  public func cell(_ record: Int, _ column: Int) -> TypedCell? {
    guard cells.indices.contains(record), cells[record].indices.contains(column) else { return nil }
    return cells[record][column]
  }

  /// Whether a number was typed of a record.
  package func isStated(_ record: Int) -> Bool {
    cells[record].contains { $0?.number != nil }
  }

  /// Whether anything was filled in.
  public var isStated: Bool { content.isStated }

  /// The position of a carrier's record.
  public func record(ofCarrier id: String) -> Int? { content.carriers[id] }

  /// The position of the record of a row that the form names.
  func record(ofRow id: String) -> Int? { content.rows[id] }

  /// Where a cell was typed, or else its record, or the file.
  public func place(_ record: Int, _ column: Int) -> Place {
    if let source, let cell = cell(record, column) { return source.place(cell.row, cell.column) }
    let near = cells.indices.contains(record) ? cells[record].lazy.compactMap(\.self).first : nil
    return near.flatMap { cell in source?.place(cell.row, nil) } ?? Place(file: file)
  }
}

/// A cell as typed.
public struct TypedCell: Hashable, Sendable {
  /// The text.
  public let text: String
  /// The number it is, where its column holds numbers.
  public let number: Double?
  /// The row of the file.
  let row: Int
  /// The column of the file.
  let column: CSVColumn?

  /// What stands between the values of a field that is given several times.
  public static let separator = "；"

  /// The cell with another value of the same field behind it.
  func followed(by other: TypedCell) -> TypedCell {
    TypedCell(
      text: text + Self.separator + other.text, number: number, row: row, column: column)
  }

  /// How many digits were typed behind the point.
  public var decimals: Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix(while: \.isNumber).count
  }

  /// Half of its last digit.
  var halfDigit: Double { (0..<decimals).reduce(0.5) { half, _ in half / 10 } }

  /// How far it may be off by rounding, as a share of itself.
  var rounding: Double {
    guard let number, number != 0 else { return 0 }
    return halfDigit / abs(number)
  }
}

/// The place of a cell in a filing: sheet, record and column, each by its position.
///
/// Sums at a sheet's foot are records behind the last.
public struct FilingCell: Hashable, Sendable {
  /// The sheet's position in the filing.
  public let sheet: Int
  /// The record's.
  public let record: Int
  /// The column's.
  public let column: Int

  /// Names a cell.
  public init(sheet: Int, record: Int, column: Int) {
    self.sheet = sheet
    self.record = record
    self.column = column
  }
}
