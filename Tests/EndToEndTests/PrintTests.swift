import Foundation
import TestSupport
import Testing

@Suite("The workbook on paper", .serialized)
struct PrintTests {
  @Test("shows no error and no number too wide for its column", arguments: Example.allCases)
  func noErrors(example: Example) throws {
    for (number, page) in try Self.pages(of: example).enumerated() {
      for sign in ["###", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "Err:"] {
        #expect(!page.contains(sign), "page \(number + 1) has \(sign)")
      }
    }
  }

  @Test("is A4, every page of it", arguments: Example.allCases)
  func paper(example: Example) throws {
    let print = try Self.printed(example)
    let info = try Command.run("/usr/bin/pdfinfo", ["-l", "999", print.pdf])
    let sizes = info.output.split(separator: "\n").filter {
      $0.hasSuffix("(A4)") || $0.contains(" size:")
    }
    .filter { $0.hasPrefix("Page ") && $0.contains(" size:") }

    #expect(sizes.count == print.pages.count)
    #expect(sizes.allSatisfy { $0.contains("(A4)") }, "\(sizes.filter { !$0.contains("(A4)") })")
  }

  @Test("is as wide as one page, sheet by sheet", arguments: Example.allCases)
  func onePageWide(example: Example) throws {
    let sheets = try Self.parts(of: example) { $0.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets.count > 15)
    for (name, xml) in sheets {
      #expect(xml.contains("fitToPage=\"1\""), "\(name)")
      #expect(xml.contains("fitToHeight=\"0\""), "\(name)")
      #expect(!xml.contains("fitToWidth=") || xml.contains("fitToWidth=\"1\""), "\(name)")
    }
  }

  @Test("names its sheet at the foot of every page, sheet after sheet", arguments: Example.allCases)
  func feet(example: Example) throws {
    let names = try Self.sheetNames(of: example)
    let found = try Self.pages(of: example).map { page in Self.foot(of: page, among: names) }

    #expect(found.allSatisfy { $0 != nil })
    var order: [String] = []
    for name in found.compactMap(\.self) where order.last != name { order.append(name) }
    #expect(order == names)
  }

  @Test("repeats the heads of a table on every page it goes on to", arguments: Example.allCases)
  func headsRepeated(example: Example) throws {
    let names = try Self.sheetNames(of: example)
    let pages = try Self.pages(of: example)
    // Nobody has published figures of the suburb.
    let compared = example == .suburb ? [] : [("与公布数值比较", "能源品种")]
    for (sheet, head) in [
      ("化石燃料燃烧CO2", "能源品种"), ("参数和因子", "适用范围"), ("灵敏度", "不确定的量"), ("明细灵敏度", "对条目的影响"),
    ] + compared {
      let own = pages.filter { Self.foot(of: $0, among: names) == sheet }
      #expect(!own.isEmpty)
      let without = own.indices.filter { !Self.plain(own[$0]).contains(head) }
      #expect(without.isEmpty, "pages \(without) of \(own.count) of \(sheet) have no “\(head)”")
    }
  }

  @Test("has every text of the calculation sheets, unclipped", arguments: Example.allCases)
  func nothingClipped(example: Example) throws {
    let book = try #require(try Recalculated.once().cached[example])
    let names = try Self.sheetNames(of: example)
    let pages = try Self.pages(of: example)
    for (sheet, cells) in book where cells.isCalculation {
      let printed = pages.filter { Self.foot(of: $0, among: names) == sheet }.joined()
      let signs = Dictionary(printed.map { ($0, 1) }, uniquingKeysWith: +)
      let texts = cells.values.map(\.words).filter { !$0.isEmpty }
      // Words wrap and lines of neighbours mix, but no character may be lost.
      let needed = Dictionary(
        texts.joined().filter { !$0.isWhitespace }.map { ($0, 1) }, uniquingKeysWith: +)
      let lost = needed.filter { (signs[$0.key] ?? 0) < $0.value }
      #expect(lost.isEmpty, "\(sheet) lost \(lost)")
    }
  }

  private static func pages(of example: Example) throws -> [String] {
    try printed(example).pages.map(\.text)
  }

  private static func printed(_ example: Example) throws -> LibreOffice.Print {
    try #require(try prints.get()[example])
  }

  private static let folder = Result { try TemporaryFolder() }

  private static let prints = Result {
    try Dictionary(
      uniqueKeysWithValues: Example.allCases.mapConcurrently { example in
        let room = try folder.get().path + "/" + example.report().id
        return (example, try LibreOffice.pdf(of: try example.report().workbook, in: room))
      })
  }

  /// The sheet whose name stands in a page's foot, beside the number of the page.
  private static func foot(of page: String, among names: [String]) -> String? {
    let lines = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    return lines.reversed().lazy.compactMap { line in
      names.first { line.hasPrefix("\($0) ") && line.contains(/\d+ \/ \d+$/) }
    }.first
  }

  private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func sheetNames(of example: Example) throws -> [String] {
    let workbook = try #require(try parts(of: example) { $0 == "xl/workbook.xml" }.first?.1)
    // A hidden sheet has a state between its number and its part.
    return workbook.matches(of: /<sheet name="([^"]*)" sheetId="\d+" r:id/).map { String($0.1) }
  }

  /// The parts of the workbook's file that are asked for.
  private static func parts(
    of example: Example, _ isWanted: (String) -> Bool
  ) throws -> [(String, String)] {
    let script = """
      import json, sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      print(json.dumps({name: book.read(name).decode() for name in book.namelist()
                        if name.startswith("xl/work")}))
      """
    let run = try Command.run(
      "/usr/bin/python3", ["-c", script, try example.report().workbook])
    let parts = try JSONDecoder().decode([String: String].self, from: Data(run.output.utf8))
    return parts.filter { isWanted($0.key) }.sorted { $0.key < $1.key }
  }
}
