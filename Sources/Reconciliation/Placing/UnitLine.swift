import Accounting
import Findings
import Foundation
import Inventories
import Quantities
import Regulations

/// A line of a unit that is to be placed, with what tells it from others.
struct UnitLine {
  /// The unit, by its position.
  let unit: Int
  /// The line.
  let reference: LineReference
  let method: MethodAccount
  /// The rule of the library that serves it.
  let rule: CategoryPlacement.Rule?
  /// Whether it names no sector where sectors decide, so that the usual one was taken.
  let isOfAssumedSector: Bool
  /// Whose line it is: the entity it names, else the unit.
  let code: String
  /// What the unit is called, in Chinese, as it is filed.
  let owner: String
  /// The constants by which its quantity compares.
  private let conversions: [ConversionRule]

  init(_ reference: LineReference, of unit: ReconciledUnit, at position: Int) {
    self.unit = position
    self.reference = reference
    method = unit.account.methods[reference.method]
    let (lines, line) = (method.lines, reference.line)
    let regulation = unit.account.regulation
    let category = lines.categories[line]
    let own = unit.account.tree?.lineage(of: category) ?? []
    let rule = unit.placement?.rule(
      for: CategoryPlacement.Source(
        lineage: own.isEmpty ? [category] : own, method: method.method.id,
        sectors: regulation.lineage(ofSector: lines.sectors[line]), gas: method.method.gas))
    self.rule = rule
    isOfAssumedSector =
      lines.sectors[line].isEmpty
      && rule.map { unit.placement?.dividesBySector($0) == true } ?? false
    let entity = lines.entities.names.isEmpty ? "" : lines.entities[line]
    code = entity.isEmpty ? unit.code : entity
    owner = unit.account.inventory.entity.name.zh
    conversions = unit.conversions
  }

  var line: Int { reference.line }

  /// What it is called in the unit's own table.
  var label: String { method.lines.labels[line] }

  /// The unit's own category.
  var category: String { method.lines.categories[line] }

  /// What is burnt, or bought as the library says; empty where it is neither.
  var fuel: String {
    let own = method.lines.fuels[line]
    return own.isEmpty ? rule?.carrier ?? "" : own
  }

  /// How much, as the unit wrote it.
  var quantity: Double { method.lines.quantities[line] }

  /// What a voucher or meter it rests on is called; empty where the table names none.
  var evidence: String { method.lines.evidence(of: line) }

  /// How much of the fuel, in its own unit.
  func amount(under regulation: Regulation) -> Double? {
    guard let wanted = regulation.fuels[fuel]?.unit else { return nil }
    let own = method.lines.unit(line)
    let factor =
      own.factor(to: wanted)
      ?? conversionRule(from: own, to: wanted)?.factor(from: own, to: wanted)
    return factor.map { quantity * $0 }
  }

  /// The constant by which the quantity compares, where its unit alone does not.
  func conversion(under regulation: Regulation) -> ConversionRule? {
    guard let wanted = regulation.fuels[fuel]?.unit else { return nil }
    let own = method.lines.unit(line)
    return own.factor(to: wanted) == nil ? conversionRule(from: own, to: wanted) : nil
  }

  private func conversionRule(
    from own: Quantities.Unit, to wanted: Quantities.Unit
  ) -> ConversionRule? {
    conversions.first { $0.factor(from: own, to: wanted) != nil }
  }
}

extension ReconciledUnit {
  /// The lines that are part of its totals.
  func lines(at position: Int) -> [UnitLine] {
    account.methods.indices.filter { account.methods[$0].method.isReconciled }.flatMap { method in
      (0..<account.methods[method].count).filter { account.methods[method].counts($0) }
        .map { UnitLine(LineReference(method: method, line: $0), of: self, at: position) }
    }
  }
}
