import Findings
import Inventories
import Parsing
import Regulations

/// The bottom-up lines and own values of key categories name their evidence, and for an enterprise
/// those of its electricity and heat, which are most of what many of them emit.
struct EvidenceGiven: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.evidenceMissing: .warning, .factorWithoutEvidence: .warning]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let bounds = account.bounds else { return [] }
    let key = LevelAssessment(account, share: bounds.keyShare).key
    return beside(account) + flows(account)
      + account.methods(.sectoral).flatMap { method -> [Finding] in
        let lines = (0..<method.count).filter { line in
          method.counts(line)
            && key.contains(
              CategoryGas(
                category: method.lines.categories[line], gas: method.method.gas))
        }
        return blankLines(lines, of: method, account) + blankFactors(lines, of: method, account)
      }
  }

  /// Electricity and heat of an enterprise, with what they go on from, and output.
  private func beside(_ account: EmissionAccount) -> [Finding] {
    guard account.inventory.entity.kind == .enterprise else { return [] }
    let beside: [Method.Approach] = [.indirect, .flow, .figure]
    return beside.flatMap(account.methods).flatMap { method in
      // What claims without evidence are is told by the check of claims.
      let lines = method.method.claims == nil ? (0..<method.count).filter(method.counts) : []
      return blankLines(lines, of: method, account) + blankFactors(lines, of: method, account)
    }
  }

  /// What an area's categories go on from, such as the nitrogen of fertilisers.
  private func flows(_ account: EmissionAccount) -> [Finding] {
    guard account.inventory.entity.kind == .district else { return [] }
    return account.methods(.flow).flatMap { method in
      blankLines((0..<method.count).filter(method.counts), of: method, account)
    }
  }

  /// One finding a table: how many lines, at the first.
  private func blankLines(
    _ lines: [Int], of method: MethodAccount, _ account: EmissionAccount
  ) -> [Finding] {
    guard case .table(let table) = method.lines.origin else { return [] }
    let isShown = account.isShown(in: table)
    let blank = lines.filter { !isShown($0) }
    guard let first = blank.first else { return [] }
    let arguments: [String: Finding.Argument] = [
      "method": .name(method.method.name), "count": .count(blank.count),
      "line": .text(method.id(first)),
    ]
    return [finding(.evidenceMissing, arguments, at: method.lines.place(first))]
  }

  private func blankFactors(
    _ lines: [Int], of method: MethodAccount, _ account: EmissionAccount
  ) -> [Finding] {
    method.bindings.flatMap { binding -> [Finding] in
      var told: Set<DeclaredFactor> = []
      return lines.compactMap { line in
        guard let declared = binding.selection(line)?.chosen.declared,
          !account.isEvidence(declared.evidence),
          told.insert(declared).inserted
        else { return nil }
        let arguments: [String: Finding.Argument] = [
          "letter": .name(binding.variable.letter.name),
          "fuel": .text(
            declared.fuel.value.isEmpty ? method.method.id : declared.fuel.value),
        ]
        return finding(.factorWithoutEvidence, arguments, at: declared.place)
      }
    }
  }
}

extension EmissionAccount {
  /// Whether a text names evidence, as far as the guideline's bounds know words for having none.
  func isEvidence(_ text: String) -> Bool { bounds?.isEvidence(text) ?? !text.isEmpty }

  /// Whether a line of a table names evidence: each text of the table is judged once.
  func isShown(in table: ActivityTable) -> (_ line: Int) -> Bool {
    let column = table.evidence
    let judged = column.names.map(isEvidence)
    return { judged[Int(column.codes[$0])] }
  }
}

extension Finding.Code {
  static let evidenceMissing: Self = "evidence-missing"
  static let factorWithoutEvidence: Self = "factor-without-evidence"
}
