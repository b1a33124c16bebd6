public import Findings
import Foundation
public import Inventories
import Locations
public import Regulations
public import Rendering

/// Writes the folder of a new inventory: what it is, its tables without lines, and the form.
///
/// Everything is written aside and moved in place together; a folder that exists is left alone.
public struct InventoryStarter: Sendable {
  private let start: InventoryStart
  private let lastFolder: String?
  private let filings: [(name: String, text: String)]
  private let templates: ProseRenderer
  private let form: FormWriter

  /// The templates asked for, by name: files of the new folder.
  public static let templateNames = ["inventory.yaml", "README.md"]

  /// Begins an inventory with the texts of `templates`; `lastFolder` is where last year's lies, and
  /// `filings` what of its filings on statutory forms holds, by the names of their files.
  public init(
    _ start: InventoryStart, after lastFolder: String?,
    filings: [(name: String, text: String)] = [], templates: ProseRenderer, form: FormWriter
  ) {
    self.start = start
    self.lastFolder = lastFolder
    self.filings = filings
    self.templates = templates
    self.form = form
  }

  /// Writes the folder and returns its files, or nothing after an error; `regulation` loads what
  /// the new inventory is under.
  public func write(
    to folder: String, under regulation: (Inventory, inout [Finding]) -> Regulation,
    into findings: inout [Finding]
  ) -> [String] {
    let target = URL.resolved(folder)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      findings.append(Finding(.error, .folderExists, ["folder": .text(folder)]))
      return []
    }
    let room = target.deletingLastPathComponent()
      .appendingPathComponent(".tanpan.\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: room) }
    let aside = room.appendingPathComponent(target.lastPathComponent)
    let earlier = EarlierFolders(
      from: target.path, of: start.year, last: start.last, in: lastFolder)
    let files = fill(aside, earlier, under: regulation, into: &findings)
    guard !findings.hasErrors else { return [] }
    guard rename(aside.path, target.path) == 0 else {
      findings.append(unwritable(folder))
      return []
    }
    return files.map { "\(folder)/\($0)" }
  }

  private func fill(
    _ folder: URL, _ earlier: EarlierFolders,
    under regulation: (Inventory, inout [Finding]) -> Regulation, into findings: inout [Finding]
  ) -> [String] {
    let texts = texts(id: folder.lastPathComponent, earlier, into: &findings)
    guard !findings.hasErrors else { return [] }
    do {
      for (name, text) in texts { try write(text, to: folder.appendingPathComponent(name)) }
      try copyRegulation(to: folder)
    } catch {
      findings.append(unwritable(folder.lastPathComponent))
      return []
    }
    var loader = InventoryLoader(folder.path)
    let (inventory, problems) = loader.load()
    findings += problems.filter { $0.severity == .error }
    guard let inventory, !findings.hasErrors else { return [] }
    let path = folder.appendingPathComponent(FormFile.name).path
    let law = regulation(inventory, &findings)
    guard !findings.hasErrors else { return [] }
    findings += form.write(.init(inventory, in: folder.path), under: law, last: last, to: path)
    return texts.map(\.name) + [FormFile.name]
  }

  private var last: FormWriter.Source? {
    guard let inventory = start.last, let lastFolder else { return nil }
    return FormWriter.Source(inventory, in: lastFolder)
  }

  private func texts(
    id: String, _ earlier: EarlierFolders, into findings: inout [Finding]
  ) -> [(name: String, text: String)] {
    let values = start.values(id: id, earlier)
    let written = Self.templateNames.compactMap { name in
      templates.text(of: name, with: values, findings: &findings).map { (name: name, text: $0) }
    }
    let tables = CarriedTables(
      language: start.language, kind: start.kind, last: lastFolder, filings: filings)
    return written + tables.files(into: &findings)
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The entity's own regulation goes on holding.
  private func copyRegulation(to folder: URL) throws {
    guard let own = start.last?.regulationFolder else { return }
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: own), to: folder.appendingPathComponent("regulations"))
  }

  private func unwritable(_ folder: String) -> Finding {
    Finding(.error, .inventoryNotWritable, ["folder": .text(folder)])
  }
}

extension Finding.Code {
  static let folderExists: Self = "folder-exists"
  static let inventoryNotWritable: Self = "inventory-not-writable"
}
