import SheetReferences

/// One thing that somebody does to a workbook, as the planting scripts take it.
struct Deed: Hashable, Sendable, Encodable {
  private let act: String
  private let sheet: String
  private var cell: String?
  private var text: String?
  private var number: Double?
  private var row: Int?

  private init(
    _ act: String, _ sheet: String, cell: String? = nil, text: String? = nil,
    number: Double? = nil, row: Int? = nil
  ) {
    self.act = act
    self.sheet = sheet
    self.cell = cell
    self.text = text
    self.number = number
    self.row = row
  }
}

extension Deed {
  /// Types a number.
  static func number(_ number: Double, at place: Spot) -> Deed {
    Deed("number", place.sheet, cell: place.a1, number: number)
  }

  /// Types text, digits too.
  static func text(_ text: String, at place: Spot) -> Deed {
    Deed("text", place.sheet, cell: place.a1, text: text)
  }

  /// Types a formula.
  static func formula(_ text: String, at place: Spot) -> Deed {
    Deed("formula", place.sheet, cell: place.a1, text: text)
  }

  /// Links a cell to another file.
  static func link(to file: String, at place: Spot) -> Deed {
    Deed("link", place.sheet, cell: place.a1, text: file)
  }

  /// Empties a cell.
  static func clear(_ place: Spot) -> Deed {
    Deed("clear", place.sheet, cell: place.a1)
  }

  /// Gives a cell another number format.
  static func format(_ code: String, at place: Spot) -> Deed {
    Deed("format", place.sheet, cell: place.a1, text: code)
  }

  /// Makes what a cell says white.
  static func white(_ place: Spot) -> Deed {
    Deed("white", place.sheet, cell: place.a1)
  }

  /// Changes the number that a formula shows, in the bytes of the file.
  static func cached(_ number: Double, at place: Spot) -> Deed {
    Deed("cached", place.sheet, cell: place.a1, number: number)
  }

  /// Merges cells from one to another.
  static func merge(_ place: Spot, to last: Spot) -> Deed {
    Deed("merge", place.sheet, cell: "\(place.a1):\(last.a1)")
  }
}

extension Deed {
  /// Deletes, inserts or hides the row of a cell, or exchanges it with the one below.
  static func row(_ act: RowAct, of place: Spot) -> Deed {
    Deed(act.rawValue, place.sheet, row: place.reference.row + 1)
  }

  /// Deletes, inserts or hides the column of a cell.
  static func column(_ act: ColumnAct, of place: Spot) -> Deed {
    Deed(
      act.rawValue, place.sheet, cell: String(place.a1.prefix { $0.isLetter }),
      row: place.reference.column + 1)
  }

  /// Deletes, adds or unprotects a sheet.
  static func sheet(_ act: SheetAct, _ name: String) -> Deed {
    Deed(act.rawValue, name)
  }

  /// Renames a sheet.
  static func rename(_ name: String, to other: String) -> Deed {
    Deed("rename-sheet", name, text: other)
  }

  /// Moves a sheet so many tabs to the right.
  static func move(_ name: String, by count: Int) -> Deed {
    Deed("move-sheet", name, row: count)
  }

  /// Hides or shows a sheet.
  static func state(_ name: String, _ state: String) -> Deed {
    Deed("state", name, text: state)
  }

  /// What can be done to a row.
  enum RowAct: String {
    case delete = "delete-row"
    case insert = "insert-row"
    case hide = "hide-row"
    case exchange = "exchange-rows"
  }

  /// What can be done to a column.
  enum ColumnAct: String {
    case delete = "delete-column"
    case insert = "insert-column"
    case hide = "hide-column"
  }

  /// What can be done to a sheet.
  enum SheetAct: String {
    case delete = "delete-sheet"
    case add = "add-sheet"
    case unprotect
  }
}
