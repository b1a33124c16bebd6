import Findings
import Inventories
import TestSupport
import Testing

@testable import Accounting

/// What travels of an earlier year: each kind of row reads back, and no number is taken for zero.
@Suite("Figures of an earlier year that travel")
struct PreviousFiguresTests {
  private static let text = """
    inventory,entity,year,line,category,gas,activity,mass,approach
    works,310199,2022,fossil/a,1.1,CO2,120,300,sectoral
    works,310199,2022,bought/b,M.4,CO2,10,0.00025,indirect
    works,310199,2022,population,万人,,100,0,indicator
    works,310199,2022,gdp,亿元,2020,800,0,indicator
    works,310199,2022,green/c,证书 GEC-7,,5000,0,claim
    works,310199,2022,intensity/d,tCO2/t,,1.8,0,figure
    works,310199,2022,fod/bulk,1998,north,70000,0,deposit
    works,310199,2022,1.1.4,NE,CH4,,,key

    """

  private func read(_ text: String) throws -> (PreviousFigures?, [Finding]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "previous.csv")
    var findings: [Finding] = []
    let figures = PreviousFigures(reading: "\(folder.path)/previous.csv", into: &findings)
    return (figures, findings)
  }

  @Test("every kind of row is read for what it is, and written the same")
  func kinds() throws {
    let (read, findings) = try read(Self.text)
    let figures = try #require(read)
    #expect(findings.isEmpty)
    #expect(figures.lines.map(\.id) == ["fossil/a"] && figures.lines.map(\.mass) == [300])
    #expect(figures.indirect?.map(\.mass) == [0.00025])
    #expect(figures.indicators.map(\.unit) == ["万人", "亿元"])
    #expect(figures.indicators.map(\.prices) == ["", "2020"])
    #expect(figures.claims.map(\.proof) == ["证书gec-7"])
    #expect(figures.figures == [AuxiliaryFigure(id: "intensity/d", value: 1.8, unit: "tCO2/t")])
    #expect(figures.deposits.map(\.year) == [1998] && figures.deposits.map(\.quantity) == [70000])
    #expect(figures.keys.map(\.key) == [.notEstimated] && figures.keys.map(\.gas) == ["CH4"])
    let again = try self.read(figures.text).0
    #expect(again == figures)
  }

  @Test(
    "a number that is none ends the reading, with its place",
    arguments: [
      ("120,300", "12O,300"), ("120,300", "120,"), (",1.8,", ",nan,"), ("2022", "MMXXII"),
      ("1998", "MCM"),
    ])
  func damaged(_ now: String, _ then: String) throws {
    let (figures, findings) = try read(Self.text.replacing(now, with: then))
    #expect(figures == nil)
    #expect(findings.map(\.code.rawValue) == ["previous-damaged"])
    #expect(findings.allSatisfy { $0.place?.line != nil && $0.severity == .error })
  }

  @Test("figures that say nothing of the approach are of the direct total")
  func withoutApproach() throws {
    let bare = """
      inventory,entity,year,line,category,gas,activity,mass
      works,310199,2022,fossil/a,1.1,CO2,120,300

      """
    let figures = try #require(try read(bare).0)
    #expect(figures.lines.count == 1 && figures.indirect == nil)
  }
}
