public import Formulas

/// A formula of a form.
public typealias FormExpression = Expression<FormVariable>

/// What a name in a form's formula stands for.
public enum FormVariable: Hashable, Sendable {
  /// A cell.
  case cell(FormCellName)
  /// Each column in turn that the total or rule is about, of this record or of a carrier's.
  case everyColumn(table: String?, carrier: String?)
  /// The coefficient for 等价值: the carrier's setting where it has one, else the one used.
  case primaryFactor(carrier: String?)
  /// The rows that the unit names below this one.
  case details
  /// A threshold that whoever uses the rule sets, or one end of it.
  case setting(part: String?)
  /// What the greenhouse gas inventory of the same unit says of the carrier or product.
  case inventory(InventoryFigure)
  /// The sum of the months given beside the report.
  case months
}

/// What a greenhouse gas inventory says of a carrier, or of a product.
public enum InventoryFigure: String, Sendable {
  /// How much of it is counted.
  case quantity
  /// How much of what is counted is raw material.
  case feedstock
  /// How much of it is sold, by methods that may have it negative.
  case sold
  /// How much of what is bought counts zero, such as green power, whatever the record is about.
  case greenPower = "green-power"
  /// How much of what is bought has certificates retired for it, whatever the record is about.
  case certificates
  /// How much it makes of the product that the record names.
  case output
  /// Its net calorific value, where the inventory declares one of its own.
  case calorificValue = "calorific-value"

  /// Whether nothing in the inventory is zero of it.
  public var isQuantity: Bool { self != .calorificValue }
}

/// Where a cell stands, as a formula says it.
public struct FormCellName: Hashable, Sendable {
  /// The table's id.
  public let table: String
  /// The position of the block in the table.
  public let block: Int
  /// Which record.
  public let record: Record
  /// The column's or field's id; `nil` for the column that is being computed.
  public let column: String?
  /// Whether it is of what was filed for the year before.
  public let isPrevious: Bool

  /// The same cell of the year before.
  var before: Self {
    Self(table: table, block: block, record: record, column: column, isPrevious: true)
  }

  /// Which record of a block is meant.
  public enum Record: Hashable, Sendable {
    /// The one that is being computed, or the one that corresponds to it.
    case same
    /// A carrier's.
    case carrier(String)
    /// A row that the form names.
    case row(String)
    /// A sum at the foot.
    case total(String)
  }
}
