import Accounting
import Documents
import Findings
import Inventories
import Regulations

/// The unit that totals are printed in: ten thousand tonnes (万吨) for an area, tonnes for an enterprise.
struct TotalUnit: Sendable {
  /// How many tonnes one unit is.
  let scale: Double
  /// The label of the unit for tonnes of CO₂.
  let carbonDioxide: String
  /// The label of the unit for tonnes of CO₂ equivalent.
  let equivalent: String

  init(of kind: ReportingEntity.Kind) {
    switch kind {
    case .district: self = .tenThousands
    case .enterprise: self = .tonnes
    }
  }

  private init(scale: Double, carbonDioxide: String, equivalent: String) {
    self.scale = scale
    self.carbonDioxide = carbonDioxide
    self.equivalent = equivalent
  }

  /// Ten thousand tonnes, in which areas also print their energy.
  static let tenThousands = TotalUnit(
    scale: 10_000, carbonDioxide: "unit-co2", equivalent: "unit-equivalent")
  private static let tonnes = TotalUnit(
    scale: 1, carbonDioxide: "unit-co2-tonnes", equivalent: "unit-equivalent-tonnes")

  /// What follows a term in tonnes to bring it to the unit; nothing where it is in it.
  var divisor: SheetFormula { scale == 1 ? "" : "/\(scale)" }

  /// A formula in tonnes, brought to the unit.
  func of(_ tonnes: SheetFormula) -> SheetFormula {
    scale == 1 ? tonnes : "(\(tonnes))/\(scale)"
  }
}

extension ReportContext {
  /// The unit that totals are printed in.
  var totalUnit: TotalUnit { TotalUnit(of: account.inventory.entity.kind) }

  /// The unit of totals of CO₂, in words.
  var carbonDioxideUnit: String { label(totalUnit.carbonDioxide) }

  /// The unit of totals of CO₂ equivalent, in words, with the set of potentials.
  var equivalentUnit: String {
    label(totalUnit.equivalent, ["set": .text(account.gwp.id)])
  }
}
