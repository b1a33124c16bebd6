import Findings
import Formulas
import Quantities
import Regulations
import TestSupport
import Testing

/// The regulation that ships with the program.
@Suite("The built-in library")
struct LibraryTests {
  private static let loaded: (regulation: Regulation, findings: [Finding]) = {
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    let (regulation, findings) = loader.loadEverything()
    return (regulation, findings + regulation.checked)
  }()

  struct WorkedExample: Sendable, CustomTestStringConvertible {
    let method: Method
    let example: Method.Example
    var testDescription: String { "\(method.id): \(example.name.en)" }
  }

  private static let methods = loaded.regulation.methods.values.sorted { $0.id < $1.id }
  private static let examples = methods.flatMap { method in
    method.examples.map { WorkedExample(method: method, example: $0) }
  }

  @Test func `has nothing wrong with it`() {
    #expect(Self.loaded.findings.isEmpty, "\(Self.loaded.findings.inFileOrder)")
    #expect(Self.methods.count >= 10)
    #expect(Self.loaded.regulation.overlays.isEmpty)
  }

  @Test func `says of every method what it counts, each in its own words`() {
    let unsaid = Self.methods.filter { $0.definition == nil }.map(\.id)
    #expect(unsaid.isEmpty, "\(unsaid)")
    let texts = Self.methods.compactMap(\.definition?.zh)
    #expect(Set(texts).count == texts.count)
  }

  /// CETS-AG-03.01-V01-2024: the annual total to a whole tonne, ties up.
  @Test func `has the precision of steel`() throws {
    let steel = try #require(Self.loaded.regulation.guidelines["mee-steel-2025"]?.precision)
    #expect(steel.total(1_234_566.5) == "1234567")
    #expect(steel.total(2.5) == "3")
    #expect(steel.quantities.count == 13 && steel.standing == .official)
  }

  @Test func `has bounds for the inventories of every guideline of enterprises`() {
    let regulation = Self.loaded.regulation
    let guidelines = regulation.guidelines.values.filter {
      $0.entities.contains("enterprise") && $0.categories != nil
    }
    #expect(guidelines.count > 10)
    for guideline in guidelines {
      let bounds = regulation.checkBounds[guideline.id]
      #expect(bounds?.jumps.isEmpty == false && bounds?.impliedFactors != nil, "\(guideline.id)")
    }
  }

  @Test(arguments: examples)
  func `has examples that come out as printed`(_ worked: WorkedExample) throws {
    let (example, formula) = (worked.example, worked.method.formula)
    let result = try #require(example.result(of: formula))
    let digits = example.expectedText.split(separator: ".").dropFirst().first?.count ?? 0
    #expect(DecimalRounding.halfUp.text(result.value, places: digits) == example.expectedText)
    #expect(result.unit == example.expected.unit)
  }

  @Test func `has formulas that read again as they are printed`() throws {
    for method in Self.methods {
      let formula = method.formula.expression
      #expect(try Expression(formula.notation) == formula, "\(method.id)")
      #expect(Set(formula.variables) == Set(method.formula.variables.map(\.letter.symbol)))
    }
  }

  @Test func `finds every fuel by each of its names, and no two by one`() {
    let regulation = Self.loaded.regulation
    for fuel in regulation.fuels.values {
      for name in [fuel.id, fuel.name.zh, fuel.name.en] + fuel.aliases {
        #expect(regulation.fuel(named: name)?.id == fuel.id, "\(name)")
      }
    }
  }

  @Test func `finds every balance row by each of its names`() {
    let regulation = Self.loaded.regulation
    for layout in regulation.balances.values {
      for row in layout.rows {
        for name in [row.id, row.name.zh, row.name.en] + row.aliases {
          #expect(regulation.balanceRow(named: name, in: layout)?.id == row.id, "\(name)")
        }
      }
    }
  }

  /// Table 4 of the second assessment report's technical summary, and table 8.A.1 of the fifth's WG1.
  @Test func `has the warming potentials that the assessment reports print`() {
    let sets = Self.loaded.regulation.gwpSets
    #expect(sets["SAR"]?.values["CH4"] == 21 && sets["SAR"]?.values["N2O"] == 310)
    #expect(sets["AR5"]?.values["CH4"] == 28 && sets["AR5"]?.values["N2O"] == 265)
    #expect(sets.values.allSatisfy { $0.values["CO2"] == 1 })
  }

  /// What an inventory under it loads: its own folder and what it lists of others'.
  @Test(arguments: loaded.regulation.guidelines.keys.sorted())
  func `has guidelines that come with all they name`(_ id: String) throws {
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    let (regulation, findings) = loader.load(guideline: id)
    let guideline = try #require(regulation.guidelines[id])
    #expect((findings + regulation.checked).isEmpty, "\(id)")
    #expect(guideline.methods.allSatisfy { regulation.methods[$0] != nil })
  }

  @Test func `has values within the ranges printed beside them`() {
    for value in Self.loaded.regulation.factorSets.values.flatMap(\.values) {
      guard let range = value.range, let number = value.value else { continue }
      #expect(range.contains(number), "\(value.place)")
    }
  }
}
