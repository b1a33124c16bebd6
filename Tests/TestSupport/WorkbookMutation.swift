import Foundation

/// A workbook damaged at random: its bytes as they are, or one of its parts, packed again.
public struct WorkbookMutation: Sendable {
  private let whole: [[UInt8]]
  private let packages: [ZipPackage]
  private let seed: UInt64

  /// Damages these workbooks.
  public init(_ paths: [String], seed: UInt64) throws {
    whole = try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
    packages = try paths.map { path in
      var package = try ZipPackage(unpacking: path)
      package.parts.removeAll { !($0.name.hasSuffix(".xml") || $0.name.hasSuffix(".rels")) }
      return package
    }
    self.seed = seed
  }

  /// The workbook of a number, which with the seed decides alone how it is damaged.
  public func bytes(case number: Int) -> [UInt8] {
    var generator = SplitMix64(seed: seed ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9)
    let book = Int.random(in: 0..<whole.count, using: &generator)
    var mutation = Mutation(seed: generator.next(), words: Self.words)
    guard number % 4 != 0 else { return mutation.mutated(whole[book]) }
    var package = packages[book]
    let part = Int.random(in: 0..<package.parts.count, using: &generator)
    let read = package.parts.indices.filter { Self.isRead(package.parts[$0].name) }
    let chosen = number % 4 == 1 ? part : read.randomElement(using: &generator) ?? part
    package.parts[chosen].bytes = mutation.mutated(package.parts[chosen].bytes)
    return package.bytes
  }

  private static func isRead(_ name: String) -> Bool {
    ["sheet", "workbook", "styles", "Strings"].contains { name.contains($0) }
  }

  private static let words = [
    "<c>", "</c>", "<v>", "</v>", "<f t=\"shared\" si=\"0\">", "</f>", "<is>", "<t>", "<row>",
    "r=\"XFD1048576\"", "r=\"A0\"", "t=\"s\"", "t=\"d\"", "s=\"99999\"", "<!DOCTYPE a [", "<!--",
    "<![CDATA[", "]]>", "&#0;", "&amp;", "&a;", "_xD800_", "1e999", "-", "\"", "'", "[", "(", "$",
    ":", "!", "A:A", "1:1", "xmlns:x=\"y\"", "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}",
  ]
}
