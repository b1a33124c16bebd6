import Findings

extension Finding {
  /// A name that nothing known has, with the known name that it most resembles.
  static func unknown(
    _ code: Code, _ name: String, among known: [String], at place: Place?
  ) -> Finding {
    let nearest = NearestName.of(name, among: known) ?? known.first ?? "—"
    return Finding(.error, code, ["name": .text(name), "nearest": .text(nearest)], at: place)
  }
}
