import Regulations
import TestSupport
import Testing

/// A published inventory of several years whose activity data are masses of gas.
///
/// Its folder among the fixtures has `categories.csv` and `masses.csv`.
struct MassCase {
  /// Its guideline.
  let guideline: MassGuideline
  private let published: PublishedCase
  private let tables: [String: [Int: [FixtureTable.Figure]]]

  /// Reads the case of a fixture with these tables, and loads the guideline made of it.
  init(
    _ name: String, tables: [String], potentials: String, _ gases: [MassGuideline.Gas],
    landUse: Set<String> = [], memo: Set<String> = []
  ) throws {
    let categories = try FixtureTable("Tests/AccountingTests/Fixtures/\(name)/categories.csv").rows
    guideline = MassGuideline(
      id: "masses-\(name)", potentials: potentials, gases: gases,
      categories: categories.map { ($0[0], $0[1]) }, landUse: landUse, memo: memo)
    let folder = try TemporaryFolder()
    let regulations = try guideline.write(to: folder)
    let published = withExtendedLifetime(folder) { [id = guideline.id] in
      PublishedCase(name, guideline: id, regulations: regulations)
    }
    self.published = published
    self.tables = Dictionary(
      uniqueKeysWithValues: try (["masses"] + tables).map { table in
        (table, Dictionary(grouping: try published.table(table).figures(), by: \.year))
      })
  }

  /// What is wrong with the guideline.
  var problems: [String] { published.problems }

  /// The figures of a table in a year.
  func figures(_ table: String, of year: Int) throws -> [FixtureTable.Figure] {
    try #require(tables[table], "no \(table)")[year] ?? []
  }

  /// The masses of a year, as a table has them.
  func masses(_ table: String = "masses", of year: Int) throws -> [MassGuideline.Mass] {
    try figures(table, of: year).map {
      MassGuideline.Mass(
        category: $0.words[0], gas: $0.words[1], unit: $0.words[2], value: $0.value)
    }
  }

  /// What the program makes of a year, or of other masses in it.
  func outcome(
    of year: Int, masses: [MassGuideline.Mass]? = nil, gwp: String? = nil
  ) throws -> Outcome {
    let activities = guideline.activities(try masses ?? self.masses(of: year))
    return try published.outcome(of: year, activities, columns: MassGuideline.columns, gwp: gwp)
  }

  /// The CO₂e of a tonne by which the source turned masses of a gas into CO₂e, or one.
  func perTonne(_ gas: String) -> Double {
    guideline.gases.first { $0.name == gas }?.perTonne ?? 1
  }
}
