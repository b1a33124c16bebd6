public import Findings

/// Something that must hold of an inventory, whatever regulation it is under.
public protocol InventoryCheck: Check {
  /// Where it does not hold.
  func findings(in inventory: Inventory) -> [Finding]
}

extension Inventory {
  /// Every check, in the order it is reported.
  public static let checks: [any InventoryCheck] = [
    LinesOnce(), QuantitiesGiven(), YearsFit(), NotationOnce(), TargetsEnd(), ReviewInOrder(),
    DaysExist(), CreditCodeFits(), RegionsFit(), SignedInTime(), IndicatorsMeasured(),
  ]

  /// What is wrong with the inventory by itself.
  var checked: [Finding] {
    Self.checks.flatMap { $0.findings(in: self) }
  }
}
