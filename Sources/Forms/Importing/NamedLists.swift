import Inventories
import Parsing

/// The lists whose words people know by names, while accounts take their ids.
///
/// A name that two of them share says neither.
enum NamedLists {
  /// Whether a list is one of them.
  static func contains(_ list: ColumnSpec.Vocabulary) -> Bool {
    all.contains(list)
  }

  private static let all: Set<ColumnSpec.Vocabulary> = [
    .parameters, .technologies, .methods, .factorKinds,
  ]
}
