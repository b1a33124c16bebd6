import Accounting
import Documents
public import Findings
import Inventories
import Quantities
import Regulations

extension Reconciliation {
  /// What keeps the reconciliation from being one, and each tonne that is claimed twice, by nobody,
  /// elsewhere or by units beyond the statistics.
  public var findings: [Finding] {
    kinds + rowProblems + potentials + entries.flatMap(problems) + otherSides + suppliers + doubts
      + short
      + factors
  }

  /// A district is held against units that the library can place.
  private var kinds: [Finding] {
    let own =
      district.inventory.entity.kind == .district
      ? [] : [finding(.error, .reconcileNotDistrict, in: district)]
    return own
      + units.flatMap { unit -> [Finding] in
        guard unit.account.inventory.entity.kind == .enterprise else {
          return [finding(.error, .reconcileNotUnit, in: unit.account)]
        }
        guard unit.placement == nil else { return [] }
        let trees: [String: Finding.Argument] = [
          "from": .text(unit.account.guideline.categories ?? "—"),
          "to": .text(district.guideline.categories ?? "—"),
        ]
        return [finding(.error, .reconcileNoPlacement, trees, in: unit.account)]
      }
  }

  /// Gases that the district's set has no potential for: they compare in tonnes of gas only.
  private var potentials: [Finding] {
    let gases = Set(entries.map(\.gas)).filter { district.totals.potentials[$0] == nil }
    return gases.sorted().map { gas in
      finding(
        .warning, .reconcileNoPotential, ["gas": .text(gas), "set": .text(district.gwp.id)],
        in: district)
    }
  }

  /// What became of the tonnes of an entry, where that is for somebody to look at.
  private func problems(_ entry: LedgerEntry) -> [Finding] {
    func told(
      _ severity: Finding.Severity, _ code: Finding.Code,
      _ more: [String: Finding.Argument] = [:]
    ) -> [Finding] {
      [finding(severity, code, more, of: entry)]
    }
    switch (entry.status, entry.reason) {
    case (.otherYear, .year(let year)):
      return told(
        .warning, .reconcileOtherYear,
        ["year": .text("\(year)"), "wanted": .text("\(district.inventory.year)")])
    case (.outside, .declared):
      return told(.note, .reconcileOutsideDeclared)
    case (.outside, _):
      return told(
        .warning, .reconcileOutside, ["code": .text(district.inventory.entity.code)])
    case (.twice, .sameLine(let unit, let line)):
      return told(.warning, .reconcileTwice, ["other": .name(title(of: unit, line))])
    case (.twice, .supplied(let unit)):
      return told(.warning, .reconcileSupplied, ["other": .name(title(of: unit))])
    case (.nobody, .key(let key)):
      return told(.warning, .reconcileNobodyKey, ["key": .text(key)])
    case (.nobody, _):
      return told(.warning, entry.category == nil ? .reconcileNowhere : .reconcileNobody)
    case (.elsewhere, _):
      return told(.note, .reconcileElsewhere)
    default: return []
    }
  }

  /// Lines that `units.csv` sends to the other side: direct emissions to what is brought in, or the
  /// other way round.
  private var otherSides: [Finding] {
    entries.compactMap { entry in
      guard entry.status.isInCategory, let category = entry.category,
        let tree = district.tree,
        tree.isMemo(category) != (approach(of: entry) == .indirect)
      else { return nil }
      return finding(
        .error, .reconcileOtherSide, ["name": .name(district.categoryName(category))], of: entry)
    }
  }

  private func approach(of entry: LedgerEntry) -> Method.Approach {
    units[entry.unit].account.methods[entry.line.method].method.approach
  }

