import Foundation
import TestSupport
import Testing

@Suite("Workbook, report and bulletin carry the same numbers")
struct SameNumbersTests {
  @Test(
    "Every cell of the summary, in the report as in the workbook", arguments: Example.allCases,
    ["zh", "en"])
  func summary(example: Example, language: String) throws {
    let books = try Recalculated.once()
    let book = try #require(language == "zh" ? books.cached[example] : books.english[example])
    let sheet = try #require(book[language == "zh" ? "汇总" : "Summary"])
    let rows = Self.tables(in: try example.report(language).text("report.md"))
    var compared = 0

    for (address, cell) in sheet where cell.formula != nil && !address.hasPrefix("G") {
      guard let number = cell.number, let printed = Self.row(of: address, in: sheet, among: rows)
      else { continue }
      let text = Self.printed(number)
      // Warming potentials are printed as they are declared.
      let isSaid = printed.contains(text) || printed.contains(text.replacing(/\.00$/, with: ""))
      #expect(isSaid, "\(address) is \(text): \(printed)")
      compared += 1
    }
    #expect(compared >= 30)
  }

  @Test(
    "The totals, in the bulletin as in the report and the workbook", arguments: Example.allCases,
    ["zh", "en"])
  func totals(example: Example, language: String) throws {
    let books = try Recalculated.once()
    let book = try #require(language == "zh" ? books.cached[example] : books.english[example])
    let report = try example.report(language)
    let cover = try #require(book[language == "zh" ? "封面" : "Cover"])
    let totals = cover.filter { address, cell in
      let formula = cell.formula ?? ""
      return address.hasPrefix("B") && (formula.contains("汇总") || formula.contains("Summary"))
    }.compactMap(\.value.number)
    #expect(totals.count == 2)
    for (index, total) in totals.sorted().enumerated() {
      let text = Self.printed(total)
      #expect(report.text("report.md").contains(text), "\(text)")
      // The lesser of the two, without what is indirect, is the headline.
      if index == 0 { #expect(report.text("bulletin.txt").contains(text), "\(text)") }
    }
  }

  /// The rows of every table of a Markdown file, as the cells' text without markup.
  private static func tables(in text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
        $0.filter { !"*\\".contains($0) }.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// The printed row whose name is that of the sheet's row.
  private static func row(
    of address: String, in sheet: LibreOffice.Sheet, among rows: [[String]]
  ) -> [String]? {
    let number = address.filter(\.isNumber)
    let names = ["A", "B"].compactMap { sheet["\($0)\(number)"]?.words }.filter { !$0.isEmpty }
    guard let name = names.last?.trimmingCharacters(in: .whitespaces) else { return nil }
    let fitting = rows.filter { $0.contains(name) }
    return fitting.isEmpty ? nil : fitting.flatMap(\.self)
  }

  /// Two decimals, thousands separated, as all outputs print masses.
  private static func printed(_ number: Double) -> String {
    number.formatted(
      .number.precision(.fractionLength(2)).locale(Locale(identifier: "en_US")).rounded(
        rule: .toNearestOrEven))
  }
}
