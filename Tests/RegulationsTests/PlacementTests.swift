import Regulations
import TestSupport
import Testing

@Suite("What places units in areas")
struct PlacementTests {
  private static let regulation: Regulation = {
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    return loader.loadEverything().0
  }()

  @Test func `is there for the system of every guideline of enterprises`() {
    let trees = Self.regulation.guidelines.values
      .filter { $0.entities.contains("enterprise") && !$0.isSupplement }
      .compactMap(\.categories)
    #expect(trees.count > 10)
    let open = Set(trees).filter { Self.regulation.placement(of: $0, in: "provincial") == nil }
    #expect(open.isEmpty, "\(open.sorted())")
  }

  @Test func `is told to be our reading`() {
    #expect(Self.regulation.placements.allSatisfy { $0.standing == .unverified })
    #expect(Self.regulation.placements.allSatisfy { $0.note != nil })
  }

  /// A placement of one tree whose rules differ in what they are limited to.
  private func placed(
    _ category: [String], method: String = "any", sectors: [String] = [], gas: String = "CO2"
  ) throws -> String? {
    let library = try SampleLibrary([
      "Placements/own-in-other.yaml": """
      placement: own-in-other
      from: own
      to: other
      cites: guide
      standing: unverified
      rules:
      - { from: "1", to: none }
      - { from: "1.1", to: A }
      - { from: "1.1", to: B, gas: CO2 }
      - { from: "1.1", to: A, gas: CO2, sector: industry }
      - { from: "1.1", to: none, method: burning, gas: CO2, sector: industry }

      """
    ])
    let placement = try #require(library.load().regulation.placement(of: "own", in: "other"))
    return placement.rule(
      for: CategoryPlacement.Source(
        lineage: category, method: method, sectors: sectors, gas: gas))?.to
  }

  @Test func `takes the nearest category's rule, and of those the one limited most`() throws {
    #expect(try placed(["1.1", "1"], gas: "CH4") == "A")
    #expect(try placed(["1.1", "1"]) == "B")
    #expect(try placed(["1.1", "1"], sectors: ["steel", "industry"]) == "A")
    #expect(try placed(["1.1", "1"], method: "burning", sectors: ["industry"]) == nil)
    #expect(try placed(["1.2", "1"]) == nil)
    #expect(try placed(["2"]) == nil)
  }

  @Test func `knows the sectors that a sector is part of`() {
    #expect(Self.regulation.lineage(ofSector: "steel") == ["steel", "industry"])
    #expect(Self.regulation.lineage(ofSector: "nowhere") == [])
  }
}
