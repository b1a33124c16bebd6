public import Findings
public import Regulations

/// A table of a statutory form.
public struct FormTable: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: String
  /// Its number as printed: `表2-1`.
  public let number: String?
  /// Its name.
  public let name: LocalizedText
  /// What it is made of; a plain table has one block without an id.
  public let blocks: [FormBlock]
  /// How sure its columns are.
  public let standing: Standing
  /// Who fills it in; everybody where it does not say.
  public let filledBy: LocalizedText?
  /// What a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place

  /// The heading: number and name.
  public func title(in language: Language) -> String {
    [number, name[language]].compactMap(\.self).joined(separator: " ")
  }
}

/// A part of a table that is laid out in one way.
public struct FormBlock: Hashable, Sendable {
  /// Its id; a plain table's block has none.
  public let id: String?
  /// Its name, if it has one of its own.
  public let name: LocalizedText?
  /// Its columns; of a block of fields, the fields.
  public let columns: [FormField]
  /// What its records are.
  public let records: Records
  /// Sums at its foot.
  public let totals: [FormTotal]
  /// The columns that tell one line from all others; empty where lines may be alike.
  public let key: [String]
  /// The columns, or fields, whose contents hold until the unit changes, such as its equipment; a new
  /// year begins with them.
  public let stays: [String]
  /// The columns of a new year that begin with what another had: last year's with this year's.
  public let becomes: [String: String]
  /// How bad it is when nothing of it is filled in; `nil` where that may be.
  public let whenEmpty: Finding.Severity?

  /// What the records of a block are.
  public enum Records: Hashable, Sendable {
    /// One: each field is there once.
    case single
    /// One for each energy, down the page or across it.
    case carriers(across: Bool)
    /// The rows that the form names.
    case rows([FormField])
    /// As many as are filled in, up to a number.
    case lines(most: Int?)
    /// Lines that follow from what other tables say, of those that rise or fall.
    case changes(of: [String], Direction?, most: Int?)
  }

  /// Which changes are meant.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// What fell.
    case down
    /// What rose.
    case up
  }

  /// The column, or the field, of an id.
  public func column(_ id: String) -> FormField? {
    columns.first { $0.id == id }
  }

  /// The rows that the form names, if it names any.
  public var namedRows: [FormField] {
    if case .rows(let rows) = records { rows } else { [] }
  }
}
