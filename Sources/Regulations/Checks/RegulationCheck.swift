public import Findings

/// Something that must hold of loaded regulation.
public protocol RegulationCheck: Check {
  /// Where it does not hold.
  func findings(in regulation: Regulation) -> [Finding]
}

extension Regulation {
  /// Every check, in the order it is reported.
  public static let checks: [any RegulationCheck] = [
    SourcesCited(), KeysKnown(), YearsDoNotOverlap(), DefaultsFit(), FormulaUnitsComeOut(),
    LinksHold(),
    ExamplesHold(), CategoriesHang(), PlacementsHang(), GuidelinesComplete(), BalanceRowsHang(),
    BoundsKnown(), ReportingHangs(),
  ]

  /// What is wrong with the regulation as loaded.
  public var checked: [Finding] {
    Self.checks.flatMap { $0.findings(in: self) }
  }
}
