import Findings
import Inventories
import Parsing
import Quantities
import Regulations

/// No two lines of a table have the same quantity and evidence under different names, and no evidence
/// serves for two claims: the same thing counted twice.
struct LinesUnlike: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.lineAlike: .warning] }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.flatMap { method -> [Finding] in
      guard case .table(let table) = method.lines.origin else { return [] }
      var first: [Thing: Int] = [:]
      let isShown = account.isShown(in: table)
      return (0..<method.count).compactMap { line -> Finding? in
        guard isShown(line), let thing = Thing(line, of: method, table) else { return nil }
        guard let earlier = first[thing] else {
          first[thing] = line
          return nil
        }
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "other": .text(method.id(earlier)),
          "evidence": .text(table.evidence[line]),
        ]
        return finding(.lineAlike, arguments, at: method.lines.place(line))
      }
    }
  }

  /// What a line is about, whatever it is called.
  private struct Thing: Hashable {
    let evidence: Int32
    let quantity: Double
    let year: Double
    let codes: [Int32]

    /// Nothing for a line of nothing.
    init?(_ line: Int, of method: MethodAccount, _ table: ActivityTable) {
      let lines = method.lines
      guard lines.activity[line] != 0 else { return nil }
      evidence = table.evidence.codes[line]
      let isClaim = method.method.claims != nil
      quantity = isClaim ? 0 : lines.activity[line]
      year = isClaim || lines.years.isEmpty ? 0 : lines.years[line]
      codes =
        isClaim
        ? []
        : [lines.entities, lines.categories, lines.fuels, lines.technologies].map {
          $0.codes[line]
        }
    }
  }
}

extension Finding.Code {
  static let lineAlike: Self = "line-alike"
}
