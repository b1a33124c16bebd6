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
  private let masses: [FixtureTable.Figure]

  /// Reads the case of a fixture, and loads the guideline made of it.
  init(
    _ name: String, potentials: String, _ gases: [MassGuideline.Gas], landUse: Set<String> = [],
    memo: Set<String> = []
  ) throws {
    let categories = try FixtureTable("Tests/AccountingTests/Fixtures/\(name)/categories.csv").rows
    guideline = MassGuideline(
      id: "masses-\(name)", potentials: potentials, gases: gases,
      categories: categories.map { ($0[0], $0[1]) }, landUse: landUse, memo: memo)
    let folder = try TemporaryFolder()
    published = PublishedCase(
      name, guideline: guideline.id, regulations: try guideline.write(to: folder))
    masses = try published.table("masses").figures()
  }

  /// What is wrong with the guideline.
  var problems: [String] { published.problems }

  /// The figures of a table in a year.
  func figures(_ table: String, of year: Int) throws -> [FixtureTable.Figure] {
    try published.table(table).figures().filter { $0.year == year }
  }

  /// The masses of a year.
  func masses(of year: Int) -> [MassGuideline.Mass] {
    masses.filter { $0.year == year }.map {
      MassGuideline.Mass(
        category: $0.words[0], gas: $0.words[1], unit: $0.words[2], value: $0.value)
    }
  }

  /// What the program makes of a year, or of other masses in it.
  func outcome(
    of year: Int, masses: [MassGuideline.Mass]? = nil, gwp: String? = nil
  ) throws -> Outcome {
    let activities = guideline.activities(masses ?? self.masses(of: year))
    return try published.outcome(of: year, activities, columns: MassGuideline.columns, gwp: gwp)
  }

  /// The CO₂e of a tonne by which the source turned masses of a gas into CO₂e, or one.
  func perTonne(_ gas: String) -> Double {
    guideline.gases.first { $0.name == gas }?.perTonne ?? 1
  }
}
