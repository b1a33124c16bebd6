import ArgumentParser
import Documents
import FilingImports
import FilingReports
import Filings
import Findings
import Foundation
import Inventories
import Rendering
import Templates

/// `tanpan filing entry`: the form to fill in, with what is there and room for more.
struct FilingEntryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry",
    abstract: "写出填报用的工作簿。 Write the workbook to fill in.",
    discussion: """
      各能源都有一行，各列表留有空行；已填的数在里面。算出的格锁定。
      There is a row for every energy and room in every list; what is filed already stands in it. Computed cells
      are locked.

      例 Examples:
        tanpan filing entry Inventories/example-steel-works-2023 --output 填报.xlsx
      """)

  @OptionGroup var options: FilingOptions

  @Option(name: [.short, .long], help: "工作簿。 The workbook to write.")
  var output: String

  @Flag(help: "覆盖已有的文件。 Replace a file that is there.")
  var overwrite = false

  func run() throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(options.inventory)
    let (inventory, problems) = loader.load()
    let language = options.language ?? inventory?.language ?? .zh
    guard overwrite || !FileManager.default.fileExists(atPath: output) else {
      throw Output.misuse(
        Finding(.error, .fileInTheWay, ["file": .text(output)]), in: language, messages)
    }
    guard let inventory else { return try Output.finish(problems, in: language, messages) }
    let session = FilingSession(inventory, in: options.inventory, overlays: options.folders)
    if let preparation = session.preparation(options.form.form, into: &findings) {
      let entry = FilingEntry(
        preparation, of: inventory, in: options.inventory, by: Tanpan.versionLine)
      let book = entry.workbook(in: FilingWords(messages, in: language), into: &findings)
      // A workbook without what could not be read would leave it out when it is read back.
      guard !findings.hasErrors else { return try Output.finish(findings, in: language, messages) }
      let renderer = WorkbookRenderer(words: RenderingWords(from: messages, in: language))
      findings += renderer.write(
        book.sheets, hidden: book.hidden, title: book.file, properties: .init(), to: output)
      if !findings.hasErrors { print(output) }
    }
    try Output.finish(findings, in: language, messages)
  }
}

extension Finding.Code {
  static let fileInTheWay: Self = "filing-file-in-the-way"
}
