import Findings
import Inventories
import Parsing
import Regulations

extension AccountScope {
  /// A finding when a technology is written that no value of the library is limited to and no
  /// line has; where nothing is limited to a technology, the word is free.
  func problem(withTechnology name: String, at place: Place) -> Finding? {
    guard !name.isEmpty else { return nil }
    let known = methods.reduce(into: Set()) { $0.formUnion(technologies(for: $1)) }
    guard !known.isEmpty, !known.contains(name) else { return nil }
    let written = written
    guard !written.contains(name) else { return nil }
    let ofLine = NearestName.of(name, among: written.filter { !known.contains($0) })
    return .unknown(technology: name, among: ofLine.map { [$0] } ?? known.sorted(), at: place)
  }

  /// The technologies that lines of tables have.
  private var written: [String] {
    Set(inventory.activities.flatMap(\.technologies.names)).subtracting([""]).sorted()
  }

  /// The technologies that a line of a method may have; empty where any word may stand.
  ///
  /// Where the library's values are told apart by some, these are those, and what values of the
  /// inventory's own are limited to.
  func allowedTechnologies(for method: Method) -> Set<String> {
    let known = technologies(for: method)
    guard !known.isEmpty else { return [] }
    let names = Set(method.formula.variables.flatMap(\.names))
    let own = inventory.factors.filter {
      ($0.method.isEmpty || $0.method == method.id) && names.contains($0.parameter.value)
    }
    return known.union(own.map(\.technology).filter { !$0.isEmpty })
  }

  /// The technologies that the library's values of a method are limited to.
  func technologies(for method: Method) -> Set<String> {
    let values = method.formula.variables.flatMap(\.defaults)
      .compactMap { regulation.factorSets[$0] }.flatMap(\.values)
    let lines = method.balanceLines.compactMap(\.technology)
    return values.reduce(into: Set(lines)) { $0.formUnion($1.keys.technologies) }
  }
}

extension Finding.Code {
  static let unknownTechnologyName: Self = "unknown-technology-name"
  static let unknownTechnology: Self = "unknown-technology"
}
