import Documents

/// A kind of table that a report can have; outlines name it by its id.
protocol ReportTable: Sendable {
  /// The id that outlines use.
  static var id: String { get }
  /// The ids of further tables that are made in one go with the kind's own, each to be shown apart.
  static var beside: [String] { get }
  /// The tables, none when the account has nothing to show in them.
  func tables(in context: ReportContext) -> [Table]
}

extension ReportTable {
  static var beside: [String] { [] }

  /// The tables of all that the kind makes that an outline means by an id.
  static func tables(called id: String, of all: [Table]) -> [Table] {
    beside.isEmpty ? all : all.filter { $0.id.rawValue == id }
  }
}

/// Every table that an outline can name.
enum ReportTables {
  /// The tables that there are for each method, by what outlines call them.
  static let perMethod: [String: any MethodTable] = [
    CalculationTables.id: CalculationTables(), "method-factors": MethodFactorsTable(),
    "method-uncertainty": MethodUncertaintyTable(), DecayTables.id: DecayTables(),
    DataPlanTables.id: DataPlanTables(),
  ]

  static let all: [String: any ReportTable] = Dictionary(
    tables.flatMap { table in
      let kind = type(of: table)
      return ([kind.id] + kind.beside).map { ($0, table) }
    }, uniquingKeysWith: { first, _ in first })

  private static let tables: [any ReportTable] = [
    CoverTable(), SummaryTable(), ScopesTable(), GasesTable(), CalculationTables(),
    BalancePhysicalTable(), BalanceCoalTable(), FactorsTable(), PotentialsTable(),
    FuelSharesTable(), EnergyTable(), ReferenceTable(), ReportedTable(), StandingsTable(),
    AlternativesTable(), ConversionTables(), LevelsTable(), SelfCheckTable(), NotationTable(),
    FindingsTable(), UnappliedTable(), AnswersTable(), OverlaysTable(), PeopleTable(),
    SectorsTable(), MemoTable(),
    ReviewTable(), UncertaintyTable(), UncertainSourcesTable(), SensitivitiesTable(),
    KeyCategoriesTable(), YearsTable(), MonteCarloTable(), DecayTables(), FamilySummaryTable(),
    DataPlanTables(), DataPlanMeasuringTables(), EmissionListTable(), ActivityListTable(),
    FactorListTable(), ReportingTables(),
    SecondFiguresTable(), FiguresTable(),
  ]
}
