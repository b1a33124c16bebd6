import Findings
import Inventories
import Regulations

/// A fuel of a category is counted from the balance or from a table, never from both.
struct TablesBesideBalance: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] { [.tableBesideBalance: .warning] }

  /// What two lines have in common that count the same thing.
  private struct Source: Hashable {
    let gas: String
    let fuel: String
    let category: String
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    var ofBalance: [Source: String] = [:]
    for method in account.methods(.sectoral) {
      guard case .balance = method.lines.origin else { continue }
      for line in 0..<method.count where method.counts(line) {
        ofBalance[source(line, method)] = method.id(line)
      }
    }
    return account.methods(.sectoral).flatMap { method -> [Finding] in
      guard case .table = method.lines.origin else { return [] }
      var told: Set<Source> = []
      return (0..<method.count).compactMap { line in
        let source = source(line, method)
        guard method.counts(line), !source.fuel.isEmpty, let other = ofBalance[source],
          told.insert(source).inserted
        else { return nil }
        let arguments: [String: Finding.Argument] = [
          "fuel": .name(account.regulation.fuels[source.fuel]?.name ?? LocalizedText(source.fuel)),
          "category": .name(account.categoryName(source.category)), "gas": .text(source.gas),
          "line": .text(other),
        ]
        return finding(.tableBesideBalance, arguments, at: method.lines.place(line))
      }
    }
  }

  private func source(_ line: Int, _ method: MethodAccount) -> Source {
    Source(
      gas: method.method.gas, fuel: method.lines.fuels[line],
      category: method.lines.categories[line])
  }
}

extension Finding.Code {
  static let tableBesideBalance: Self = "table-beside-balance"
}
