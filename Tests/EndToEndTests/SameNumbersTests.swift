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
    let share = sheet.first { $0.value.words.hasPrefix("占") || $0.value.words.hasPrefix("Share") }
    let shares = try #require(share).key.prefix(while: \.isLetter)
    var compared = 0

    for (address, cell) in sheet
    where cell.formula != nil && address.prefix(while: \.isLetter) != shares {
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
    // Where nothing indirect is known, there is no total with it.
    let isOpen = cover.values.contains { $0.words == "NE" }
    #expect(isOpen == (example == .suburb))
    #expect(totals.count == (isOpen ? 1 : 2))
    for (index, total) in totals.sorted().enumerated() {
      let text = Self.printed(total)
      #expect(report.text("report.md").contains(text), "\(text)")
      // The lesser of the two, without what is indirect, is the headline.
      if index == 0 { #expect(report.text("bulletin.txt").contains(text), "\(text)") }
    }
  }

  @Test(
    "Every number of the chapters, in plain text as in Markdown, and those of tables in a cell",
    arguments: Example.allCases, ["zh", "en"])
  func chapters(example: Example, language: String) throws {
    let report = try example.report(language)
    let books = try Recalculated.once()
    let book = try #require(language == "zh" ? books.cached[example] : books.english[example])
    let markdown = report.text("report.md").filter { !"*\\".contains($0) }
    let (ours, theirs) = (Self.decimals(in: markdown), Self.decimals(in: report.text("report.txt")))
    let left = ours.subtracting(theirs)
    #expect(left.isEmpty, "not in report.txt: \(left.sorted().prefix(5))")

    let cells = Self.numbers(in: book)
    let tables = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    let printed = Self.decimals(in: tables.joined(separator: "\n"))
    let strange = printed.filter { !Self.stands($0, among: cells) }
    #expect(strange.isEmpty, "in no cell: \(strange.sorted().prefix(5))")
    #expect(printed.count >= 300)
  }

  /// The decimal fractions of a text, as printed; dates and section numbers are none.
  private static func decimals(in text: String) -> Set<String> {
    Set(
      text.matches(of: /(?:^|[^\w.,\-])(-?\d[\d,]*\.\d+%?)(?![\w.\-])/)
        .map { String($0.output.1) })
  }

  /// The numbers of a workbook's cells and those that their words hold, in order.
  private static func numbers(in book: Recalculated.Workbook) -> [Double] {
    let cells = book.values.flatMap(\.values)
    let words = cells.compactMap(\.words).flatMap { decimals(in: $0).compactMap(value) }
    return (cells.compactMap(\.number) + words).flatMap { [$0, $0 * 100] }.sorted()
  }

  private static func value(_ printed: String) -> Double? {
    Double(printed.filter { !",%".contains($0) })
  }

  /// Whether some number is what is printed, to its last decimal.
  private static func stands(_ printed: String, among numbers: [Double]) -> Bool {
    guard let value = value(printed) else { return false }
    let places = printed.filter { $0 != "%" }.split(separator: ".").last?.count ?? 0
    let slack = 0.5 * pow(10, -Double(places)) * (1 + 1e-9)
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < value - slack { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] <= value + slack
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
