import Accounting
import Findings
import Foundation
import Freezing
import Inventories
import InventorySupport
import Parsing
import Regulations
import TestSupport
import Testing

/// An inventory that was frozen, of which a test then changes something.
struct FrozenCopy {
  let copy: InventoryCopy
  /// What was frozen.
  let filed: EmissionAccount

  /// The example year of this repository, frozen as it is there.
  static func district() throws -> FrozenCopy {
    try FrozenCopy(InventoryCopy(of: "Inventories/example-district-2021"))
  }

  /// Freezes a copy.
  init(_ copy: InventoryCopy) throws {
    self.copy = copy
    var findings: [Finding] = []
    filed = try AccountOfFolder(copy.folder).account
    let path = InventoryLock(in: Self.folders(copy))
      .write(filed, program: "test", overwriting: true, into: &findings)
    try #require(path != nil, "\(findings)")
  }

  /// What was filed beside what follows now, with folders laid over the library.
  func comparison(overlays: [String] = []) throws -> LockComparison {
    var findings: [Finding] = []
    let comparison = try compared(overlays, into: &findings)
    return try #require(comparison, "\(findings)")
  }

  /// The codes of what is said now, each as often as it is said.
  func codes(overlays: [String] = []) throws -> [String] {
    var findings: [Finding] = []
    let comparison = try compared(overlays, into: &findings)
    return (findings + (comparison?.findings ?? [])).map(\.code.rawValue).sorted()
  }

  private func compared(
    _ overlays: [String], into findings: inout [Finding]
  ) throws -> LockComparison? {
    let account = try AccountOfFolder(copy.folder, overlays: overlays).account
    return InventoryLock(in: Self.folders(copy)).comparison(with: account, into: &findings)
  }

  static func folders(_ copy: InventoryCopy) -> FrozenFiles.Folders {
    FrozenFiles.Folders(
      inventory: copy.folder, library: Repository.path("Sources/RegulationLibrary"))
  }
}

/// The account of a folder under the library with folders laid over it.
struct AccountOfFolder {
  let account: EmissionAccount

  init(_ folder: String, overlays: [String] = []) throws {
    var loader = InventoryLoader(folder)
    let (read, problems) = loader.load()
    let inventory = try #require(read, "\(problems)")
    let loaded = LibraryRegulation(for: inventory, overlays: overlays)
    var accountant = Accountant(inventory, under: loaded.regulation)
    let (account, findings) = accountant.account()
    let errors = (problems + loaded.findings + findings).filter { $0.severity == .error }
    self.account = try #require(account, "\(errors)")
  }
}

/// A folder with a file of the library, changed.
struct ChangedLibrary {
  let room: TemporaryFolder
  var path: String { room.path }

  init(_ file: String, replacing old: String, with new: String) throws {
    room = try TemporaryFolder()
    let library = Repository.path("Sources/RegulationLibrary/\(file)")
    let text = try String(contentsOfFile: library, encoding: .utf8)
    let parts = text.components(separatedBy: old)
    try #require(parts.count == 2, "“\(old)” stands \(parts.count - 1) times")
    try room.write(parts.joined(separator: new), to: file)
  }
}
