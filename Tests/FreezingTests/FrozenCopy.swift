import Accounting
import Findings
import Foundation
import Freezing
import Inventories
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
    let (loaded, problems) = loader.load()
    let inventory = try #require(loaded, "\(problems)")
    let (regulation, mistakes) =
      overlays.isEmpty && inventory.isOfProvincialLibrary
      ? Self.provincial : Self.regulation(for: inventory, overlays)
    var accountant = Accountant(inventory, under: regulation)
    let (account, findings) = accountant.account()
    let errors = (problems + mistakes + findings).filter { $0.severity == .error }
    self.account = try #require(account, "\(errors)")
  }

  /// The library as the example years want it, read once.
  private static let provincial: (Regulation, [Finding]) = {
    var loader = InventoryLoader(Repository.path("Inventories/example-district-2021"))
    return loader.load().0.map { regulation(for: $0, []) } ?? (Regulation(), [])
  }()

  private static func regulation(
    for inventory: Inventory, _ overlays: [String]
  ) -> (Regulation, [Finding]) {
    var loader = RegulationLoader(
      RegulationFolders(
        library: Repository.path("Sources/RegulationLibrary"),
        overlays: overlays + [inventory.regulationFolder].compactMap(\.self)))
    return loader.load(
      guideline: inventory.guideline.value, extraMethods: inventory.extraMethods.map(\.value),
      constants: inventory.conversions.map(\.value))
  }
}

extension Inventory {
  /// Whether the library alone, as the example years want it, is its regulation.
  fileprivate var isOfProvincialLibrary: Bool {
    guideline.value == "provincial-2011" && regulationFolder == nil
      && (extraMethods.isEmpty || id == "example-district-2021")
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
