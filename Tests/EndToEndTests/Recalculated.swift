import Foundation
import TestSupport
import Testing

/// The workbooks of the examples as LibreOffice sees them, all in one start.
struct Recalculated: Sendable {
  typealias Workbook = [String: LibreOffice.Sheet]

  /// With the engine's values in the file.
  let cached: [Example: Workbook]
  /// In English.
  let english: [Example: Workbook]
  /// Without any value in the file.
  let bare: [Example: Workbook]
  /// With one wrong value planted, and its place as `sheet!address`.
  let planted: (workbook: Workbook, place: String)

  /// All of it, computed once.
  static func once() throws -> Recalculated { try all.get() }

  private static let all = Result { try Recalculated() }

  private init() throws {
    let reports = try Example.allCases.mapConcurrently { try $0.report() }
    let english = try Example.allCases.mapConcurrently { try $0.report("en") }
    let bare = try Example.allCases.mapConcurrently {
      try Report(of: $0.rawValue, ["--without-cached-values"])
    }
    let folder = try TemporaryFolder()
    let wrong = "\(folder.path)/wrong.xlsx"
    let place = try Self.plant(in: try Example.district.report().workbook, as: wrong)
    let books = try withExtendedLifetime((bare, folder)) {
      try LibreOffice.recalculate(
        (reports + english + bare).map { LibreOffice.Job($0.workbook) } + [.init(wrong)])
    }
    let count = Example.allCases.count
    cached = Self.named(books[..<count])
    self.english = Self.named(books[count..<(2 * count)])
    self.bare = Self.named(books[(2 * count)..<(3 * count)])
    planted = (books[3 * count], place)
  }

  private static func named(_ books: ArraySlice<Workbook>) -> [Example: Workbook] {
    Dictionary(uniqueKeysWithValues: zip(Example.allCases, books))
  }

  /// Changes the value of the first formula of the fifth sheet, and nothing else.
  private static func plant(in workbook: String, as copy: String) throws -> String {
    let script = """
      import re, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
          for item in old.infolist():
              data = old.read(item)
              if item.filename == "xl/worksheets/sheet5.xml":
                  text = data.decode()
                  found = re.search(r'r="([A-Z]+[0-9]+)"[^<>]*><f>[^<]*</f><v>', text)
                  names = re.findall(r'<sheet name="([^"]*)"', old.read("xl/workbook.xml").decode())
                  print(names[4] + "!" + found[1], end="")
                  data = (text[:found.end()] + "9" + text[found.end():]).encode()
              new.writestr(item, data)
      """
    let run = try Command.run("/usr/bin/python3", ["-c", script, workbook, copy])
    guard run.status == 0, !run.output.isEmpty else { throw LibreOffice.Failure(run.errors) }
    return run.output
  }
}

extension [String: LibreOffice.Sheet] {
  /// The cells that are formulas, as `sheet!address`.
  var formulas: [String: LibreOffice.Cell] {
    reduce(into: [:]) { found, sheet in
      for (address, cell) in sheet.value where cell.formula != nil {
        found["\(sheet.key)!\(address)"] = cell
      }
    }
  }
}

extension LibreOffice.Sheet {
  /// Whether it is the calculation of a method: its formula stands above its lines.
  var isCalculation: Bool { values.contains { $0.words.hasPrefix("E = ") } }
}

/// Numbers to a relative 1e-9, or to 1e-9 where they are small.
func isSame(_ left: LibreOffice.Value?, _ right: LibreOffice.Value?) -> Bool {
  guard case .number(let left) = left, case .number(let right) = right else { return left == right }
  return abs(left - right) <= 1e-9 * max(1, abs(right))
}
