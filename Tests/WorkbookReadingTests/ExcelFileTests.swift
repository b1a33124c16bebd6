import Findings
import Foundation
import TestSupport
import Testing
import WorkbookReading

/// What two other readers find in the same workbooks.
@Suite("Workbooks saved by Excel and Numbers")
struct ExcelFileTests {
  struct Expected: Decodable, Equatable {
    let non_empty: Int
    let numeric_sum: Double
    let strings: Int
  }

  static let folder = Repository.path("Tests/WorkbookReadingTests/Fixtures/excel")

  static func expected() throws -> [String: [String: Expected]] {
    let file = URL(fileURLWithPath: "\(folder)/expected.json")
    return try JSONDecoder().decode(
      [String: [String: Expected]].self, from: Data(contentsOf: file))
  }

  @Test("have the cells, sums and texts that openpyxl and calamine find")
  func agree() throws {
    let expected = try Self.expected()
    #expect(expected.count == 49)
    for (name, sheets) in expected {
      let path = "\(Self.folder)/\(name.split(separator: "/").last ?? "")"
      let found = try found(in: path)
      #expect(found.keys.sorted() == sheets.keys.sorted(), "\(name)")
      for (sheet, figures) in sheets {
        let ours = try #require(found[sheet])
        #expect(ours.non_empty == figures.non_empty, "\(name) \(sheet)")
        #expect(ours.strings == figures.strings, "\(name) \(sheet)")
        #expect(
          abs(ours.numeric_sum - figures.numeric_sum) <= 1e-9 * abs(figures.numeric_sum),
          "\(name) \(sheet)")
      }
    }
  }

  private func found(in path: String) throws -> [String: Expected] {
    var findings: [Finding] = []
    let book = try #require(WorkbookFile(reading: path, into: &findings), "\(path) \(findings)")
    var found: [String: Expected] = [:]
    for sheet in book.sheets where sheet.hasCells {
      var (count, sum, texts) = (0, 0.0, 0)
      let features = book.read(sheet, into: &findings) { cell in
        switch cell.value {
        case .empty: return
        case .number(let number): sum += number
        case .text: texts += 1
        default: break
        }
        count += 1
      }
      #expect(features != nil)
      found[sheet.name] = Expected(non_empty: count, numeric_sum: sum, strings: texts)
    }
    #expect(findings.isEmpty, "\(path): \(findings)")
    return found
  }
}
