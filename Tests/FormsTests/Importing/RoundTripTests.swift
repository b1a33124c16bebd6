import Findings
import Forms
import Foundation
import Inventories
import Parsing
import Templates
import TestSupport
import Testing

/// Export, fill in, import: what comes back is what was there, or what was typed.
@Suite("The round trip of a form")
struct RoundTripTests {
  private static let examples = [
    "Inventories/example-district-2023", "Inventories/shanghai-2007",
  ]

  private func importer(of form: WrittenForm, into folder: String) -> FormImport {
    var ignored: [Finding] = []
    let vocabulary = ImportVocabulary(
      form.regulation, guideline: form.inventory.guideline.value,
      messages: Templates.messages(into: &ignored))
    return FormImport(into: folder, vocabulary: vocabulary) { folder in
      var loader = InventoryLoader(folder)
      return loader.load().1
    }
  }

  private func imported(_ path: String, _ form: WrittenForm, into folder: String) throws
    -> ImportOutcome
  {
    var findings: [Finding] = []
    let workbook = try #require(FilledWorkbook(reading: path, into: &findings), "\(findings)")
    let outcome = importer(of: form, into: folder).outcome(of: [workbook])
    try #require(outcome.isWritable, "\(outcome.findings.filter { $0.severity == .error })")
    let isWritten = outcome.write(into: &findings)
    try #require(isWritten, "\(findings)")
    return outcome
  }

  @Test(arguments: examples) func `a form not touched changes no table`(_ example: String) throws {
    let form = try WrittenForm(of: Repository.path(example))
    let copy = try InventoryCopy(of: example)
    let outcome = try imported(form.path, form, into: copy.folder)
    #expect(outcome.differences.isEmpty)
    #expect(outcome.files.allSatisfy { $0.hasPrefix("evidence/") })
    let telling = outcome.findings.filter { $0.place?.file == form.path && $0.severity == .note }
    #expect(telling.isEmpty, "\(telling)")
  }

  @Test(arguments: examples) func `a form makes the whole inventory anew`(
    _ example: String
  ) throws {
    let form = try WrittenForm(of: Repository.path(example))
    let copy = try InventoryCopy(of: example)
    for spec in TableSpec.all {
      if case .file(let name) = spec.location { try? copy.remove(name) }
    }
    try? copy.remove("activity")
    _ = try imported(form.path, form, into: copy.folder)
    let (made, original) = (
      TableMeaning(copy.folder).lines, TableMeaning(Repository.path(example)).lines
    )
    #expect(made.subtracting(original) == [])
    #expect(original.subtracting(made) == [])
  }

  @Test(arguments: [1, 2, 3]) func `what is typed at random is what the tables say`(
    _ seed: Int
  ) throws {
    let form = try WrittenForm(of: WrittenForm.district)
    let typed = try FilledByHand.fill(form.path, seed: seed)
    try expect(typed, of: form)
  }

  @Test func `so it is when LibreOffice saved the form`() throws {
    let form = try WrittenForm(of: WrittenForm.district)
    let typed = try FilledByHand.fill(form.path, seed: 5)
    let room = try TemporaryFolder()
    let run = try Command.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(room.path)/profile", "--headless", "--convert-to", "xlsx",
        "--outdir", room.path, form.path,
      ])
    try #require(run.status == 0, "\(run.errors)")
    try expect(typed, of: form, savedAs: "\(room.path)/form.xlsx")
  }

  /// A line as the tables keep it: the names that forms show are codes there.
  private func coded(
    _ line: FilledByHand.Line, _ vocabulary: ImportVocabulary
  ) -> FilledByHand.Line {
    let table =
      line.file.hasPrefix("activity/")
      ? TableSpec.activity : TableSpec.all.first { $0.file() == line.file }
    let lists: [ColumnSpec.Vocabulary] = [.methods, .parameters, .technologies, .factorKinds]
    var fields = line.fields
    for (key, text) in line.fields {
      if case .word(let list) = table?.column(key)?.content, lists.contains(list) {
        fields[key] = vocabulary.word(text, in: list) ?? text
      }
    }
    return FilledByHand.Line(file: line.file, fields: fields)
  }

  private func expect(
    _ typed: FilledByHand, of form: WrittenForm, savedAs path: String? = nil
  ) throws {
    let copy = try InventoryCopy(of: Self.examples[0])
    _ = try imported(path ?? form.path, form, into: copy.folder)
    let made = TableMeaning(copy.folder).lines
    let wanted = TableMeaning(typed.lines.map { coded($0, form.vocabulary) }).lines
    #expect(made.subtracting(wanted) == [])
    #expect(wanted.subtracting(made) == [])
  }
}
