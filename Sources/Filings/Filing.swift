public import Findings
public import StatutoryForms

/// What a unit states on a statutory form for one year.
///
/// It is declared, never computed: a cell that was not typed is empty here, whatever follows from
/// the others.
public struct Filing: Sendable {
  /// The form.
  public let form: StatutoryForm
  /// The folder it was read from.
  public let folder: String
  /// The year reported.
  public let year: Int
  /// What stands in each block of the form's tables and their sister forms, in order.
  public let sheets: [FilingSheet]
  /// Thresholds and coefficients that nobody publishes, with their sources.
  public let settings: [FilingSetting]
  /// The months of each carrier given beside the report.
  public let months: [MonthlyQuantity]
  /// The kind of unit that the form differs for.
  public let variant: FormVariant?
  /// The files it was read from.
  public let files: [String]
  /// Whether it has room for more, so that what follows from it has to follow what is typed later.
  package private(set) var isOpen = false
  /// The positions of a table's sheets, by their blocks.
  private let positions: [String: [Int: Int]]

  init(
    form: StatutoryForm, folder: String, year: Int, sheets: [FilingSheet],
    settings: [FilingSetting], months: [MonthlyQuantity], variant: FormVariant?, files: [String],
    isOpen: Bool = false
  ) {
    self.form = form
    self.folder = folder
    self.year = year
    self.sheets = sheets
    self.settings = settings
    self.months = months
    self.variant = variant
    self.files = files
    self.isOpen = isOpen
    positions = sheets.enumerated().reduce(into: [:]) { positions, sheet in
      let (index, sheet) = sheet
      let first = positions[sheet.table.id]?[sheet.block] ?? index
      positions[sheet.table.id, default: [:]][sheet.block] = first
    }
  }

  /// The filing with other sheets.
  func with(_ sheets: [FilingSheet]) -> Filing {
    Filing(
      form: form, folder: folder, year: year, sheets: sheets, settings: settings, months: months,
      variant: variant, files: files, isOpen: isOpen)
  }

  /// The filing with other sheets, which have room for more.
  func opened(_ sheets: [FilingSheet]) -> Filing {
    var filing = with(sheets)
    filing.isOpen = true
    return filing
  }

  /// The position of a block's sheet.
  public func sheet(_ table: String, block: Int = 0) -> Int? {
    positions[table]?[block]
  }

  /// The text typed in a field that is there once.
  public func text(_ table: String, _ field: String) -> String {
    for sheet in sheets where sheet.table.id == table && sheet.layout.records == .single {
      guard let column = sheet.position(of: field), let cell = sheet.cell(0, column) else {
        continue
      }
      return cell.text
    }
    return ""
  }
}

/// A threshold or coefficient that whoever files it has to say.
public struct FilingSetting: Hashable, Sendable {
  /// Its name: `factor-gap`, `price-range.low`.
  public let name: String
  /// The carrier it is for; empty for all.
  public let carrier: String
  /// The number.
  public let value: Double
  /// Its unit as written; empty for a share.
  public let unit: String
  /// Where it is from.
  public let source: String
  /// Where it stands.
  public let place: Place
}

/// What a meter or statement says of a carrier in one year's months.
public struct MonthlyQuantity: Hashable, Sendable {
  /// The carrier's id.
  public let carrier: String
  /// The months, `nil` for those not given.
  public let months: [Double?]
  /// Where the row stands.
  public let place: Place
}
