import Annotations
import Findings
import Forms
import Foundation
import Inventories

/// One run of `tanpan import` into one inventory.
struct ImportSession {
  let command: ImportCommand
  let folder: String
  let inventory: Inventory
  let messages: MessageCatalogue
  let language: Language

  /// Does what was asked, and returns what is to be complained of.
  func run() -> [Finding] {
    var findings: [Finding] = []
    let regulation = Workspace.regulation(for: inventory, command.folders, into: &findings)
    findings.removeAll { $0.severity != .error }
    let vocabulary = ImportVocabulary(
      regulation, guideline: inventory.guideline.value, messages: messages)
    let workbooks = command.workbooks.compactMap { FilledWorkbook(reading: $0, into: &findings) }
    guard workbooks.count == command.workbooks.count else { return findings }
    if let output = command.suggest {
      return findings + suggest(workbooks, vocabulary, to: output)
    }
    guard let options = options(into: &findings) else { return findings }
    let forms = FormImport(into: folder, vocabulary: vocabulary, options: options, check: check)
    let outcome = forms.outcome(of: workbooks)
    findings = outcome.findings
    finish(outcome, into: &findings)
    return findings
  }

  private func options(into findings: inout [Finding]) -> FormImport.Options? {
    var options = FormImport.Options()
    options.isPartial = command.partial
    options.date = command.date ?? day
    if let path = command.mapping {
      guard let mapping = TableMapping(reading: path, into: &findings) else { return nil }
      options.mapping = mapping
    }
    return options
  }

  /// Everything that is wrong with the inventory in a folder, its account included.
  private func check(_ folder: String) -> [Finding] {
    Workspace(
      InventorySource(
        folder: folder, home: self.folder, overlays: command.folders, language: language)
    ).findings
  }

  /// Shows what changes, writes it if it may be, and puts remarks on a copy if asked.
  private func finish(_ outcome: ImportOutcome, into findings: inout [Finding]) {
    // Of a workbook that is refused nothing was compared.
    if outcome.isWritable || !outcome.differences.isEmpty {
      print(DifferencePrinter(messages, in: language).text(outcome.differences), terminator: "")
    }
    if let output = command.annotate, let path = command.workbooks.first {
      findings += FindingRemarks(outcome.findings, on: path, words: messages, in: language)
        .annotate(path, to: output)
    }
    let key: String
    if !outcome.isWritable {
      key = "import-refused"
    } else if command.dryRun {
      key = "import-dry-run"
    } else {
      key = outcome.write(into: &findings) ? "import-written" : "import-refused"
    }
    let files: [String: Finding.Argument] = [
      "files": .text(outcome.files.joined(separator: " ")), "folder": .text(folder),
      "count": .count(outcome.files.count),
    ]
    print(
      messages.label(
        outcome.files.isEmpty && outcome.isWritable ? "import-nothing" : key, files, in: language))
  }

  private func suggest(
    _ workbooks: [FilledWorkbook], _ vocabulary: ImportVocabulary, to output: String
  ) -> [Finding] {
    guard let workbook = workbooks.first else { return [] }
    let suggestion = MappingSuggestion(
      of: workbook, year: inventory.year, vocabulary: vocabulary, words: messages, in: language)
    do {
      try Data(suggestion.text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
      print(
        messages.label(
          "import-suggested", ["file": .text(output), "count": .count(suggestion.count)],
          in: language))
      return []
    } catch {
      let arguments: [String: Finding.Argument] = ["reason": .text(error.localizedDescription)]
      return [Finding(.error, .mappingNotWritten, arguments, at: Place(file: output))]
    }
  }

  /// The day that the environment sets, for imports that can be repeated.
  private var day: String? {
    MadeReport.created.map { seconds in
      Date(timeIntervalSince1970: Double(seconds))
        .formatted(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
    }
  }
}

extension Finding.Code {
  static let mappingNotWritten: Self = "mapping-not-written"
}
