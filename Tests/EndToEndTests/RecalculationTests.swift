import Foundation
import TestSupport
import Testing

@Suite("The workbook is alive", .serialized)
struct RecalculationTests {
  @Test(
    "Another program computes from the file what the engine wrote into it",
    arguments: Example.allCases)
  func agrees(example: Example) throws {
    let books = try Recalculated.once()
    for book in [books.cached[example], books.english[example]] {
      let formulas = try #require(book).formulas
      let wrong = formulas.filter { !$0.value.cacheIsRight }
      #expect(formulas.count > 1000)
      #expect(
        wrong.isEmpty,
        "\(wrong.map { "\($0.key) \(String(describing: $0.value))" }.sorted().prefix(5))")
    }
  }

  @Test("Without values in the file it computes the same", arguments: Example.allCases)
  func computes(example: Example) throws {
    let books = try Recalculated.once()
    let cached = try #require(books.cached[example]).formulas
    let bare = try #require(books.bare[example]).formulas
    let wrong = cached.filter { !isSame($0.value.cached, bare[$0.key]?.value) }

    #expect(cached.keys == bare.keys)
    #expect(wrong.isEmpty, "\(wrong.keys.sorted().prefix(5))")
  }

  @Test("The judge finds one planted wrong value, at its cell, and no other")
  func findsPlanted() throws {
    let books = try Recalculated.once()
    let wrong = books.planted.workbook.formulas.filter { !$0.value.cacheIsRight }.keys
    let before = try #require(books.cached[.district]).formulas.filter { !$0.value.cacheIsRight }
      .keys

    #expect(Set(wrong).subtracting(before) == [books.planted.place])
  }

  @Test("No formula gives an error", arguments: Example.allCases)
  func noErrors(example: Example) throws {
    let books = try Recalculated.once()
    for book in [books.cached[example], books.english[example], books.bare[example]] {
      let errors = try #require(book).formulas.filter { $0.value.error != nil }
      #expect(errors.isEmpty, "\(errors.keys.sorted().prefix(5))")
    }
  }

  @Test("A changed input gives the totals of the inventory so changed")
  func followsInputs() throws {
    let inputs = try Input.all(in: try #require(try Recalculated.once().cached[.district]))
    let workbook = try Example.district.report().workbook
    let folder = try TemporaryFolder()
    let open = try Self.unprotected(workbook, in: folder)
    let reruns = try inputs.map(Self.rerun)
    let books = try withExtendedLifetime(reruns) {
      try LibreOffice.recalculate(
        inputs.map {
          LibreOffice.Job(
            $0.isLocked ? open : workbook, setting: $0.cells, reading: ["汇总"])
        } + reruns.map { LibreOffice.Job($0.workbook, reading: ["汇总"]) })
    }
    let summary = try #require(try Recalculated.once().cached[.district]?["汇总"])

    for (index, input) in inputs.enumerated() {
      let edited = try #require(books[index]["汇总"])
      let rerun = try #require(books[index + inputs.count]["汇总"])
      let formulas = rerun.filter { $0.value.formula != nil }
      let wrong = formulas.filter { !isSame($0.value.cached, edited[$0.key]?.value) }
      let moved = formulas.filter { !isSame($0.value.cached, summary[$0.key]?.value) }
      #expect(wrong.isEmpty, "\(input.name): \(wrong.keys.sorted())")
      #expect(moved.count >= 3, "\(input.name) moves nothing")
    }
  }

  /// The workbook without its sheets' protection: what regulation says is locked in it.
  private static func unprotected(_ workbook: String, in folder: TemporaryFolder) throws -> String {
    let script = """
      import re, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
          for item in old.infolist():
              new.writestr(item, re.sub(rb"<sheetProtection[^>]*/>", b"", old.read(item)))
      """
    let copy = "\(folder.path)/open.xlsx"
    let run = try Command.run("/usr/bin/python3", ["-c", script, workbook, copy])
    guard run.status == 0 else { throw LibreOffice.Failure(run.errors) }
    return copy
  }

  private static func rerun(_ input: Input) throws -> Report {
    let copy = try InventoryCopy(of: Example.district.rawValue)
    try input.change(copy)
    let report = try Report(of: copy.folder, ["--language", "zh"])
    guard report.run.status == 0 else { throw LibreOffice.Failure(report.run.errors) }
    return report
  }
}

