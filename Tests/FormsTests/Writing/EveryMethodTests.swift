import Findings
import Forms
import Inventories
import InventorySupport
import Regulations
import Templates
import TestSupport
import Testing

/// No method without a sheet: what is to be filled in for each stands in the form.
@Suite("The form of every guideline")
struct EveryMethodTests {
  private static let library = {
    var loader = RegulationLoader(
      RegulationFolders(library: Repository.path("Sources/RegulationLibrary")))
    return loader.loadEverything().0.guidelines.values.sorted { $0.id < $1.id }
  }()
  /// The guidelines that units and districts report by, not those that only add methods to them.
  private static let guidelines = library.filter { !$0.isSupplement && !$0.methods.isEmpty }

  @Test(arguments: guidelines)
  func `has a sheet for each of its methods`(_ guideline: Guideline) throws {
    let supplements = Self.supplements(to: guideline)
    let folder = try Self.inventory(guideline, supplements)
    let form = try WrittenForm(of: folder.path)
    let methods = (guideline.methods + supplements).compactMap { form.regulation.methods[$0] }
    let identity = try form.read().identity.map { $0[2] }
    let missing = methods.filter { !$0.bringsLines && !identity.contains($0.id) }
    #expect(methods.count >= guideline.methods.count)
    #expect(missing.map(\.id) == [])
  }

  /// The methods of supplements for such entities that fit the guideline's categories.
  private static func supplements(to guideline: Guideline) -> [String] {
    library.filter {
      $0.isSupplement && $0.categories == guideline.categories
        && $0.entities == guideline.entities
    }.flatMap(\.methods).filter { !guideline.methods.contains($0) }.sorted()
  }

  private static func inventory(
    _ guideline: Guideline, _ extra: [String]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let kind = guideline.entities.first ?? ""
    try folder.write(
      """
      name: { zh: 试算, en: Sample }
      entity: { kind: \(kind), code: "310199", name: { zh: 试算, en: Sample }, regions: ["310000", CN] }
      year: 2023
      guideline: \(guideline.id)
      methods: [\(extra.joined(separator: ", "))]

      """, to: "inventory.yaml")
    return folder
  }
}
