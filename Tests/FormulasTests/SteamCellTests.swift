import Formulas
import TestSupport
import Testing

/// What a workbook's cells give for steam and its slopes, by LibreOffice.
@Suite("Steam in cells")
struct SteamCellTests {
  private static let states = [(0.5, 200.0), (3.5, 435.0), (9.8, 540.0), (1.0, 900.0)]

  @Test("Enthalpy and slopes are those of the engine; beyond the bounds there is no value")
  func recalculated() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/steam.xlsx"
    let (pressure, temperature) = try (
      #require(Symbol("p")), #require(Symbol("T"))
    )
    let rows = try Self.states.enumerated().map { index, state in
      try [pressure, temperature].map { try Self.cell(index + 1, slopeBy: $0) }
        + [Self.cell(index + 1, slopeBy: nil), "\(state.0)", "\(state.1)"]
    }
    try folder.write(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), to: "rows")
    let made = try Command.run(
      "/usr/bin/python3", ["-B", "-c", Self.writing, "\(folder.path)/rows", path])
    try #require(made.status == 0, "\(made.errors)")
    let sheet = try #require(try LibreOffice.recalculate(path)["Sheet"])

    let inside = Self.states.dropLast()
    let columns: [Symbol: Column] = [
      pressure: .each(inside.map(\.0)), temperature: .each(inside.map(\.1)),
    ]
    let gradient = try Expression("STEAM(p, T)")
      .read(as: GradientReading(columns: columns, count: inside.count))
    for line in inside.indices {
      let ours = [
        gradient[pressure][line], gradient[temperature][line],
        gradient.value.values(count: inside.count)[line],
      ]
      for (letter, value) in zip(["A", "B", "C"], ours) {
        guard case .number(let cell) = sheet["\(letter)\(line + 1)"]?.value else {
          Issue.record("\(letter)\(line + 1) is no number")
          continue
        }
        #expect(abs(cell - value) <= 1e-9 * abs(value), "\(letter)\(line + 1)")
      }
    }
    #expect(sheet["C\(Self.states.count)"]?.error != nil)
  }

  private static func cell(_ row: Int, slopeBy letter: Symbol?) throws -> String {
    let formula = try Expression("STEAM(p, T)")
    let (pressure, temperature) = try (#require(Symbol("p")), #require(Symbol("T")))
    let reading = SheetGradientReading(references: [pressure: "D\(row)", temperature: "E\(row)"])
    let result = try formula.read(as: reading)
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
