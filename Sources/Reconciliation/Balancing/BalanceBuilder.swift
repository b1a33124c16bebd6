import Accounting
import Formulas
import Quantities
import Regulations

/// Sets what a ledger says a district's categories hold against the district's own numbers.
struct BalanceBuilder {
  private let district: EmissionAccount
  private let numbers: DistrictNumbers
  private let entries: [LedgerEntry]
  /// The categories that units sit in, without those below another.
  private let groups: Set<String>

  init(_ district: EmissionAccount, _ entries: [LedgerEntry]) {
    self.district = district
    self.entries = entries.filter(\.status.isInCategory)
    numbers = DistrictNumbers(district)
    let used = Set(self.entries.compactMap(\.category))
    let numbers = numbers
    groups = used.filter { code in
      !numbers.lineage(of: code).dropFirst().contains { used.contains($0) }
    }
  }

  /// The category that is balanced for a code: the outermost that units sit in, else the code.
  func group(of category: String) -> String {
    numbers.lineage(of: category).last { groups.contains($0) } ?? category
  }

  /// Every category and gas that either side has, in the order of the district's tree.
  var categories: [CategoryBalance] {
    var own: [DistrictNumbers.Key: CompensatedSum] = [:]
    var filed: [DistrictNumbers.Key: CompensatedSum] = [:]
    for (key, mass) in numbers.masses.sorted(by: { $0.key < $1.key }) {
      own[grouped(key.category, key.gas), default: CompensatedSum()].add(mass)
    }
    for entry in entries {
      guard let category = entry.category else { continue }
      filed[grouped(category, entry.gas), default: CompensatedSum()].add(entry.mass)
    }
    return Set(own.keys).union(filed.keys).sorted(by: isBefore).map { key in
      CategoryBalance(
        category: key.category, gas: key.gas, district: own[key]?.value ?? 0,
        units: filed[key]?.value ?? 0)
    }
  }

  /// What is burnt or bought in the categories, gas by gas, that units sit in.
  var fuels: [FuelBalance] {
    let own = districtSides
    let filed = unitSides
    let held = Set(filed.keys.map(\.key))
    let keys = Set(own.keys).union(filed.keys).filter { held.contains($0.key) }
    return keys.sorted {
      $0.key == $1.key ? isBefore($0.fuel, $1.fuel) : isBefore($0.key, $1.key)
    }.map { key in
      FuelBalance(
        category: key.key.category, gas: key.key.gas, fuel: key.fuel,
        unit: district.regulation.fuels[key.fuel]?.unit, district: own[key] ?? .nothing,
        units: filed[key] ?? .nothing)
    }
  }

  private struct FuelKey: Hashable {
    let key: DistrictNumbers.Key
    let fuel: String
  }

  private var districtSides: [FuelKey: FuelBalance.Side] {
    let bought = bought
    var sides: [FuelKey: FuelBalance.Side] = [:]
    for method in district.reconciled {
      for line in 0..<method.count where method.counts(line) {
        let place = grouped(method.lines.categories[line], method.method.gas)
        let own = method.lines.fuels[line]
        let key = FuelKey(key: place, fuel: own.isEmpty ? bought[place.category] ?? "" : own)
        let factor = district.regulation.fuels[key.fuel].flatMap {
          method.lines.unit(line).factor(to: $0.unit)
        }
        sides[key] = (sides[key] ?? .nothing).adding(
          factor.map { method.lines.quantities[line] * $0 }, method.results[line])
      }
    }
    return sides
  }

  /// What units buy in a category, where that is one thing: the district's lines there that name no fuel,
  /// such as those of a table of electricity brought in, are of it.
  private var bought: [String: String] {
    let carriers = entries.reduce(into: [String: Set<String>]()) { found, entry in
      guard let category = entry.category, let fuel = district.regulation.fuels[entry.fuel],
        [.electricity, .heat].contains(fuel.kind)
      else { return }
      found[group(of: category), default: []].insert(fuel.id)
    }
    return carriers.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private var unitSides: [FuelKey: FuelBalance.Side] {
    entries.reduce(into: [:]) { sides, entry in
      guard let category = entry.category else { return }
      let key = FuelKey(key: grouped(category, entry.gas), fuel: entry.fuel)
      sides[key] = (sides[key] ?? .nothing).adding(entry.amount, entry.mass)
    }
  }

  private func grouped(_ category: String, _ gas: String) -> DistrictNumbers.Key {
    DistrictNumbers.Key(category: group(of: category), gas: gas)
  }

  /// Categories in the order of the tree, then gases as the district's totals list them.
  private func isBefore(_ left: DistrictNumbers.Key, _ right: DistrictNumbers.Key) -> Bool {
    if left.category == right.category { return left.gas < right.gas }
    let places = [left, right].map { position(of: $0.category) }
    return places[0] == places[1] ? left.category < right.category : places[0] < places[1]
  }

  private func position(of category: String) -> Int {
    district.tree?.categories.firstIndex { $0.code == category } ?? Int.max
  }

  private func isBefore(_ left: String, _ right: String) -> Bool {
    let order = district.regulation.fuelOrder
    let places = [left, right].map { order.firstIndex(of: $0) ?? Int.max }
    return places[0] == places[1] ? left < right : places[0] < places[1]
  }
}

extension DistrictNumbers.Key: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.category, left.gas) < (right.category, right.gas)
  }
}
