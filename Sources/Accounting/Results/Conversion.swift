import Formulas
public import Regulations

/// The direct total in another category system.
public struct ConvertedTotals: Sendable {
  /// The tree converted to.
  public let tree: CategoryTree
  /// The conversion used.
  public let conversion: CategoryConversion
  /// Tonnes of gas, by gas, then category of the target.
  public let masses: [String: [String: Double]]
  /// Categories that the conversion does not cover, with tonnes of CO₂e.
  public let unconverted: [String: Double]

  /// Tonnes of a gas at or below a code; without a code, of all.
  public func mass(of gas: String, below code: String?) -> Double? {
    let parts = (masses[gas] ?? [:]).sorted { $0.key < $1.key }
      .filter { entry in code.map(tree.lineage(of: entry.key).contains) ?? true }.map(\.value)
    return parts.isEmpty ? nil : parts.compensatedSum
  }

  /// Tonnes of CO₂e at or below a code.
  public func equivalent(below code: String, _ totals: Totals) -> Double? {
    let parts = masses.sorted { $0.key < $1.key }.flatMap { gas, categories in
      categories.sorted { $0.key < $1.key }
        .filter { tree.lineage(of: $0.key).contains(code) }
        .map { $0.value * totals.potential(of: gas) }
    }
    return parts.isEmpty ? nil : parts.compensatedSum
  }
}

extension EmissionAccount {
  /// The conversion from the guideline's own system to another.
  public func conversion(to tree: String) -> CategoryConversion? {
    guideline.categories.flatMap { regulation.conversion(from: $0, to: tree) }
  }

  /// The direct total in each system that the guideline converts to.
  public var conversions: [ConvertedTotals] {
    guideline.conversions.compactMap { target in
      guard let tree = regulation.trees[target], let conversion = conversion(to: target) else {
        return nil
      }
      return converted(to: tree, by: conversion)
    }
  }

  private func converted(
    to tree: CategoryTree, by conversion: CategoryConversion
  ) -> ConvertedTotals {
    var masses: [String: [String: Double]] = [:]
    var unconverted: [String: Double] = [:]
    for (gas, categories) in totals.direct.sorted(by: { $0.key < $1.key }) {
      for (category, mass) in categories.sorted(by: { $0.key < $1.key }) {
        if let target = conversion.target(of: category, gas: gas) {
          masses[gas, default: [:]][target, default: 0] += mass
        } else {
          unconverted[category, default: 0] += mass * totals.potential(of: gas)
        }
      }
    }
    return ConvertedTotals(
      tree: tree, conversion: conversion, masses: masses, unconverted: unconverted)
  }
}
