import Accounting
import Documents
public import Findings
import Regulations

/// The words in which a reconciliation is told.
public struct ReconciliationWords: Sendable {
  let catalogue: MessageCatalogue
  /// The language.
  public let language: Language

  /// Takes the words of a catalogue.
  public init(_ catalogue: MessageCatalogue, in language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  func label(_ key: String, _ arguments: [String: Finding.Argument] = [:]) -> String {
    catalogue.label(key, arguments, in: language)
  }

  func status(_ status: LedgerEntry.Status) -> String {
    label("reconcile-status-\(status.rawValue)")
  }

  /// Why an entry has its status.
  func reason(_ entry: LedgerEntry, in found: Reconciliation) -> String {
    switch entry.reason {
    case .placed: label("reconcile-why-placed")
    case .declared: label("reconcile-why-declared")
    case .region: label("reconcile-why-region")
    case .year(let year): label("reconcile-why-year", ["year": .text("\(year)")])
    case .sameLine(let unit, let line):
      label("reconcile-why-same", ["line": .name(found.title(of: unit, line))])
    case .supplied(let unit):
      label("reconcile-why-supplied", ["unit": .name(found.title(of: unit))])
    case .key(let key): label("reconcile-why-key", ["key": .text(key)])
    case .noNumber: label("reconcile-why-no-number")
    case .noCategory: label("reconcile-why-no-category")
    case .mix: label("reconcile-why-mix")
    }
  }

  func column(
    _ id: Table.Column.ID, unit: String? = nil, role: Cell.Role = .label
  ) -> Table.Column {
    Table.Column(
      id: id, heading: label("reconcile-column-\(id.rawValue)"), unit: unit, role: role)
  }
}

extension Table.ID {
  static let reconcileUnits: Self = "reconcile-units"
  static let reconcileCategories: Self = "reconcile-categories"
  static let reconcileFuels: Self = "reconcile-fuels"
  static let reconcileCarriers: Self = "reconcile-carriers"
  static let reconcileLedger: Self = "reconcile-ledger"
}