  /// Units that supply others with more than they emit themselves: what they made is in no number.
  private var suppliers: [Finding] {
    guard let least = district.bounds?.supplierShare else { return [] }
    let supplied = entries.reduce(into: [Int: Double]()) { masses, entry in
      guard entry.status == .twice, case .supplied(let unit) = entry.reason else { return }
      masses[unit, default: 0] += entry.mass
    }
    return supplied.sorted { $0.key < $1.key }.compactMap { unit, mass in
      let own = directMass(of: unit)
      guard own < mass * least else { return nil }
      return finding(
        .warning, .reconcileSupplierSmall,
        [
          "unit": .name(title(of: unit)), "own": .text(printed(own)), "mass": .text(printed(mass)),
        ], in: units[unit].account)
    }
  }

  /// Tonnes of CO₂ that a unit emits itself and the district has a number for.
  private func directMass(of unit: Int) -> Double {
    entries.filter { entry in
      entry.unit == unit && entry.status.isInCategory && approach(of: entry) != .indirect
        && entry.gas == Self.gasOfEnergy
    }.map(\.mass).reduce(0, +)
  }

  /// What is bought is counted in this gas.
  private static let gasOfEnergy = "CO2"

  /// Categories, fuels and purchases of which units filed more than the district has.
  private var short: [Finding] {
    let categories = categories.filter(\.isShort).map { balance in
      let lines = entries.filter {
        $0.status.isInCategory && $0.gas == balance.gas && group(of: $0) == balance.category
      }
      return Finding(
        .warning, .reconcileResidualNegative,
        [
          "category": .text(balance.category), "gas": .text(balance.gas),
          "district": .text(printed(balance.district)), "units": .text(printed(balance.units)),
          "residual": .text(printed(balance.residual)), "lines": names(of: lines),
        ])
    }
    let fuels = fuels.filter(\.isShort).map { balance in
      let lines = entries.filter {
        $0.status.isInCategory && self.balance(of: $0) == balance
      }
      return Finding(
        .warning, .reconcileFuelShort,
        [
          "category": .text(balance.category), "gas": .text(balance.gas),
          "fuel": .name(fuelName(balance.fuel)),
          "district": .text(printed(balance.district.quantity ?? 0)),
          "units": .text(printed(balance.units.quantity ?? 0)),
          "unit": .text(balance.unit?.symbol ?? ""), "lines": names(of: lines),
        ])
    }
    return categories + outward + fuels + carriers.filter(\.isShort).map(shortCarrier)
  }

  /// Categories of what comes in, of which units say that they give: the district's number is without.
  private var outward: [Finding] {
    categories.filter { $0.units < 0 && $0.district > 0 }.map { balance in
      let lines = entries.filter {
        $0.status.isInCategory && $0.mass < 0 && $0.gas == balance.gas
          && group(of: $0) == balance.category
      }
      return Finding(
        .note, .reconcileOutward,
        [
          "category": .text(balance.category),
          "name": .name(district.categoryName(balance.category)), "gas": .text(balance.gas),
          "district": .text(printed(balance.district)), "units": .text(printed(balance.units)),
          "lines": names(of: lines),
        ])
    }
  }

  private func shortCarrier(_ balance: CarrierBalance) -> Finding {
    let lines = entries.filter { $0.fuel == balance.carrier && $0.status != .outside }
    return Finding(
      .warning, .reconcileCarrierShort,
      [
        "carrier": .name(fuelName(balance.carrier)),
        "available": .text(printed(balance.brought + balance.made)),
        "purchased": .text(printed(balance.purchased)),
        "unit": .text(district.regulation.fuels[balance.carrier]?.unit.symbol ?? ""),
        "lines": names(of: lines),
      ])
  }

  /// Lines that take another factor than the district for the same.
  private var factors: [Finding] {
    entries.compactMap { entry in
      guard let difference = factorDifference(of: entry),
        abs(difference) > CategoryBalance.roundOff * abs(entry.mass),
        let amount = entry.amount, amount != 0,
        let factor = balance(of: entry)?.district.factor
      else { return nil }
      return finding(
        .note, .reconcileFactor,
        [
          "own": .text(DisplayNumber(entry.mass / amount, .factor).description),
          "factor": .text(DisplayNumber(factor, .factor).description),
          "difference": .text(printed(difference)), "fuel": .name(fuelName(entry.fuel)),
          "unit": .text(district.regulation.fuels[entry.fuel]?.unit.symbol ?? ""),
        ], of: entry)
    }
  }

