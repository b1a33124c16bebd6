public import Accounting
import Formulas
import Inventories
import Regulations

extension AccountSeries {
  /// What the decomposition knows of a year: CO₂ and standard coal by fuel.
  ///
  /// Purchased electricity and heat are among the fuels. There is none where people or output are
  /// not declared, or no energy is computed.
  public func energyYear(of account: EmissionAccount) -> EnergyYear? {
    guard let people = indicator(.population, of: account)?.value,
      let output = indicator(.output, of: account)?.value
    else { return nil }
    let energy = account.energyByFuel
    let emissions = account.carbonByFuel
    guard !energy.isEmpty else { return nil }
    let fuels = Set(energy.keys).union(emissions.keys)
    let sources = fuels.map { fuel in
      (fuel, EnergyYear.Source(energy: energy[fuel] ?? 0, emissions: emissions[fuel] ?? 0))
    }
    return EnergyYear(
      population: people, output: output,
      sources: Dictionary(sources, uniquingKeysWith: { $1 }))
  }
}

extension EmissionAccount {
  /// Standard coal by fuel, by the first method of energy there is.
  fileprivate var energyByFuel: [String: Double] {
    let all = methods(.energy)
    return Self.byFuel(all.filter { $0.method.gas == all.first?.method.gas })
  }

  /// Tonnes of CO₂ of lines that name a fuel, direct and indirect.
  fileprivate var carbonByFuel: [String: Double] {
    Self.byFuel((methods(.sectoral) + methods(.indirect)).filter { $0.method.gas == "CO2" })
  }

  private static func byFuel(_ methods: [MethodAccount]) -> [String: Double] {
    var sums: [String: Double] = [:]
    for method in methods {
      for line in 0..<method.count where method.counts(line) && !method.lines.fuels[line].isEmpty {
        sums[method.lines.fuels[line], default: 0] += method.results[line]
      }
    }
    return sums
  }
}
