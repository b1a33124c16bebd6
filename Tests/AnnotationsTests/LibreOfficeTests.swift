import Annotations
import Findings
import SheetReferences
import TestSupport
import Testing

/// Workbooks that LibreOffice saved before, and saves after, they are annotated.
@Suite("An annotated workbook and LibreOffice")
struct LibreOfficeTests {
  /// The last cell of a sheet takes LibreOffice a minute, remark or none.
  private static let remarks =
    Sample.remarks + StaffTable.remarks.filter { $0.cell?.row != 1_048_575 && $0.fact.count < 100 }

  private func saved(_ paths: [String], in folder: String) throws {
    let profile = try TemporaryFolder()
    let run = try Command.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(profile.path)", "--headless", "--convert-to", "xlsx",
        "--outdir", folder,
      ] + paths)
    guard run.status == 0 else { throw Python.Refused(description: run.errors) }
  }

  @Test func `agree about every cell, before and after`() throws {
    let folder = try TemporaryFolder()
    let (first, second) = (folder.path + "/1", folder.path + "/2")
    try saved([Sample.form(in: folder), StaffTable.write(in: folder)], in: first)
    var outputs: [String] = []
    for name in ["form", "staff"] {
      outputs.append(
        try Sample.annotated(
          "\(first)/\(name).xlsx", Self.remarks, to: "\(folder.path)/\(name)-out.xlsx"))
    }
    outputs.append(
      try Sample.annotated("\(folder.path)/form.xlsx", to: "\(folder.path)/own-out.xlsx"))
    try saved(outputs, in: second)
    for name in ["form", "staff"] {
      try compare(Described("\(first)/\(name).xlsx"), Described("\(second)/\(name)-out.xlsx"))
      let cleared = try Sample.annotated(
        "\(second)/\(name)-out.xlsx", [], to: "\(second)/\(name).xlsx")
      try expectNoRemarks(on: Described(cleared))
    }
    let own = try Described("\(second)/own-out.xlsx")
    #expect(own[Sample.sheet]?.cells["B2"]?.note == Sample.note("[错误 3] 数量是负数\n→ 改为正数"))
    #expect(own["核对意见"]?.links["D6"]?.hasSuffix("B2") == true)
  }

  private func compare(_ before: Described, _ after: Described) throws {
    for sheet in before.sheets {
      let new = try #require(after[sheet.name])
      for setting in ["validations", "conditions", "protection", "merges", "freeze", "charts"] {
        #expect(new.settings[setting] == sheet.settings[setting])
      }
      #expect(new.state == sheet.state)
      for (name, cell) in sheet.cells {
        #expect(new.cells[name]?.value == cell.value)
        #expect(new.cells[name]?.format == cell.format, "\(name)")
      }
    }
    let notes = after.sheets.flatMap(\.cells.values).count { $0.note?.contains("Tanpan") == true }
    #expect(notes == Set(marked(in: after)).count)
  }

  /// The cells that a remark of ours should stand on.
  private func marked(in book: Described) -> [String] {
    Self.remarks.compactMap { remark in
      guard let cell = remark.cell, book[remark.sheet] != nil else { return nil }
      return remark.sheet + (["C3", "D4"].contains(cell.a1) ? "B2" : cell.a1)
    }
  }

  private func expectNoRemarks(on book: Described) throws {
    for sheet in book.sheets.dropLast() {
      for (name, cell) in sheet.cells {
        #expect(cell.note?.contains("Tanpan") != true, "\(sheet.name) \(name)")
        #expect(!["FFF8B4B4", "FFFFE08A", "FFBDD7F4"].contains(cell.fill), "\(sheet.name) \(name)")
      }
    }
    #expect(book.sheets.count { $0.name.hasPrefix("核对意见") } == 1)
  }
}
