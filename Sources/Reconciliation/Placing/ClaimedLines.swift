import Accounting
import Foundation
import Regulations

/// The lines that units have claimed so far, so that one claimed again is found.
///
/// Two lines are one where the same code has them in two folders: by method and name of a unit that
/// is called the same, or by gas, fuel and quantity, since a plant may be filed under two guidelines.
struct ClaimedLines {
  /// The claim that was first.
  struct Claim {
    let unit: Int
    let line: LineReference
  }

  private let regulation: Regulation
  private var claims: [[String]: Claim] = [:]
  private var quantities: [[String]: [UnitLine]] = [:]
  private var told: Set<[String]> = []

  init(_ regulation: Regulation) {
    self.regulation = regulation
  }

  /// Claims a line; what another unit claimed before is given back.
  mutating func claim(_ line: UnitLine) -> Claim? {
    guard !line.code.isEmpty else { return nil }
    let keys = [named(line), measured(line)].compactMap(\.self)
    let first = keys.compactMap { claims[$0] }.first { $0.unit != line.unit }
    if let first { return first }
    for key in keys where claims[key] == nil {
      claims[key] = Claim(unit: line.unit, line: line.reference)
    }
    return nil
  }

  /// A line of another code that may be the same tonnes; each pair of units is told once a quantity,
  /// whatever the gases.
  mutating func likeness(of line: UnitLine) -> AlikeLines? {
    guard !line.fuel.isEmpty, let amount = line.amount(under: regulation), amount != 0 else {
      return nil
    }
    let key = [line.fuel, String(format: "%.9e", amount)]
    let known = quantities[key] ?? []
    quantities[key] = known + [line]
    guard let other = known.first(where: { $0.code != line.code && isAlike($0, line) }),
      told.insert(key + ["\(other.unit)", "\(line.unit)"]).inserted
    else { return nil }
    return AlikeLines(
      unit: line.unit, line: line.reference, other: other.unit, otherLine: other.reference,
      fuel: line.fuel, amount: amount)
  }

  /// Whether lines of one gas and quantity rest on the same voucher, or agree in too many digits.
  private func isAlike(_ left: UnitLine, _ right: UnitLine) -> Bool {
    guard left.method.method.gas == right.method.method.gas else { return false }
    return !left.evidence.isEmpty && left.evidence == right.evidence
      || left.quantity.significantDigits >= Self.telling
  }

  /// How many digits of two quantities do not agree by chance among a thousand units.
  private static let telling = 6

  private func named(_ line: UnitLine) -> [String] {
    let lines = line.method.lines
    return [
      "named", line.code, line.owner, line.method.method.id, line.label, line.category,
      lines.sectors[line.line], lines.fuels[line.line], lines.technologies[line.line],
    ]
  }

  /// Nothing where no quantity is known, or none was used.
  private func measured(_ line: UnitLine) -> [String]? {
    guard let amount = line.amount(under: regulation), amount != 0 else { return nil }
    return [
      "measured", line.code, line.method.method.gas, line.fuel, String(format: "%.9e", amount),
    ]
  }
}

extension Double {
  /// How many digits there are between the first and the last that is not zero.
  fileprivate var significantDigits: Int {
    let digits = String(format: "%.15g", abs(self)).prefix { $0 != "e" }.filter(\.isNumber)
    let leading = digits.drop { $0 == "0" }
    return String(leading.reversed()).drop { $0 == "0" }.count
  }
}
