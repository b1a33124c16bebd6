public import Findings
public import Parsing

/// An energy balance as published (能源平衡表): a long table of row, fuel, quantity, unit.
public struct BalanceTable: Sendable {
  /// The cells that have a number.
  public let cells: [Cell]
  /// What the file says of its source, above its header.
  public let comments: [String]
  /// The file.
  public let file: String

  /// A cell of the balance.
  public struct Cell: Hashable, Sendable {
    /// The row's name, as written.
    public let row: String
    /// The fuel's name, as written.
    public let fuel: String
    /// The number.
    public let quantity: Double
    /// The unit, as written.
    public let unit: String
    /// What is noted beside it.
    public let note: String
    /// Where it stands.
    public let place: Place
  }
}

/// Bottom-up activity data for one method, column by column (活动水平数据).
public struct ActivityTable: Sendable {
  /// The method: the file's name.
  public let method: Located<String>
  /// How many lines it has.
  public let count: Int
  /// What each line is called.
  public let lines: InternedColumn
  /// The entity of each line, where several share a table.
  public let entities: InternedColumn
  /// The category of each line.
  public let categories: InternedColumn
  /// The sector of each line.
  public let sectors: InternedColumn
  /// The fuel of each line.
  public let fuels: InternedColumn
  /// The technology of each line.
  public let technologies: InternedColumn
  /// The quantities.
  public let quantities: NumberColumn
  /// The year that each quantity is of, where that matters.
  public let years: NumberColumn
  /// The unit of each quantity.
  public let units: InternedColumn
  /// The evidence of each line.
  public let evidence: InternedColumn
  /// The table, for places.
  public let table: CSVTable

  /// Where a cell stands.
  public func place(_ line: Int, _ column: String) -> Place {
    table.place(line, table.column(named: column))
  }
}

/// A factor that the entity declares: measured, its supplier's, or another fuel's.
public struct DeclaredFactor: Hashable, Sendable {
  /// What it is, in the library's words: `net-calorific-value`, or a letter for stated values.
  public let parameter: Located<String>
  /// The method it is limited to; empty for all.
  public let method: String
  /// Where the method stands.
  public let methodPlace: Place
  /// The fuel, as written; empty for any.
  public let fuel: Located<String>
  /// The sector; empty for any.
  public let sector: String
  /// Where the sector stands.
  public let sectorPlace: Place
  /// The technology; empty for any.
  public let technology: String
  /// Where the technology stands.
  public let technologyPlace: Place
  /// What kind of value it is.
  public let kind: Kind
  /// The value, except for a proxy.
  public let value: Double?
  /// Where the value stands.
  public let valuePlace: Place
  /// Its unit, as written.
  public let unit: Located<String>
  /// The fuel whose value a proxy takes.
  public let proxy: Located<String>
  /// The evidence: a document, a laboratory report.
  public let evidence: String
  /// Why.
  public let reason: String
  /// Who signs for it.
  public let signed: String
  /// Where it stands.
  public let place: Place

  /// What kind of value an entity declares.
  public enum Kind: String, CaseIterable, Sendable {
    /// Measured.
    case measured
    /// The supplier's.
    case supplier
    /// Another fuel's.
    case proxy
    /// Stated for a method, such as fixed carbon.
    case stated
  }
}

/// A figure that somebody else published or filed: compared with ours, never summed.
public struct ReportedFigure: Hashable, Sendable {
  /// The method whose result it is to be compared with.
  public let method: Located<String>
  /// The balance row; empty for all.
  public let row: Located<String>
  /// The fuel; empty for all.
  public let fuel: Located<String>
  /// The category; empty for all.
  public let category: String
  /// Where the category stands.
  public let categoryPlace: Place
  /// The number.
  public let value: Double
  /// Its unit, as written.
  public let unit: Located<String>
  /// The largest difference that is not worth mentioning, in the same unit.
  public let tolerance: Double?
  /// Where the tolerance stands.
  public let tolerancePlace: Place
  /// Who published it.
  public let source: String
  /// What is noted beside it.
  public let note: String
  /// Where it stands.
  public let place: Place
}

/// A category without a number, and why (标记符).
public struct NotationEntry: Hashable, Sendable {
  /// The category's code, as written.
  public let category: Located<String>
  /// The gas, or family of gases, that alone it is about; blank for all.
  public let gas: Located<String>
  /// The key.
  public let key: NotationKey
  /// Where it is counted, for IE.
  public let countedIn: String
  /// Where that stands.
  public let countedInPlace: Place
  /// Why.
  public let reason: String
  /// Where it stands.
  public let place: Place
}

/// Why a category has no number.
public enum NotationKey: String, CaseIterable, Hashable, Sendable {
  /// Does not occur (不存在).
  case notOccurring = "NO"
  /// Not estimated (未估算).
  case notEstimated = "NE"
  /// Not applicable (不适用).
  case notApplicable = "NA"
  /// Included elsewhere (计入别处).
  case includedElsewhere = "IE"
  /// Confidential (保密).
  case confidential = "C"
}

/// A warning answered with a reason.
public struct Answer: Hashable, Sendable {
  /// The warning's code.
  public let code: String
  /// Where the code stands.
  public let codePlace: Place
  /// What it is about, as the warning prints it; empty for all of the code.
  public let subject: String
  /// The answer.
  public let answer: String
  /// Who answers.
  public let person: String
  /// Where it stands.
  public let place: Place
}
