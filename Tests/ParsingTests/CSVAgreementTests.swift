import Findings
import Foundation
import Parsing
import TestSupport
import Testing

/// Python's csv module reads and writes the same format, and was not written by us.
@Suite("CSV as Python knows it", .enabled(if: Python.isInstalled))
struct CSVAgreementTests {
  private static let columns = ["a", "b", "c"].map { ColumnSpec(key: $0) }
  private static let words = [
    "原煤", "a", "1.5", "", " ", "\"", "\"\"", ",", "\n", "\r\n", "=1+1", "'", "#", "\u{3000}", "-",
  ]

  private func read(_ path: String) -> (rows: [[String]], findings: [Finding]) {
    var findings: [Finding] = []
    guard let table = CSVTable(reading: path, columns: Self.columns, into: &findings) else {
      return ([], findings)
    }
    let rows = (0..<table.rowCount).map { row in
      table.columns.map { table.text(row, $0) }
    }
    return (rows, findings)
  }

  /// What Python reads in a file: a JSON list of rows, blanks trimmed, blank rows left out.
  private static let reading = """
    import csv, io, json, sys, glob
    blanks = " \\t\\u00a0\\u202f\\u205f\\u2060\\u3000\\ufeff" + "".join(map(chr, range(0x2000, 0x200e)))
    result = {}
    for path in sorted(glob.glob(sys.argv[1] + "/*.csv")):
        text = open(path, encoding="utf-8-sig", newline="").read()
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            rows = [[cell.strip(blanks) for cell in row] for row in rows[1:]]
            result[path.rsplit("/", 1)[1]] = [row for row in rows if any(row)]
        except csv.Error as error:
            result[path.rsplit("/", 1)[1]] = None
    json.dump(result, sys.stdout)
    """

  private func readByPython(_ folder: TemporaryFolder) throws -> [String: [[String]]?] {
    let output = try Python.output(of: Self.reading, folder.path)
    return try JSONDecoder().decode([String: [[String]]?].self, from: output)
  }

  private func randomRows(_ generator: inout SplitMix64) -> [[String]] {
    (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...4, using: &generator))
          .compactMap { _ in Self.words.randomElement(using: &generator) }.joined()
      }
    }
  }

  @Test func `is read alike by both when we write it`() throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix64(seed: 5)
    for number in 0..<300 {
      var writer = CSVWriter(for: .programs)
      writer.append(["a", "b", "c"])
      randomRows(&generator).forEach { writer.append($0) }
      try folder.write(writer.text, to: "\(number).csv")
    }
    for (name, rows) in try readByPython(folder) {
      let ours = read(folder.path + "/" + name)
      #expect(ours.findings.allSatisfy { $0.severity == .note })
      #expect(ours.rows == rows)
    }
  }

  @Test func `is either read alike by both or refused by us when it is damaged`() throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix64(seed: 6)
    var mutation = Mutation(seed: 7, words: ["\"", "\"\"", ",", "\n", "\r\n", "\r", "\",\"", "原"])
    for number in 0..<1000 {
      var writer = CSVWriter(for: .programs)
      randomRows(&generator).forEach { writer.append($0) }
      let body = mutation.mutated(writer.text).replacingOccurrences(of: "\0", with: "0")
      try folder.write("a,b,c\n" + body, to: "\(number).csv")
    }
    var accepted = 0
    for (name, rows) in try readByPython(folder) {
      let ours = read(folder.path + "/" + name)
      guard !ours.findings.hasErrors else { continue }
      accepted += 1
      if let rows {
        #expect(ours.rows == rows, "\(name)")
      } else {
        // We let blanks follow a closing quote, which Python refuses.
        let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
        #expect(text.contains(/"[ \t]/), "\(name)")
      }
    }
    #expect(accepted > 100)
    #expect(accepted < 900)
  }
}
