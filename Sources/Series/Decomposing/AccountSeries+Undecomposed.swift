import Accounting
import Findings
import Inventories
import Quantities
import Regulations

extension AccountSeries {
  /// Why a year is left out of the decomposition, though it has people and output.
  var undecomposed: [Finding] {
    guard accounts.count > 1 else { return [] }
    return accounts.filter { account in
      indicator(.population, of: account) != nil && indicator(.output, of: account) != nil
    }.compactMap(obstacle)
  }

  private func obstacle(to account: EmissionAccount) -> Finding? {
    let year: [String: Finding.Argument] = ["year": .text("\(account.inventory.year)")]
    guard let energy = energyYear(of: account) else {
      let isOther = !account.energyKinds.isEmpty
      return finding(.note, isOther ? .seriesEnergyOtherKind : .seriesEnergyMissing, account, year)
    }
    let odd = energy.sources.filter { !$0.value.isDecomposable }.keys.sorted()
    guard !odd.isEmpty else { return nil }
    let names = odd.map { account.regulation.fuels[$0]?.name ?? LocalizedText($0) }.listed
    return finding(
      .note, .seriesFuelWithoutEnergy, account,
      year.merging(["fuels": .name(names)]) { own, _ in own })
  }
}

extension Finding.Code {
  static let seriesEnergyMissing: Self = "series-energy-missing"
  static let seriesEnergyOtherKind: Self = "series-energy-other-kind"
  static let seriesFuelWithoutEnergy: Self = "series-fuel-without-energy"
}