  /// The name of a fuel in each language.
  func fuelName(_ id: String) -> LocalizedText {
    district.regulation.fuels[id]?.name ?? LocalizedText(id.isEmpty ? "—" : id)
  }

  /// A finding about an entry, where its line stands.
  private func finding(
    _ severity: Finding.Severity, _ code: Finding.Code, _ more: [String: Finding.Argument],
    of entry: LedgerEntry
  ) -> Finding {
    let facts: [String: Finding.Argument] = [
      "line": .name(title(of: entry.unit, entry.line)), "gas": .text(entry.gas),
      "mass": .text(printed(entry.mass)), "category": .text(entry.category ?? "—"),
    ]
    let lines = units[entry.unit].account.methods[entry.line.method].lines
    return Finding(
      severity, code, facts.merging(more) { $1 }, at: lines.place(entry.line.line))
  }

  /// The lines with the most tonnes, by name.
  func names(of entries: [LedgerEntry]) -> Finding.Argument {
    let sorted = entries.enumerated().sorted {
      (-abs($0.element.mass), $0.offset) < (-abs($1.element.mass), $1.offset)
    }
    return first(sorted) { title(of: $0.element.unit, $0.element.line) }
  }

  /// The first of many by name, and that there are more.
  func first<Item>(_ items: [Item], name: (Item) -> LocalizedText) -> Finding.Argument {
    let list = items.prefix(Self.named).map(name).listed
    let hasMore = items.count > Self.named
    return .name(hasMore ? LocalizedText(zh: list.zh + "等", en: list.en + ", …") : list)
  }

  func printed(_ number: Double) -> String {
    DisplayNumber(number, .tonnes).description
  }

  func finding(
    _ severity: Finding.Severity, _ code: Finding.Code,
    _ arguments: [String: Finding.Argument] = [:], in account: EmissionAccount
  ) -> Finding {
    let facts: [String: Finding.Argument] = ["inventory": .text(account.inventory.id)]
    return Finding(
      severity, code, facts.merging(arguments) { $1 },
      at: account.inventory.files.first.map { Place(file: $0) })
  }

  /// How many lines or units a finding names before an ellipsis.
  private static let named = 20
}

extension NumberStyle {
  static let tonnes = NumberStyle.decimals(2)
  static let factor = NumberStyle.atMost(6)
  /// A quantity, whose unit and so size is not known beforehand.
  static let amount = NumberStyle.atMost(9)
}

extension Finding.Code {
  static let reconcileNotDistrict: Self = "reconcile-not-district"
  static let reconcileNotUnit: Self = "reconcile-not-unit"
  static let reconcileNoPlacement: Self = "reconcile-no-placement"
  static let reconcileNoPotential: Self = "reconcile-no-potential"
  static let reconcileOtherYear: Self = "reconcile-other-year"
  static let reconcileOutside: Self = "reconcile-outside"
  static let reconcileOutsideDeclared: Self = "reconcile-outside-declared"
  static let reconcileTwice: Self = "reconcile-twice"
  static let reconcileSupplied: Self = "reconcile-supplied"
  static let reconcileNobody: Self = "reconcile-nobody"
  static let reconcileNowhere: Self = "reconcile-nowhere"
  static let reconcileOutward: Self = "reconcile-outward"
  static let reconcileNobodyKey: Self = "reconcile-nobody-key"
  static let reconcileElsewhere: Self = "reconcile-elsewhere"
  static let reconcileResidualNegative: Self = "reconcile-residual-negative"
  static let reconcileFuelShort: Self = "reconcile-fuel-short"
  static let reconcileCarrierShort: Self = "reconcile-carrier-short"
  static let reconcileOtherSide: Self = "reconcile-other-side"
  static let reconcileSupplierSmall: Self = "reconcile-supplier-small"
  static let reconcileFactor: Self = "reconcile-factor"
}
