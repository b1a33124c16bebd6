import Accounting
import Documents
import Regulations

/// The values that the lines of an account use, each once, in the order they first occur.
struct FactorIndex: Sendable {
  /// A value in use.
  struct Entry: Hashable, Sendable {
    let variable: Method.Letter
    let candidate: Candidate
  }

  let entries: [Entry]
  private let rows: [Candidate: Int]

  init(_ account: EmissionAccount) {
    var entries: [Entry] = []
    var rows: [Candidate: Int] = [:]
    for method in account.methods where method.count > 0 {
      for binding in method.bindings {
        for selection in binding.selections where rows[selection.chosen] == nil {
          rows[selection.chosen] = entries.count
          entries.append(Entry(variable: binding.variable.letter, candidate: selection.chosen))
        }
      }
    }
    self.entries = entries
    self.rows = rows
  }

  /// Where a value stands.
  func address(of candidate: Candidate) -> CellAddress? {
    rows[candidate].map { CellAddress(.factors, row: $0, column: "value") }
  }

  /// Where the value of a selection stands.
  func address(of selection: Selection) -> CellAddress? { address(of: selection.chosen) }

  /// The number under which a value is listed.
  func number(of candidate: Candidate) -> Int? { rows[candidate].map { $0 + 1 } }

  /// The number under which the value of a selection is listed.
  func number(of selection: Selection) -> Int? { number(of: selection.chosen) }
}

extension Table.ID {
  static let factors: Self = "factors"
  static let potentials: Self = "potentials"
  static let balance: Self = "balance"
  static let coalEquivalents: Self = "balance-coal-equivalent"
  static let summary: Self = "summary"
  static let scopes: Self = "scopes"
  static let uncertainty: Self = "uncertainty"
  static let uncertainSources: Self = "uncertain-sources"
  static let sensitivities: Self = "sensitivities"

  /// The calculation table of a method.
  static func calculation(_ method: String) -> Self {
    Self(rawValue: "calculation-\(method)")
  }
}
