package import Findings
package import Regulations

extension Finding {
  /// A name that nothing known has, with the known name that it most resembles.
  static func unknown(
    _ code: Code, _ name: String, among known: [String], at place: Place?
  ) -> Finding {
    unknown(
      code, name, offering: .text(NearestName.offered(for: name, among: known) ?? "—"), at: place)
  }

  /// A name that is no word of a list, with the word or, for a name in Chinese, the named word that
  /// it most resembles.
  static func unknown(
    _ code: Code, _ name: String, among known: [String], named: [NamedWord], at place: Place?
  ) -> Finding {
    unknown(
      code, name, offering: NamedWord.offer(for: name, among: known, named: named), at: place)
  }

  /// A technology that nothing has.
  static func unknown(
    technology name: String, among known: [String], at place: Place?
  ) -> Finding {
    guard name.hasHan else {
      let nearest = NearestName.of(name, among: known) ?? known.few(shownNames)
      return unknown(.unknownTechnology, name, offering: .text(nearest), at: place)
    }
    let choice = WordChoice(for: name, among: known, called: "technology")
    return unknown(.unknownTechnologyName, name, offering: .choice(choice), at: place)
  }

  /// How many names are offered where there is no reason to think that one of them was meant.
  private static let shownNames = 5

  private static func unknown(
    _ code: Code, _ name: String, offering nearest: Argument, at place: Place?
  ) -> Finding {
    Finding(.error, code, ["name": .text(name), "nearest": nearest], at: place)
  }
}

extension Regulation {
  /// The methods and their names, as far as they are loaded.
  var namedMethods: [NamedWord] {
    methods.values.sorted { $0.id < $1.id }.map { NamedWord($0.id, $0.name) }
  }
}

extension CategoryTree {
  /// The codes with their names.
  package var named: [NamedWord] { categories.map { NamedWord($0.code, $0.name) } }
}
