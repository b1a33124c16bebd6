public import Findings

/// Something that must hold of an account.
public protocol AccountCheck: Check {
  /// Where it does not hold.
  func findings(in account: EmissionAccount) -> [Finding]
  /// What the account has to be compared with and is not there; `nil` where all is.
  func need(in account: EmissionAccount) -> AccountNeed?
}

extension AccountCheck {
  /// Most checks ask for nothing beside the account.
  public func need(in account: EmissionAccount) -> AccountNeed? { nil }
}

extension EmissionAccount {
  /// Checks of what must be so, in the order they are reported.
  private static let facts: [any AccountCheck] = [
    LinesThere(), MemoApart(), MeasuredInOrder(), FunctionsDefined(), ClaimsHold(),
    ResultsPlausible(),
    TreatmentsApply(), DeductionsFit(), FactorsUsed(), FactorsPlausible(), FactorsInForce(),
    OutflowsNegative(), BalanceIdentities(), HeadingsAddUp(), SupplyAddsUp(), FeedstockGiven(),
    CategoriesCovered(), GasesCovered(),
    GasesConvert(), ReferenceComplete(), PreviousFits(), BaseFits(), ReportedAgrees(),
  ]

  /// Checks of single values, whose errors do not keep the rest from being judged: all that is wrong is
  /// told at once.
  private static let values: [any AccountCheck] = [
    QuantitiesPositive(), MeasuredWithinRange(), TotalsPositive(),
  ]

  /// Checks of what is likely, which are only asked of an account that stands.
  private static let judgements: [any AccountCheck] = [
    HeatCounted(), SignsRight(), DepositsWhole(), DepositsKept(), ResultsUsual(), YearsMeant(),
    LinesUnlike(),
    RemovalsWithin(), FactorsWithinRange(), FactorsInTheirRow(), ImpliedFactorsFit(),
    FeedstockOnce(), TablesAgree(),
    RivalMethods(), FuelsCountedOnce(), TablesBesideBalance(), TablesWithinBalance(), ImportIsNet(),
    DifferencesSmall(),
    TargetsNumbered(), PartsMakeWholes(), ReferenceNear(), StandingsSound(), EvidenceGiven(),
    MagnitudesAlike(), YearOnYear(), KeysKept(), LinesKept(), StocksGoOn(), YearCopied(),
    IndicatorsAlike(),
    FiguresAlike(),
    UncertaintiesTaken(),
    SoldIsThere(),
  ]

  /// Every check of an account.
  public static var checks: [any AccountCheck] { values + facts + judgements }

  /// What is wrong with the account, answered warnings included.
  var checked: [Finding] {
    let values = Self.values.flatMap { $0.findings(in: self) }
    let found = Self.facts.flatMap { $0.findings(in: self) }
    let judged = found.hasErrors ? [] : Self.judgements.flatMap { $0.findings(in: self) }
    return values + found + judged
  }
}
