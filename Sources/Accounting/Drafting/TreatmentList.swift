import Findings
import Inventories
import Regulations

/// The inventory's treatments with their rows and fuels known.
struct TreatmentList {
  private var positions: [EnergyBalance.Position: Int32] = [:]
  private(set) var uses: [Treatment.Use] = []
  private(set) var findings: [Finding] = []

  init(_ treatments: [Treatment], layout: BalanceLayout?, regulation: Regulation) {
    uses = treatments.map(\.applied)
    for (index, treatment) in treatments.enumerated() {
      let row = layout.flatMap { regulation.balanceRow(named: treatment.row.value, in: $0) }
      let fuel = regulation.fuel(named: treatment.fuel.value)
      if row == nil { refuse(treatment.row, .unknownBalanceRow, layout?.writtenRows ?? []) }
      if fuel == nil { refuse(treatment.fuel, .unknownFuel, regulation.writtenFuels) }
      guard let row, let fuel else { continue }
      let position = EnergyBalance.Position(row.id, fuel.id)
      if let rival = positions.updateValue(Int32(index), forKey: position) {
        findings.append(.twice(treatment, as: treatments[Int(rival)]))
      }
    }
  }

  /// The treatment that keeps a cell out of the total of a gas, or -1.
  ///
  /// What is not burnt gives no gas at all; what is counted elsewhere is its carbon, so that the
  /// other gases of burning it stay.
  func exclusion(_ row: String, _ fuel: String, gas: String) -> Int32 {
    guard let index = positions[EnergyBalance.Position(row, fuel)] else { return -1 }
    return switch uses[Int(index)] {
    case .combusted: -1
    case .feedstock: index
    case .elsewhere: gas == "CO2" ? index : -1
    }
  }

  private mutating func refuse(
    _ written: Located<String>, _ code: Finding.Code, _ known: [String]
  ) {
    findings.append(.unknown(code, written.value, among: known, at: written.place))
  }
}

extension Finding {
  fileprivate static func twice(_ treatment: Treatment, as earlier: Treatment) -> Finding {
    let arguments: [String: Argument] = [
      "name": .text("\(treatment.row.value) · \(treatment.fuel.value)"),
      "line": .count(earlier.row.place.line ?? 0),
    ]
    return Finding(.error, .cellTwice, arguments, at: treatment.row.place)
  }
}
