import Accounting
public import Documents
public import Findings

/// The lines that a person's words mean, explained when they are few enough to read.
public struct LineFinder {
  private let words: String
  private let context: ReportContext
  private let matches: [LineReference]

  /// Looks for lines by id, or by words such as `火力发电/原煤`.
  public init(_ words: String, in context: ReportContext) {
    self.words = words
    self.context = context
    matches = context.account.lines(matching: words)
  }

  /// The explanations, or `nil` when no line is meant, or too many are.
  public var documents: [Document]? {
    guard (1...Self.readable).contains(matches.count) else { return nil }
    return matches.map { LineExplanation($0, in: context).document }
  }

  /// Why there is no explanation: the nearest id, or the ids that could be meant.
  public var finding: Finding {
    guard matches.isEmpty else {
      let ids = matches.prefix(Self.listed).map(context.account.id)
      let arguments: [String: Finding.Argument] = [
        "text": .text(words), "count": .count(matches.count),
        "lines": .text(ids.joined(separator: "\n    ")),
      ]
      return Finding(.error, .severalLines, arguments)
    }
    let ids = context.account.methods.indices.flatMap { method in
      (0..<min(context.account.methods[method].count, Self.searched)).map {
        context.account.id(of: LineReference(method: method, line: $0))
      }
    }
    let nearest = namesOffered ?? NearestName.of(words, among: ids) ?? ids.first ?? ""
    return Finding(.error, .unknownLine, ["text": .text(words), "nearest": .text(nearest)])
  }

  /// For words in Chinese, each word that no line has replaced by the name that comes nearest.
  private var namesOffered: String? {
    guard words.hasHan else { return nil }
    let names = context.account.searchedNames
    let parts = words.split { "/ ·".contains($0) }.map(String.init)
    let mended = parts.map { part in
      names.contains { $0.contains(part) } ? part : NearestName.offered(for: part, among: names)
    }
    guard mended != parts.map(Optional.some) else { return nil }
    return mended.compactMap(\.self).joined(separator: "/")
  }

  private static let readable = 2
  private static let listed = 16
  private static let searched = 100 * 2
}

extension Finding.Code {
  static let severalLines: Self = "several-lines"
  static let unknownLine: Self = "unknown-line"
}
