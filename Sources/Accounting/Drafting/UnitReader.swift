import Findings
import Quantities
import Regulations

/// Reads the units of quantities, and refuses those that measure something else.
///
/// What does not convert by itself, such as Nm³ to m³, converts only by a rule that the inventory
/// declares: a constant of the library with a unit like `m3/Nm3`.
struct UnitReader: Sendable {
  private let rules: [ConversionRule]

  /// Why a unit is refused.
  struct Problem: Error {
    let finding: Finding
  }

  init(rules: [ConversionRule] = []) {
    self.rules = rules
  }

  /// The unit written, checked against what the fuel is measured in.
  func unit(_ text: String, for fuel: Fuel, at place: Place) -> Result<Unit, Problem> {
    unit(text, as: fuel.unit, of: .name(fuel.name), at: place)
  }

  /// The unit written, checked against the one wanted.
  func unit(
    _ text: String, as wanted: Unit, of subject: Finding.Argument, at place: Place
  ) -> Result<Unit, Problem> {
    do throws(UnitSyntaxError) {
      let unit = try Unit(text)
      return factor(from: unit, to: wanted) == nil
        ? .failure(Problem(finding: otherDimension(unit, wanted, subject, at: place)))
        : .success(unit)
    } catch {
      return .failure(Problem(finding: error.finding(in: text, at: place)))
    }
  }

  /// The number that turns a quantity in one unit into the other, by itself or by a rule.
  func factor(from unit: Unit, to wanted: Unit) -> Double? {
    unit.factor(to: wanted)
      ?? rules.lazy.compactMap { $0.factor(from: unit, to: wanted) }.first
  }

  private func otherDimension(
    _ unit: Unit, _ wanted: Unit, _ subject: Finding.Argument, at place: Place
  ) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "subject": subject, "unit": .text(unit.symbol), "wanted": .text(wanted.symbol),
    ]
    let bases = Set((unit / wanted).powers.map(\.base.symbol))
    let isReferenceState = bases == ["Nm3", "m3"]
    return Finding(
      .error, isReferenceState ? .otherReferenceState : .otherDimension, arguments, at: place)
  }
}

extension Finding.Code {
  static let otherDimension: Self = "other-dimension"
  static let otherReferenceState: Self = "other-reference-state"
}
