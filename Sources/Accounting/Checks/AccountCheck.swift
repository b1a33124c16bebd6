public import Findings

/// Something that must hold of an account.
public protocol AccountCheck: Sendable {
  /// Where it does not hold.
  func findings(in account: EmissionAccount) -> [Finding]
}

extension EmissionAccount {
  /// Every check, in the order it is reported.
  public static let checks: [any AccountCheck] = [
    LinesThere(), ResultsPlausible(), TreatmentsApply(), DeductionsFit(), FactorsUsed(),
    FactorsPlausible(), BalanceIdentities(), HeadingsAddUp(), SupplyAddsUp(), FeedstockGiven(),
    CategoriesCovered(), GasesConvert(), ReferenceComplete(), ReportedAgrees(),
  ]

  /// What is wrong with the account, answered warnings included.
  var checked: [Finding] {
    Self.checks.flatMap { $0.findings(in: self) }
  }
}
