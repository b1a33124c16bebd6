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
    let energy = account.energyByFuel(energyKind)
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

extension AccountSeries {
  /// The kind of standard coal, calorific or primary, that energy is in every year: what most years
  /// have, the last year's first.
  var energyKind: String? {
    let kinds = accounts.map(\.energyKinds)
    let known = kinds.reversed().joined().reduce(into: [String]()) { all, kind in
      if !all.contains(kind) { all.append(kind) }
    }
    let years = known.map { kind in kinds.count { $0.contains(kind) } }
    guard let most = years.max() else { return nil }
    return zip(known, years).first { $1 == most }?.0
  }
}

extension EmissionAccount {
  /// The kinds of standard coal that the year has, in the order of its methods.
  var energyKinds: [String] {
    methods(.energy).filter { $0.count > 0 }.map(\.method.gas)
  }

  /// Standard coal by fuel, of one kind.
  fileprivate func energyByFuel(_ kind: String?) -> [String: Double] {
    Self.byFuel(methods(.energy).filter { $0.method.gas == kind })
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
