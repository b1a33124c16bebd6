import Accounting
import Findings
import Quantities
import Regulations

/// What the lines add up to, category by category in each tree, and over all.
struct TotalRecords {
  let account: EmissionAccount

  /// The records, in the order of the trees.
  var records: [ExchangedRecord] {
    [record(.direct, tco2e: account.totals.directEquivalent)] + withIndirect + direct
      + leaves(.indirect, account.totals.indirect) + leaves(.memo, account.totals.memo)
      + account.conversions.flatMap(converted)
  }

  /// The totals of and with indirect emissions; none where those are not known.
  private var withIndirect: [ExchangedRecord] {
    guard account.hasIndirect else { return [] }
    return [
      record(.indirect, tco2e: account.totals.indirectEquivalent),
      record(.withIndirect, tco2e: account.totals.withIndirect),
    ]
  }

  private var direct: [ExchangedRecord] {
    guard let tree = account.tree else { return leaves(.direct, account.totals.direct) }
    let totals = account.totals
    return tree.categories.flatMap { category -> [ExchangedRecord] in
      guard let all = totals.equivalent(in: tree, below: category.code) else { return [] }
      return [record(.direct, tree, category, tco2e: all)]
        + totals.gases.compactMap { gas in
          totals.mass(of: gas, in: tree, below: category.code).map {
            record(.direct, tree, category, gas, mass: $0, tco2e: $0 * totals.potential(of: gas))
          }
        }
    }
  }

  private func leaves(
    _ sum: RecordSpec.Sum, _ masses: [String: [String: Double]]
  ) -> [ExchangedRecord] {
    account.totals.gases.flatMap { gas in
      (masses[gas] ?? [:]).sorted { $0.key < $1.key }.map { code, mass in
        var record = record(
          sum, account.tree, account.tree?[code], gas, mass: mass,
          tco2e: mass * account.totals.potential(of: gas))
        record["category"] = .some(code)
        return record
      }
    }
  }

  private func converted(_ totals: ConvertedTotals) -> [ExchangedRecord] {
    totals.tree.categories.flatMap { category -> [ExchangedRecord] in
      guard let all = totals.equivalent(below: category.code, account.totals) else { return [] }
      return [record(.direct, totals.tree, category, tco2e: all)]
        + account.totals.gases.compactMap { gas in
          totals.mass(of: gas, below: category.code).map {
            let tco2e = $0 * account.totals.potential(of: gas)
            return record(.direct, totals.tree, category, gas, mass: $0, tco2e: tco2e)
          }
        }
    }
  }

  private func record(
    _ sum: RecordSpec.Sum, _ tree: CategoryTree? = nil, _ category: Category? = nil,
    _ gas: String? = nil, mass: Double? = nil, tco2e: Double
  ) -> ExchangedRecord {
    ExchangedRecord(
      .totals,
      [
        "sum": .some(sum.rawValue), "categories": .some(tree?.id),
        "category": .some(category?.code), "name-zh": .some(category?.name.zh),
        "name-en": .some(category?.name.en), "gas": .some(gas), "mass": .some(mass),
        "mass-unit": .some(mass == nil ? nil : gas.map(unit)), "tco2e": .some(tco2e),
      ])
  }

  /// Tonnes of a gas; one without a unit of its own, such as HFC-23, is in the unit of its lines.
  private func unit(of gas: String) -> String {
    let own = "t\(gas)"
    guard (try? Unit(own)) == nil else { return own }
    return account.methods.first { $0.method.gas == gas }?.unit.symbol ?? own
  }
}
