import Findings
import Inventories
import Regulations

/// The inventory's treatments with their rows and fuels known.
struct TreatmentList {
  private var positions: [EnergyBalance.Position: Int32] = [:]
  private(set) var uses: [Treatment.Use] = []
  private(set) var findings: [Finding] = []

  init(_ treatments: [Treatment], layout: BalanceLayout?, regulation: Regulation) {
    for (index, treatment) in treatments.enumerated() {
      uses.append(treatment.applied)
      let row = layout.flatMap { regulation.balanceRow(named: treatment.row.value, in: $0) }
      let fuel = regulation.fuel(named: treatment.fuel.value)
      if row == nil { refuse(treatment.row, .unknownBalanceRow, layout?.rows.map(\.name.zh) ?? []) }
      if fuel == nil {
        refuse(treatment.fuel, .unknownFuel, regulation.properFuels.map(\.name.zh))
      }
      guard let row, let fuel else { continue }
      positions[EnergyBalance.Position(row.id, fuel.id)] = Int32(index)
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
    let nearest = NearestName.of(written.value, among: known) ?? known.first ?? ""
    let arguments: [String: Finding.Argument] = [
      "name": .text(written.value), "nearest": .text(nearest),
    ]
    findings.append(Finding(.error, code, arguments, at: written.place))
  }
}
