import Findings
import Regulations

/// Names as an inventory may write them, in either language, so that what is offered instead of a
/// mistyped one is in the language it was typed in.
extension Regulation {
  /// The names of fuels.
  var writtenFuels: [String] {
    properFuels.flatMap { $0.name.written }
  }

  /// The ids and names of sectors.
  var writtenSectors: [String] {
    sectors.values.sorted { $0.id < $1.id }.flatMap { $0.name.written + $0.aliases + [$0.id] }
  }

  /// The sector of an id, name or other name.
  func sector(named text: String) -> Sector? {
    sectors[text] ?? sectors.values.first { ($0.name.written + $0.aliases).contains(text) }
  }
}

extension BalanceLayout {
  /// The names of rows.
  var writtenRows: [String] { rows.flatMap { $0.name.written } }
}

extension LocalizedText {
  /// The text in each language.
  fileprivate var written: [String] { [zh, en] }
}
