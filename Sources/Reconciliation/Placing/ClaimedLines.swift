import Accounting
import Foundation
import Regulations

/// The lines that units have claimed so far, so that one claimed again is found.
///
/// Two lines are one where the same code has them in two folders: by method and name, or by gas,
/// fuel and quantity, since a plant may be filed under two guidelines.
struct ClaimedLines {
  /// The claim that was first.
  struct Claim {
    let unit: Int
    let line: LineReference
  }

  private let regulation: Regulation
  private var claims: [[String]: Claim] = [:]

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

  private func named(_ line: UnitLine) -> [String] {
    let lines = line.method.lines
    return [
      "named", line.code, line.method.method.id, line.label, line.category,
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
