import Findings
import Regulations

extension RegulationPages {
  /// One line that says how much was looked at without anything found.
  public var summary: String {
    words(
      "summary",
      [
        "guidelines": .count(guidelines.count), "methods": .count(regulation.methods.count),
        "sets": .count(factorSets.count),
        "values": .count(factorSets.map(\.values.count).reduce(0, +)),
        "sources": .count(sources.count), "overlays": .count(regulation.overlays.count),
      ])
  }
}
