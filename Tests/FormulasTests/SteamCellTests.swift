import Formulas
import TestSupport
import Testing

/// What a workbook's cells give for steam and its slopes, by LibreOffice.
@Suite("Steam in cells")
struct SteamCellTests {
  /// A function with states to put in, of which the last is beyond its bounds.
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let letters: [String]
    let states: [[Double]]

    var testDescription: String { formula }
  }

  private static let cases = [
    Case(
      formula: "STEAM(p, T)", letters: ["p", "T"],
      states: [[0.5, 200], [3.5, 435], [9.8, 540], [1, 900]]),
    Case(
      formula: "SATURATED(p)", letters: ["p"],
      states: [[0.1], [0.75], [2.5], [0.1 + 0.2], [14.999], [15], [15.1]]),
  ]

  @Test(
    "Enthalpy and slopes are those of the engine; beyond the bounds there is no value",
    arguments: cases)
  func recalculated(_ steam: Case) throws {
    let letters = try steam.letters.map { try #require(Symbol($0)) }
    let sheet = try recalculated(steam, letters)

    let inside = steam.states.dropLast()
    let columns = Dictionary(
      uniqueKeysWithValues: letters.enumerated().map { position, letter in
        (letter, Column.each(inside.map { $0[position] }))
      })
    let gradient = try Expression(steam.formula)
      .read(as: GradientReading(columns: columns, count: inside.count))
    for line in inside.indices {
      let ours =
        [gradient.value.values(count: inside.count)[line]] + letters.map { gradient[$0][line] }
      for (column, value) in zip(["A", "B", "C"], ours) {
        guard case .number(let cell) = sheet["\(column)\(line + 1)"]?.value else {
          Issue.record("\(column)\(line + 1) is no number")
          continue
        }
        #expect(abs(cell - value) <= 1e-9 * abs(value), "\(column)\(line + 1)")
      }
    }
    #expect(sheet["A\(steam.states.count)"]?.error != nil)
  }

  private func recalculated(
    _ steam: Case, _ letters: [Symbol]
  ) throws -> LibreOffice.Sheet {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/steam.xlsx"
    let rows = try steam.states.enumerated().map { index, state in
      let places = zip(letters, ["D", "E"]).map { ($0, "\($1)\(index + 1)") }
      let references = Dictionary(uniqueKeysWithValues: places)
      let cells = try ([nil] + letters.map(Optional.some))
        .map { try Self.cell(steam.formula, references, slopeBy: $0) }
      let blanks = Array(repeating: "0", count: 2 - letters.count)
      return (cells + blanks + state.map { "\($0)" }).joined(separator: "\t")
    }
    try folder.write(rows.joined(separator: "\n"), to: "rows")
    let made = try Command.run(
      "/usr/bin/python3", ["-B", "-c", Self.writing, "\(folder.path)/rows", path])
    try #require(made.status == 0, "\(made.errors)")
    return try #require(try LibreOffice.recalculate(path)["Sheet"])
  }

  private static func cell(
    _ formula: String, _ references: [Symbol: String], slopeBy letter: Symbol?
  ) throws -> String {
    let result = try Expression(formula).read(as: SheetGradientReading(references: references))
    let tokens = try letter.map { try #require(result.slope(by: $0)) } ?? result.value.tokens
    return "="
      + tokens.map { token in
        switch token {
        case .text(let text): text
        case .reference(let address): address
        }
      }.joined()
  }

  private static let writing = """
    import openpyxl, sys
    book = openpyxl.Workbook()
    for row in open(sys.argv[1], encoding="utf-8"):
        cells = row.rstrip("\\n").split("\\t")
        book.active.append(cells[:3] + [float(cell) for cell in cells[3:]])
    book.save(sys.argv[2])
    """
}