/// An input of the workbook, and the same change in the inventory's files.
private struct Input {
  let name: String
  /// Whether it is regulation's, which the workbook does not let a user change.
  var isLocked = false
  let cells: [String: LibreOffice.Value]
  let change: @Sendable (InventoryCopy) throws -> Void

  static func all(in book: Recalculated.Workbook) throws -> [Input] {
    [
      Input(name: "a cell of the balance", cells: [try balance(book): 9.4]) {
        try $0.replace("2.工业,原煤,6.40,", with: "2.工业,原煤,9.4,", in: "balance.csv")
      },
      Input(name: "a measured factor", cells: [try factor("22350", book): 23000.0]) {
        try $0.replace("measured,22350,", with: "measured,23000,", in: "factors.csv")
      },
      Input(name: "a default factor", isLocked: true, cells: [try factor("42652", book): 43000.0]) {
        try $0.write(
          """
          factors: ncv-energy-yearbook
          values:
          - { fuel: diesel, from: 1990, value: 43000, cites: energy-statistical-yearbook-2008, standing: official }

          """, to: "regulations/Factors/fuels/ncv-energy-yearbook.yaml")
      },
      Input(name: "warming potentials", isLocked: true, cells: try potentials(book)) {
        try $0.replace("language: zh", with: "language: zh\ngwp: AR5", in: "inventory.yaml")
      },
      Input(name: "a line of a table", cells: [try quantity(book): 5.5]) {
        try $0.replace(
          "road-gasoline-low-mileage,4.80", with: "road-gasoline-low-mileage,5.5",
          in: "activity/mobile-ch4.csv")
      },
    ]
  }

  private static func balance(_ book: Recalculated.Workbook) throws -> String {
    let sheet = try #require(book["能源平衡表"])
    let row = try #require(address(of: "工业", in: sheet))
    let column = try #require(sheet.first { $0.value.words.hasPrefix("原煤") }?.key)
    return "能源平衡表!\(column.filter(\.isLetter))\(row.filter(\.isNumber))"
  }

  private static func factor(_ value: String, _ book: Recalculated.Workbook) throws -> String {
    let sheet = try #require(book["参数和因子"])
    let found = sheet.filter { $0.value.number == Double(value) }.keys
    try #require(found.count == 1)
    return "参数和因子!\(found.first ?? "")"
  }

  private static func potentials(
    _ book: Recalculated.Workbook
  ) throws -> [String: LibreOffice.Value] {
    let found = book.first { sheet in
      address(of: "CH4", in: sheet.value).map { name in
        let potential = sheet.value["B\(name.filter(\.isNumber))"]
        return potential?.number == 21 && potential?.formula == nil
      } ?? false
    }
    let (name, sheet) = try #require(found)
    let values: [String: LibreOffice.Value] = [
      "CH4": 28.0, "N2O": 265.0, "HFC-23": 12_400.0, "SF6": 23_500.0, "CF4": 6630.0,
      "C2F6": 11_100.0,
    ]
    return try Dictionary(
      uniqueKeysWithValues: values.map { gas, value in
        let cell = try #require(address(of: gas, in: sheet))
        return ("\(name)!B\(cell.filter(\.isNumber))", value)
      })
  }

  private static func quantity(_ book: Recalculated.Workbook) throws -> String {
    let sheet = try #require(book["移动源CH4"])
    let line = try #require(address(of: "汽油车（国三及以后）", in: sheet))
    return "移动源CH4!G\(line.filter(\.isNumber))"
  }

  private static func address(of words: String, in sheet: LibreOffice.Sheet) -> String? {
    sheet.first { $0.value.words == words }?.key
  }
}

extension LibreOffice.Cell {
  /// The text it holds.
  var words: String {
    if case .text(let text) = value { text } else { "" }
  }
}
