import Accounting
import Documents
import Findings
import Foundation
import Inventories
import InventorySupport
import Regulations
import Rendering
import Reporting
import Synchronization
import Templates
import TestSupport
import Testing

/// An example inventory, accounted, with the means to report it.
struct SampleReport: Sendable {
  let context: ReportContext
  private let messages: MessageCatalogue
  private let key: String

  /// The example, accounted for once in each language.
  init(_ name: String = "example-district-2023", in language: Language = .zh) throws {
    let key = "\(name) \(language.rawValue)"
    self = try Self.known.withLock { known in
      if let sample = known[key] { return sample }
      let sample = try SampleReport(
        reading: Repository.path("Inventories/\(name)"), in: language, key)
      known[key] = sample
      return sample
    }
  }

  /// An inventory in a folder of its own.
  init(in folder: String) throws {
    try self.init(reading: folder, in: .zh, folder)
  }

  private init(reading folder: String, in language: Language, _ key: String) throws {
    self.key = key
    var findings: [Finding] = []
    messages = Templates.messages(into: &findings)
    var loader = InventoryLoader(folder)
    let inventory = try #require(loader.load().0)
    let regulation = LibraryRegulation(for: inventory).regulation
    var accountant = Accountant(inventory, under: regulation)
    let (account, problems) = accountant.account()
    context = ReportContext(
      try #require(account), findings: findings + problems, words: messages, language: language,
      version: "Tanpan")
  }

  /// The folder of the report that comes with the program.
  static let builtIn = Repository.path("Templates/district-inventory")

  private static let known = Mutex<[String: SampleReport]>([:])
  private static let published = Mutex<[String: (Publication?, [Finding])]>([:])

  /// What the report that comes with the program makes of the inventory, made once for all tests.
  func publication() -> (Publication?, [Finding]) {
    Self.published.withLock { published in
      if let made = published[key] { return made }
      let made = publication(Self.builtIn)
      published[key] = made
      return made
    }
  }

  /// What a folder of templates makes of the inventory, and why nothing when it makes nothing.
  func publication(_ folder: String) -> (Publication?, [Finding]) {
    var findings: [Finding] = []
    let report = ReportFolder(folder, into: &findings)
    return (report?.publication(of: context, into: &findings), findings)
  }

  /// The text of a document, as written to a file; the workbook takes longer and is left out.
  func text(_ file: String) throws -> String {
    let whole = try #require(publication().0)
    let publication = Publication(
      id: whole.id, title: whole.title, properties: whole.properties, workbooks: [],
      documents: whole.documents.filter { $0.file == file })
    let folder = try TemporaryFolder()
    var findings: [Finding] = []
    let words = RenderingWords(from: messages, in: context.language)
    _ = PublicationWriter(words: words).write(
      publication, to: folder.path, into: &findings)
    #expect(findings.isEmpty)
    return try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
  }
}
