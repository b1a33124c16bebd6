import Accounting
import Documents
import Findings
import Foundation
import Inventories
import InventorySupport
import Regulations
import Rendering
import Reporting
import Reviews
import Templates
import TestSupport
import Testing
import WorkbookReading

/// An example inventory's report, written once: what a returned workbook is held against.
final class ReportedExample: Sendable {
  /// The workbook as it was sent out.
  let path: String
  /// The same in memory.
  let book: ReviewedWorkbook
  /// What its cells are.
  let placed: [PlacedCell]
  private let room: TemporaryFolder

  /// Writes the report of an inventory below the repository or elsewhere.
  init(of folder: String, in language: Language = .zh) throws {
    var findings: [Finding] = []
    let messages = Templates.messages(into: &findings)
    let account = try Self.account(of: folder)
    let context = ReportContext(
      account, findings: [], words: messages, language: language, version: "Tanpan")
    let report = ReportFolder(Repository.path("Templates/\(Self.report)"), into: &findings)
    let record = WorkbookRecord(
      of: account.inventory, in: Self.folders(folder), report: Self.report, language: language,
      program: "Tanpan")
    let publication = try #require(report?.publication(of: context, into: &findings))
      .carrying(record.sheet)
    room = try TemporaryFolder()
    let files = PublicationWriter(words: RenderingWords(from: messages, in: language)).write(
      publication, to: room.path, into: &findings)
    path = try #require(files.first { $0.hasSuffix(".xlsx") })
    book = try Self.read(path)
    placed = PlacedCell.all(of: publication.workbooks.flatMap(\.sheets))
    #expect(!findings.hasErrors)
  }

  /// Reads a workbook to be reviewed.
  static func read(_ path: String) throws -> ReviewedWorkbook {
    var findings: [Finding] = []
    let file = try #require(WorkbookFile(reading: path, into: &findings))
    return try #require(ReviewedWorkbook(file, into: &findings), "\(findings)")
  }

  /// Reviews a returned workbook.
  func review(_ path: String) throws -> Review {
    Review(of: try Self.read(path), against: book, placed: placed, record: nil)
  }

  private static let report = "district-inventory"

  private static func folders(_ inventory: String) -> WorkbookRecord.Folders {
    WorkbookRecord.Folders(
      inventory: inventory, overlays: [], library: Repository.path("Sources/RegulationLibrary"),
      templates: Repository.path("Templates/\(report)"))
  }

  private static func account(of folder: String) throws -> EmissionAccount {
    var loader = InventoryLoader(folder)
    let inventory = try #require(loader.load().0)
    let regulation = LibraryRegulation(for: inventory).regulation
    var accountant = Accountant(inventory, under: regulation)
    return try #require(accountant.account().0)
  }
}

extension ReportedExample {
  /// An example in a language, reported once for all tests.
  static func shared(_ name: String, _ language: Language = .zh) throws -> ReportedExample {
    try #require(all["\(name)-\(language)"] ?? nil)
  }

  /// The examples' names.
  static let names = ["shanghai-2007", "example-district-energy-2022"]

  private static let all: [String: ReportedExample?] = Dictionary(
    uniqueKeysWithValues: (names.map { ($0, Language.zh) }).map {
      ("\($0)-\($1)", try? ReportedExample(of: Repository.path("Inventories/\($0)"), in: $1))
    })
}
