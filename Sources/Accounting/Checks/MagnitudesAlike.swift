import Findings
import Inventories
import Quantities
import Regulations

/// No quantity is ten thousand times last year's, or its table's others: a number in 万 written in
/// a column of single units, or the other way round.
struct MagnitudesAlike: AccountCheck {
  var codes: [Finding.Code: Finding.Severity] {
    [.slipAgainstLastYear: .warning, .slipAgainstSiblings: .warning]
  }

  /// Without last year's, quantities are only held against others of their table.
  func need(in account: EmissionAccount) -> AccountNeed? {
    account.previous == nil ? .previousQuantities : nil
  }

  func findings(in account: EmissionAccount) -> [Finding] {
    guard let slip = account.bounds?.slip else { return [] }
    let last = account.previous?.activities() ?? [:]
    return account.comparedMethods.flatMap { method in
      let (median, likes) = (median(of: method), likes(in: method))
      return (0..<method.count).compactMap { line in
        againstLastYear(line, of: method, last, slip)
          ?? againstSiblings(line, of: method, median, slip)
          ?? againstLikes(line, of: method, likes, slip)
      }
    }
  }

  private func againstLastYear(
    _ line: Int, of method: MethodAccount, _ last: [String: Double], _ slip: ClosedRange<Double>
  ) -> Finding? {
    let now = method.lines.activity[line]
    guard let before = last[method.id(line)], before != 0, now != 0,
      slip.contains(now / before) || slip.contains(before / now)
    else { return nil }
    return slipped(.slipAgainstLastYear, line, of: method, times: now / before)
  }

  private func againstSiblings(
    _ line: Int, of method: MethodAccount, _ median: Double?, _ slip: ClosedRange<Double>
  ) -> Finding? {
    guard let median, let result = method.result(line), median > 0, slip.contains(result / median)
    else { return nil }
    return slipped(.slipAgainstSiblings, line, of: method, times: result / median)
  }

  /// A line far below others of the same fuel, as one of twelve months is in another unit.
  private func againstLikes(
    _ line: Int, of method: MethodAccount, _ likes: [Like: Double], _ slip: ClosedRange<Double>
  ) -> Finding? {
    let own = method.lines.activity[line]
    guard !likes.isEmpty, own > 0, let median = likes[Like(line, of: method)],
      slip.contains(median / own)
    else { return nil }
    return slipped(.slipAgainstSiblings, line, of: method, times: own / median)
  }

  private func slipped(
    _ code: Finding.Code, _ line: Int, of method: MethodAccount, times: Double
  ) -> Finding {
    let arguments: [String: Finding.Argument] = [
      "line": .text(method.id(line)), "value": .text(method.lines.quantities[line].tidy),
      "unit": .text(method.lines.unit(line).symbol), "times": .text(times.tidy),
    ]
    return finding(code, arguments, at: method.lines.place(line))
  }

  /// The quantity in the middle of the lines that differ in their name alone, where these are many.
  private func likes(in method: MethodAccount) -> [Like: Double] {
    guard case .table = method.lines.origin, method.lines.years.isEmpty,
      method.count >= Self.fewestLikes
    else { return [:] }
    let groups = Dictionary(grouping: 0..<method.count) { Like($0, of: method) }
    return groups.compactMapValues { lines in
      guard lines.count >= Self.fewestLikes else { return nil }
      let ordered = lines.map { method.lines.activity[$0] }.sorted()
      let median = ordered[lines.count / 2]
      // Only where all others are of one size does one of another say anything.
      return ordered[1] * Self.spread > median && ordered[lines.count - 1] < median * Self.spread
        ? median : nil
    }
  }

  /// What lines are of, whatever they are called.
  private struct Like: Hashable {
    let codes: [Int32]

    init(_ line: Int, of method: MethodAccount) {
      let lines = method.lines
      codes = [
        lines.entities, lines.categories, lines.fuels, lines.technologies, lines.sectors,
      ].map { $0.codes[line] }
    }
  }

  /// Fewer lines may well be of quite different sizes.
  private static let fewestLikes = 6

  /// How far apart months of one fuel are at most.
  private static let spread = 20.0

  /// The result in the middle of a table's lines; of two lines nobody can say which is wrong.
  private func median(of method: MethodAccount) -> Double? {
    guard case .table = method.lines.origin else { return nil }
    let results = (0..<method.count).compactMap { method.result($0) }.sorted()
    return results.count > 2 ? results[results.count / 2] : nil
  }
}

extension Finding.Code {
  static let slipAgainstLastYear: Self = "slip-against-last-year"
  static let slipAgainstSiblings: Self = "slip-against-siblings"
}
