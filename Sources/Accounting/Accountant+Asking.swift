import Findings
import Inventories
import Quantities
import Regulations

/// What an inventory asks the library for: its guideline, methods, potentials and conversions.
extension Accountant {
  mutating func guideline() -> Guideline? {
    let wanted = inventory.guideline
    guard let guideline = regulation.guidelines[wanted.value] else {
      findings.append(
        .unknown(
          .unknownGuideline, wanted.value, among: regulation.knownGuidelines, at: wanted.place))
      return nil
    }
    if guideline.isSupplement {
      let arguments: [String: Finding.Argument] = ["guideline": .name(guideline.name)]
      findings.append(Finding(.error, .supplementAsGuideline, arguments, at: wanted.place))
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

  mutating func gwpSet(of guideline: Guideline) -> GWPSet? {
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
  mutating func unitReader() -> UnitReader {
    UnitReader(
      rules: inventory.conversions.compactMap { conversion in
        if let rule = regulation.conversionRule(conversion.value) { return rule }
        findings.append(
          .unknown(
            .unknownConversion, conversion.value, among: regulation.knownFactorSets,
            at: conversion.place))
        return nil
      })
  }

  mutating func balance(under guideline: Guideline, _ units: UnitReader) -> EnergyBalance? {
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

  /// What the inventory's names are looked up in.
  mutating func scope(of guideline: Guideline) -> AccountScope {
    AccountScope(
      inventory: inventory, regulation: regulation, methods: methods(of: guideline),
      layout: regulation.balances[guideline.id],
      tree: guideline.categories.flatMap { regulation.trees[$0] })
  }

  /// The guideline's own methods and those switched on beside them, each once.
  private mutating func methods(of guideline: Guideline) -> [Method] {
    var methods = guideline.methods.compactMap { regulation.methods[$0] }
    for wanted in inventory.extraMethods {
      if let misfit = regulation.misfits[wanted.value] {
        findings.append(Self.finding(misfit, wanted, under: guideline))
        continue
      }
      guard let method = regulation.methods[wanted.value] else {
        findings.append(
          .unknown(
            .unknownMethod, wanted.value, among: regulation.knownMethods,
            named: regulation.namedMethods, at: wanted.place))
        continue
      }
      if !methods.contains(where: { $0.id == method.id }) { methods.append(method) }
    }
    return methods
  }

  private static func finding(
    _ misfit: SupplementMisfit, _ wanted: Located<String>, under guideline: Guideline
  ) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "name": .text(wanted.value), "supplement": .name(misfit.supplement),
      "guideline": .name(guideline.name), "missing": .text(misfit.missing.joined(separator: ", ")),
      "fitting": .text(misfit.fitting.joined(separator: ", ")),
    ]
    let code: Finding.Code =
      misfit.missing.isEmpty ? .supplementOfOthers : .supplementWithoutSource
    return Finding(.error, code, arguments, at: wanted.place)
  }

  mutating func refuseUnusedTables(_ scope: AccountScope) {
    findings += inventory.activities.compactMap {
      scope.problem(withMethod: $0.method.value, at: $0.method.place)
    }
    findings += inventory.activities.compactMap { scope.problem(withFlow: $0.method) }
  }
}

extension Finding.Code {
  static let unknownGuideline: Self = "unknown-guideline"
  static let supplementAsGuideline: Self = "supplement-as-guideline"
  static let supplementOfOthers: Self = "supplement-of-others"
  static let supplementWithoutSource: Self = "supplement-without-source"
  static let emptyGuideline: Self = "empty-guideline"
  static let unknownGWP: Self = "unknown-gwp"
  static let unknownConversion: Self = "unknown-conversion"
  static let noBalanceLayout: Self = "no-balance-layout"
  static let unknownMethod: Self = "unknown-method"
  static let methodOff: Self = "method-off"
}
