public import Findings

/// Something that must hold of an account.
public protocol AccountCheck: Check {
  /// Where it does not hold.
  func findings(in account: EmissionAccount) -> [Finding]
}

extension EmissionAccount {
  /// Checks of what must be so, in the order they are reported.
  private static let facts: [any AccountCheck] = [
    LinesThere(), MeasuredWithinRange(), MeasuredInOrder(), FunctionsDefined(), ClaimsHold(),
    ResultsPlausible(),
    TreatmentsApply(), DeductionsFit(), FactorsUsed(), FactorsPlausible(), FactorsInForce(),
    BalanceIdentities(), HeadingsAddUp(), SupplyAddsUp(), FeedstockGiven(), CategoriesCovered(),
    GasesConvert(), ReferenceComplete(), PreviousFits(), BaseFits(), ReportedAgrees(),
  ]

  /// Checks of what is likely, which are only asked of an account that stands.
  private static let judgements: [any AccountCheck] = [
    SignsRight(), RemovalsWithin(), FactorsWithinRange(), FactorsInTheirRow(), ImpliedFactorsFit(),
    FeedstockOnce(), TablesAgree(),
    RivalMethods(), FuelsCountedOnce(), TablesBesideBalance(), TablesWithinBalance(), ImportIsNet(),
    TargetsNumbered(), PartsMakeWholes(), ReferenceNear(), StandingsSound(), EvidenceGiven(),
    MagnitudesAlike(), YearOnYear(), SoldIsThere(),
  ]

  /// Every check of an account.
  public static var checks: [any AccountCheck] { facts + judgements }

  /// What is wrong with the account, answered warnings included.
  var checked: [Finding] {
    let found = Self.facts.flatMap { $0.findings(in: self) }
    return found.hasErrors ? found : found + Self.judgements.flatMap { $0.findings(in: self) }
  }
}
