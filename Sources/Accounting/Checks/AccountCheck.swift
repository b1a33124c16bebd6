public import Findings

/// Something that must hold of an account.
public protocol AccountCheck: Check {
  /// Where it does not hold.
  func findings(in account: EmissionAccount) -> [Finding]
}

extension EmissionAccount {
  /// Every check, in the order it is reported.
  public static let checks: [any AccountCheck] = [
    LinesThere(), ResultsPlausible(), SignsRight(), TreatmentsApply(), DeductionsFit(),
    FactorsUsed(), FactorsPlausible(), FactorsInForce(), FactorsWithinRange(),
    ImpliedFactorsFit(), BalanceIdentities(), HeadingsAddUp(), SupplyAddsUp(), FeedstockGiven(),
    FeedstockOnce(), RivalMethods(), FuelsCountedOnce(), TablesBesideBalance(),
    TablesWithinBalance(), ImportIsNet(), CategoriesCovered(), TargetsNumbered(),
    PartsMakeWholes(), GasesConvert(), ReferenceComplete(), ReferenceNear(), StandingsSound(),
    EvidenceGiven(), MagnitudesAlike(), PreviousFits(), YearOnYear(), ReportedAgrees(),
  ]

  /// What is wrong with the account, answered warnings included.
  var checked: [Finding] {
    Self.checks.flatMap { $0.findings(in: self) }
  }
}
