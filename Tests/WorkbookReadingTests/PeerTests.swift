import Findings
import Foundation
import SheetReferences
import TestSupport
import Testing
import WorkbookReading
import Workbooks

@Suite("What openpyxl finds")
struct PeerTests {
  private static let fixtures = Repository.path("Tests/WorkbookReadingTests/Fixtures")

  private static func fixtures(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(fixtures)/\(folder)")
      .filter { $0.hasSuffix(".xlsx") }.map { "\(fixtures)/\(folder)/\($0)" }.sorted()
  }

  @Test("we find, cell by cell, in workbooks of six programs")
  func agree() throws {
    let folder = try TemporaryFolder()
    let ours = try [false, true].map { try OwnWorkbook.write(into: folder, constantMemory: $0) }
    let paths = try Self.fixtures(in: "programs") + Self.fixtures(in: "excel") + ours
    let peers = try Peer.books(paths)
    #expect(peers.count == 56)
    for path in paths {
      var findings: [Finding] = []
      let book = try #require(WorkbookFile(reading: path, into: &findings))
      let peer = try #require(peers[path])
      let sheets = book.sheets.filter(\.hasCells)
      #expect(sheets.map(\.name) == peer.sheets.map(\.name), "\(path)")
      for (sheet, other) in zip(sheets, peer.sheets) {
        let grid = try #require(book.grid(of: sheet, into: &findings))
        compare(grid, other, in: book)
      }
      #expect(findings.isEmpty, "\(findings)")
    }
  }

  private func compare(_ grid: SheetGrid, _ peer: Peer.Sheet, in book: WorkbookFile) {
    let place = "\(book.path) \(peer.name)"
    #expect(grid.entry.visibility.rawValue == peer.state, "\(place)")
    #expect(grid.features.merges.map(\.a1).sorted() == peer.merges, "\(place)")
    #expect(grid.features.hiddenRows.flatMap(Array.init) == peer.hiddenRows, "\(place)")
    #expect(grid.features.hiddenColumns.flatMap(Array.init) == peer.hiddenColumns, "\(place)")
    #expect(grid.features.isProtected == peer.isProtected, "\(place)")
    for (address, cell) in peer.cells {
      let ours = CellReference(address).flatMap { grid.cells[$0] }
      #expect(cell.shows(ours?.value ?? .empty), "\(place) \(address): \(cell) \(ours as Any)")
      #expect(ours?.formula == cell.formula || cell.formula == nil, "\(place) \(address)")
      guard let ours else { continue }
      #expect(book.numberFormat(style: ours.style) == cell.format, "\(place) \(address)")
      #expect(book.isLocked(style: ours.style) == cell.isLocked, "\(place) \(address)")
    }
    for (reference, cell) in grid.cells where cell.value != .text("") {
      #expect(peer.cells[reference.a1] != nil, "\(place) \(reference.a1)")
    }
  }
}
