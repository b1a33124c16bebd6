import Findings
import Inventories
import Parsing
import Quantities
import Regulations

/// What lines claim, such as certificates of green electricity, is young enough, shown by evidence,
/// no more than there is of it, and whole where it comes in pieces.
struct ClaimsHold: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [
      .claimTooOld: .warning, .claimTooMuch: .error, .claimWithoutEvidence: .warning,
      .claimNotWhole: .warning, .claimOfLastYear: .warning,
    ]
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    account.methods.flatMap { method -> [Finding] in
      guard let claims = method.method.claims else { return [] }
      return old(method, claims, account) + bare(method, account) + broken(method, claims)
        + excess(method, claims, account) + again(method, account)
    }
  }

  /// What was claimed last year by the same proof is not there to be claimed again.
  private func again(_ method: MethodAccount, _ account: EmissionAccount) -> [Finding] {
    guard let previous = account.previous else { return [] }
    let own = previous.claims.filter { $0.id.hasPrefix("\(method.method.id)/") }
    let known = Dictionary(
      own.compactMap { claim in claim.proof.map { ($0, claim) } },
      uniquingKeysWith: { first, _ in first })
    return (0..<method.count).compactMap { line in
      let evidence = method.lines.evidence(of: line)
      guard method.lines.quantities[line] != 0,
        let proof = PreviousFigures.Claim.proof(evidence),
        let before = known[proof]
      else { return nil }
      let arguments: [String: Finding.Argument] = [
        "line": .text(method.id(line)), "evidence": .text(evidence),
        "year": .count(previous.year), "before": .text(before.quantity.tidy),
        "unit": .text(method.method.formula.activity?.letter.unit.symbol ?? ""),
      ]
      return finding(.claimOfLastYear, arguments, at: method.lines.place(line))
    }
  }

  /// A claim of nothing is of no year.
  private func old(
    _ method: MethodAccount, _ claims: Method.Claims, _ account: EmissionAccount
  ) -> [Finding] {
    let year = account.inventory.year
    return zip(method.lines.years.indices, method.lines.years)
      .filter {
        !claims.stands(of: Int($1), in: year) && method.lines.quantities[$0] != 0
      }
      .map { line, of in
        let arguments: [String: Finding.Argument] = [
          "line": .text(method.id(line)), "year": .count(Int(of)),
          "first": .count(year - claims.oldest),
        ]
        return finding(.claimTooOld, arguments, at: method.lines.place(line))
      }
  }

  /// A claim of nothing needs no evidence.
  private func bare(_ method: MethodAccount, _ account: EmissionAccount) -> [Finding] {
    guard case .table(let table) = method.lines.origin else { return [] }
    let isShown = account.isShown(in: table)
    return (0..<method.count)
      .filter { !isShown($0) && method.lines.quantities[$0] != 0 }
      .map { line in
        finding(
          .claimWithoutEvidence, ["line": .text(method.id(line))], at: method.lines.place(line))
      }
  }

  /// A certificate stands for one unit, and parts of one are never issued.
  private func broken(_ method: MethodAccount, _ claims: Method.Claims) -> [Finding] {
    guard claims.isWhole, let unit = method.method.formula.activity?.letter.unit else { return [] }
    return (0..<method.count).compactMap { line in
      let claimed = method.lines.activity[line]
      guard abs(claimed - claimed.rounded()) > Double.noise * max(1, abs(claimed)) else {
        return nil
      }
      let arguments: [String: Finding.Argument] = [
        "line": .text(method.id(line)), "claimed": .text(claimed.tidy), "unit": .text(unit.symbol),
      ]
      return finding(.claimNotWhole, arguments, at: method.lines.place(line))
    }
  }

  private func excess(
    _ method: MethodAccount, _ claims: Method.Claims, _ account: EmissionAccount
  ) -> [Finding] {
    guard let whole = account.methods.first(where: { $0.method.id == claims.within }),
      let own = method.method.formula.activity?.letter.unit,
      let factor = whole.method.formula.activity?.letter.unit.factor(to: own)
    else { return [] }
    let claimed = method.lines.activity.reduce(0, +)
    let there = whole.lines.activity.reduce(0, +) * factor
    guard claimed.isMore(than: there) else { return [] }
    let arguments: [String: Finding.Argument] = [
      "claimed": .text(claimed.tidy), "there": .text(there.tidy), "unit": .text(own.symbol),
      "method": .name(whole.method.name),
    ]
    return [Finding(.error, .claimTooMuch, arguments, at: method.lines.place(0))]
  }

}

extension Finding.Code {
  static let claimTooOld: Self = "claim-too-old"
  static let claimTooMuch: Self = "claim-too-much"
  static let claimOfLastYear: Self = "claim-of-last-year"
  static let claimNotWhole: Self = "claim-not-whole"
  static let claimWithoutEvidence: Self = "claim-without-evidence"
}
