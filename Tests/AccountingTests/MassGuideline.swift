import Foundation
import TestSupport

/// A guideline for tests whose methods take masses of gases as an inventory published them.
///
/// It adds nothing but methods and a tree: sums and potentials are the program's. A gas has one
/// method for what is emitted, one for what is removed and one for memo items.
struct MassGuideline {
  /// The guideline's id, and that of its tree and its source.
  let id: String
  /// The set of potentials of its totals.
  let potentials: String
  /// The gases.
  let gases: [Gas]
  /// The categories, code and name, parents first.
  let categories: [(code: String, name: String)]
  /// The codes that totals are given with and without.
  var landUse: Set<String> = []
  /// The codes that are no part of totals, with what is below them.
  var memo: Set<String> = []

  /// A gas whose masses are published.
  struct Gas {
    /// What it is called.
    let name: String
    /// The CO₂e of a tonne by which the source turned masses of it into CO₂e, where it did; one for
    /// gases of several potentials, which are known as CO₂e only.
    var perTonne: Double?
    /// The unit of its mass, where the gas has none of its own.
    var unit: String

    /// A gas published by its mass.
    init(_ name: String, in unit: String? = nil) {
      self.name = name
      self.unit = unit ?? "t\(name)"
    }

    /// A gas published as CO₂e.
    init(_ name: String, asEquivalentOf perTonne: Double) {
      self.init(name)
      self.perTonne = perTonne
    }
  }

  /// How a mass counts.
  enum Kind: String, CaseIterable {
    case emitted, removed, memo
  }

  /// Writes the guideline as a folder of regulation.
  func write(to folder: TemporaryFolder) throws -> String {
    for (file, text) in try files { try folder.write(text, to: "\(id)/\(file)") }
    return "\(folder.path)/\(id)"
  }

  /// A published mass of a gas in a category; what is removed is negative.
  struct Mass {
    let category: String
    let gas: String
    let unit: String
    let value: Double
    /// What tells it from others of its category and gas.
    var label = ""
  }

  /// The lines of activity data that masses are, by method.
  func activities(_ masses: [Mass]) -> [String: [PublishedCase.Line]] {
    let lines = masses.map { mass -> (method: String, line: PublishedCase.Line) in
      let kind: Kind = isMemo(mass.category) ? .memo : mass.value < 0 ? .removed : .emitted
      let quantity = kind == .removed ? -mass.value : mass.value
      let line = [mass.label, mass.category, "\(quantity)", mass.unit]
      return (method(of: mass.gas, kind), line)
    }
    return Dictionary(grouping: lines, by: \.method).mapValues { $0.map(\.line) }
  }

  /// The columns of those lines.
  static let columns = "line,category,quantity,unit"

  private func isMemo(_ category: String) -> Bool {
    memo.contains { category == $0 || category.hasPrefix("\($0).") }
  }

  private func method(of gas: String, _ kind: Kind) -> String {
    "\(gas.lowercased())-\(kind.rawValue)"
  }

  private var files: [String: String] {
    get throws {
      let methods = gases.flatMap { gas in Kind.allCases.map { (gas, $0) } }
      var files = [
        "Sources/legal.yaml": """
        sources:
          \(id): { title: { zh: \(id), en: \(id) }, kind: database, standing: official }

        """,
        "Gases/gwp.yaml": try potentialSet(),
        "Categories/\(id).yaml": tree,
        "Guidelines/\(id)/guideline.yaml": """
        guideline: \(id)
        name: { zh: 照公布的质量, en: Masses as published }
        citation: { source: \(id) }
        status: partial
        note: { zh: 只供测试, en: For tests only }
        entities: [district]
        gwp: \(potentials)
        categories: \(id)
        methods: [\(methods.map { method(of: $0.name, $1) }.joined(separator: ", "))]

        """,
      ]
      for (gas, kind) in methods {
        files["Guidelines/\(id)/methods/\(method(of: gas.name, kind)).yaml"] = text(gas, kind)
      }
      return files
    }
  }

  private var tree: String {
    let lines = categories.map { category in
      let flag =
        landUse.contains(category.code)
        ? ", land-use: true" : memo.contains(category.code) ? ", memo: true" : ""
      return "- { code: \"\(category.code)\", name: { zh: \"\(category.name)\", "
        + "en: \"\(category.name)\" }\(flag) }"
    }
    return """
      categories: \(id)
      name: { zh: 公布的类别, en: Categories as published }
      cites: \(id)
      standing: official
      tree:
      \(lines.joined(separator: "\n"))

      """
  }

  private func text(_ gas: Gas, _ kind: Kind) -> String {
    let unit = gas.unit
    let mass = gas.perTonne.map { "M × 1[\(unit)]/\($0)[tCO2e]" } ?? "M"
    return """
      method: \(method(of: gas.name, kind))
      name: { zh: \(gas.name)质量, en: Mass of \(gas.name) }
      citation: { source: \(id) }
      standing: official
      gas: \(gas.name)
      scope: 1
      approach: \(kind == .memo ? "memo" : "sectoral")
      \(kind == .removed ? "removal: true" : "")
      lines: { zh: 每个类别一条, en: one for each category }
      formula:
        result: { symbol: E, name: { zh: 排放量, en: Emissions }, unit: \(unit) }
        is: \(mass)\(kind == .removed ? " × (0 − 1)" : "")
        where:
          M: { name: { zh: 公布的质量, en: Mass as published }, unit: \(gas.perTonne == nil ? unit : "tCO2e"), from: activity }
      examples:
      - name: { zh: 零, en: none }
        given: { M: 0 \(gas.perTonne == nil ? unit : "tCO2e") }
        expect: 0 \(unit)

      """
  }

  /// The library's own set, with a potential of one for gases that are known as CO₂e only.
  private func potentialSet() throws -> String {
    let library = try String(
      contentsOfFile: Repository.path("Sources/RegulationLibrary/Gases/gwp.yaml"), encoding: .utf8)
    let lines = library.split(separator: "\n").drop { $0 != "  \(potentials):" }
    let set = lines.prefix(1) + lines.dropFirst().prefix { $0.hasPrefix("    ") }
    let groups = gases.filter { $0.perTonne == 1 }.map { "      \($0.name): 1" }
    return (["sets:"] + set.map(String.init) + groups).joined(separator: "\n") + "\n"
  }
}
