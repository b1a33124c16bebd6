public import Findings
public import Inventories
import Quantities
public import Regulations

/// Makes an account of an inventory under regulation, and collects what is wrong on the way.
public struct Accountant {
  private let inventory: Inventory
  private let regulation: Regulation
  private var findings: [Finding] = []

  /// Brings an inventory and its regulation together.
  public init(_ inventory: Inventory, under regulation: Regulation) {
    self.inventory = inventory
    self.regulation = regulation
  }

  /// The account, or `nil` when a finding forbids it; and every finding.
  public mutating func account() -> (EmissionAccount?, [Finding]) {
    guard let guideline = guideline(), let gwp = gwpSet(of: guideline) else {
      return (nil, findings)
    }
    let units = unitReader()
    let balance = self.balance(under: guideline, units)
    let methods = self.methods(of: guideline)
    let treatments = TreatmentList(
      inventory.treatments, layout: regulation.balances[guideline.id], regulation: regulation)
    findings += treatments.findings
    findings +=
      DeclaredFactorsKnown(inventory: inventory, regulation: regulation, methods: methods).findings
    refuseUnusedTables(methods)
    let accounts = methods.map { method in
      compute(method, guideline, balance: balance, treatments: treatments, units: units)
    }
    guard !findings.hasErrors else { return (nil, findings) }
    let account = EmissionAccount(
      inventory: inventory, regulation: regulation, guideline: guideline, gwp: gwp,
      balance: balance, methods: accounts)
    findings += account.checked
    return (findings.hasErrors ? nil : account, findings)
  }

  private mutating func guideline() -> Guideline? {
    let wanted = inventory.guideline
    guard let guideline = regulation.guidelines[wanted.value] else {
      findings.append(
        Finding(.error, .unknownGuideline, ["id": .text(wanted.value)], at: wanted.place))
      return nil
    }
    if guideline.status == .declared, guideline.methods.isEmpty {
      let arguments: [String: Finding.Argument] = [
        "guideline": .name(guideline.name),
        "note": .name(guideline.note ?? LocalizedText("")),
      ]
      findings.append(Finding(.error, .emptyGuideline, arguments, at: wanted.place))
      return nil
    }
    return guideline
  }

  private mutating func gwpSet(of guideline: Guideline) -> GWPSet? {
    let id = inventory.gwp?.value ?? guideline.gwp ?? ""
    if let set = regulation.gwpSets[id] { return set }
    let known = regulation.gwpSets.keys.sorted()
    let arguments: [String: Finding.Argument] = [
      "id": .text(id), "known": .text(known.joined(separator: ", ")),
    ]
    findings.append(
      Finding(.error, .unknownGWP, arguments, at: inventory.gwp?.place ?? guideline.place))
    return nil
  }

  /// The rules of conversion that the inventory declares, each a constant of the library.
  private mutating func unitReader() -> UnitReader {
    var rules: [UnitReader.Rule] = []
    for conversion in inventory.conversions {
      guard let value = regulation.factorSets[conversion.value]?.values.first,
        let number = value.value
      else {
        findings.append(
          Finding(
            .error, .unknownConversion, ["id": .text(conversion.value)], at: conversion.place))
        continue
      }
      rules.append(UnitReader.Rule(unit: value.unit, value: number))
    }
    return UnitReader(rules: rules)
  }

  private mutating func balance(
    under guideline: Guideline, _ units: UnitReader
  ) -> EnergyBalance? {
    guard let table = inventory.balance else { return nil }
    guard let layout = regulation.balances[guideline.id] else {
      let arguments: [String: Finding.Argument] = ["guideline": .name(guideline.name)]
      findings.append(
        Finding(.error, .noBalanceLayout, arguments, at: Place(file: table.file)))
      return nil
    }
    var builder = BalanceBuilder(table, layout: layout, regulation: regulation, units: units)
    let balance = builder.balance()
    findings += builder.findings
    return balance
  }

  private mutating func methods(of guideline: Guideline) -> [Method] {
    let extra = inventory.extraMethods.compactMap { wanted -> Method? in
      if let method = regulation.methods[wanted.value] { return method }
      refuse(wanted, .unknownMethod)
      return nil
    }
    let own = guideline.methods.compactMap { regulation.methods[$0] }
    return own + extra.filter { method in !own.contains { $0.id == method.id } }
  }

  private mutating func refuseUnusedTables(_ methods: [Method]) {
    for table in inventory.activities
    where !methods.contains(where: { $0.id == table.method.value }) {
      refuse(
        table.method, regulation.methods[table.method.value] == nil ? .unknownMethod : .methodOff)
    }
  }

  private mutating func refuse(_ wanted: Located<String>, _ code: Finding.Code) {
    let known = regulation.methods.keys.sorted()
    let arguments: [String: Finding.Argument] = [
      "id": .text(wanted.value),
      "nearest": .text(NearestName.of(wanted.value, among: known) ?? known.first ?? ""),
    ]
    findings.append(Finding(.error, code, arguments, at: wanted.place))
  }

  private mutating func compute(
    _ method: Method, _ guideline: Guideline, balance: EnergyBalance?, treatments: TreatmentList,
    units: UnitReader
  ) -> MethodAccount {
    let before = findings.count
    let drafted = lines(
      of: method, guideline, balance: balance, treatments: treatments, units: units)
    // Lines that are wrong are asked for no values: one mistake is told once.
    guard !Array(findings[before...]).hasErrors else {
      return MethodAccount(method, LineTable(), [], assumptions: drafted.assumptions)
    }
    var binder = Binder(
      method, drafted.lines, FactorSelector(inventory: inventory, regulation: regulation))
    let bindings = binder.bindings()
    findings += binder.findings
    return MethodAccount(method, drafted.lines, bindings, assumptions: drafted.assumptions)
  }

  private mutating func lines(
    of method: Method, _ guideline: Guideline, balance: EnergyBalance?, treatments: TreatmentList,
    units: UnitReader
  ) -> (lines: LineTable, assumptions: [LocalizedText]) {
    if let table = inventory.activities.first(where: { $0.method.value == method.id }) {
      var builder = TableLineBuilder(
        method, table, regulation, layout: regulation.balances[guideline.id],
        tree: guideline.categories.flatMap { regulation.trees[$0] }, units: units)
      let lines = builder.lines()
      findings += builder.findings
      return (lines, [])
    }
    guard let balance, !method.balanceLines.isEmpty else { return (LineTable(), []) }
    var builder = BalanceLineBuilder(
      method, balance, regulation, treatments: treatments, units: units)
    let lines = builder.lines()
    findings += builder.findings
    let assumptions =
      lines.count == 0 ? [] : method.balanceLines.compactMap(\.assumption)
    return (lines, assumptions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }
}

extension Finding.Code {
  static let unknownGuideline: Self = "unknown-guideline"
  static let emptyGuideline: Self = "empty-guideline"
  static let unknownGWP: Self = "unknown-gwp"
  static let unknownConversion: Self = "unknown-conversion"
  static let noBalanceLayout: Self = "no-balance-layout"
  static let unknownMethod: Self = "unknown-method"
  static let methodOff: Self = "method-off"
}
