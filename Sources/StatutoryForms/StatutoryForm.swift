public import Findings
public import Formulas
public import Regulations

/// A statutory form (表式): its tables, the energies they speak of, and the rules it is read by.
///
/// It is data of the library. The form to fill in, the workbook, the checks and the printed report
/// are readings of it.
public struct StatutoryForm: Sendable, Identifiable {
  /// Its id: the name of its folder.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// What asks for it.
  public let citation: Citation
  /// Where its tables were read.
  public let layout: Citation
  /// How sure its tables are.
  public let standing: Standing
  /// Its number and code as printed; `nil` where nobody knows them.
  public let number: String?
  /// When it is due, if that is known.
  public let due: FormDue?
  /// What is filed, in order.
  public let tables: [FormTable]
  /// Tables that no form asks for, computed of it for its readers.
  public let supplements: [FormTable]
  /// Sister forms that rules speak of; they are not filed with it.
  public let companions: [FormTable]
  /// The energies that its grids have a record for.
  public let carriers: CarrierList
  /// The rules it is read by, in the order of their codes.
  public let rules: [FormRule]
  /// The coefficients and thresholds that whoever files it has to say.
  public let settings: [FormSetting]
  /// To how many decimals computed numbers are printed, by their unit; others as they come.
  public let decimals: [String: Int]
  /// For whom it differs.
  public let variants: [FormVariant]
  /// What a reader should know.
  public let note: LocalizedText?
  /// Every formula, by where it stands.
  public let formulas: [FormulaName: FormFormula]
  /// Formulas for a unit that has not filled in their table.
  public let alternatives: [FormulaName: FormFormula]
  /// Where fields with a formula of their own are brought from instead, if that is there.
  public let brought: [FormulaName: FormFormula]
  /// What a form to fill in computes on lines whose units are not typed yet.
  public let blankLines: [FormulaName: BlankLineFormula]

  /// The table of an id, filed or not.
  public func table(_ id: String) -> FormTable? { allTables.first { $0.id == id } }

  /// The tables filed, those computed of them, and sister forms.
  public var allTables: [FormTable] { tables + supplements + companions }
}

/// Where a formula of a form stands.
public struct FormulaName: Hashable, Sendable {
  /// The table's id.
  public let table: String
  /// The position of the block in the table.
  public let block: Int
  /// The id of the field, row, column or total.
  public let id: String

  /// Names a formula.
  public init(table: String, block: Int, id: String) {
    self.table = table
    self.block = block
    self.id = id
  }
}

/// A formula of a form, with how sure it is.
public struct FormFormula: Hashable, Sendable {
  /// The formula.
  public let expression: FormExpression
  /// How sure it is.
  public let standing: Standing
  /// Whether its numbers are taken as printed, units not converted.
  public let isAsPrinted: Bool
  /// Where it is declared.
  public let place: Place
  /// Whether it names nothing but cells of the year before.
  public let isOfBefore: Bool
  /// The tables whose cells it names; those of the year before with `previous.` in front.
  public let tables: Set<String>

  init(_ expression: FormExpression, standing: Standing, isAsPrinted: Bool, at place: Place) {
    self.expression = expression
    self.standing = standing
    self.isAsPrinted = isAsPrinted
    self.place = place
    let names = expression.variables
    let cells = names.compactMap { variable -> FormCellName? in
      if case .cell(let name) = variable { name } else { nil }
    }
    isOfBefore = !names.isEmpty && cells.count == names.count && cells.allSatisfy(\.isPrevious)
    tables = Set(cells.map { $0.isPrevious ? "previous.\($0.table)" : $0.table })
  }
}

/// What a form to fill in computes on a line whose units are not typed yet.
public struct BlankLineFormula: Hashable, Sendable {
  /// The formula, whose numbers are taken as printed.
  public let formula: FormFormula
  /// The column that names the unit it comes to.
  public let unit: String
  /// The units that it may be, as they are typed.
  public let units: [String]
}

/// A kind of unit that a form differs for, such as schools.
public struct FormVariant: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: String
  /// What people call it.
  public let name: LocalizedText
  /// The tables that it fills in; all where it does not say.
  public let tables: [String]
  /// Formulas that are others for it, as `table.field`.
  public let replaced: [FormulaName: FormFormula]
  /// Fields that it may leave empty, as `table.field`.
  public let optional: Set<String>
  /// What a reader should know.
  public let note: LocalizedText?
}
