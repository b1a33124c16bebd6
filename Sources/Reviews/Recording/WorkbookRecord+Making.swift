import Documents
public import Findings
public import Inventories

extension WorkbookRecord {
  /// The folders that a report was made from.
  public struct Folders: Sendable {
    /// The inventory's.
    public var inventory: String
    /// Those laid over the library on the command line.
    public var overlays: [String]
    /// The built-in library.
    public var library: String?
    /// The report's templates.
    public var templates: String?

    /// Names the folders.
    public init(inventory: String, overlays: [String], library: String?, templates: String?) {
      self.inventory = inventory
      self.overlays = overlays
      self.library = library
      self.templates = templates
    }
  }

  /// What the figures of the year before are called, and those of the base year.
  private static let (previousFile, baseFile) = ("previous.csv", "base.csv")

  /// The record of a report that is being made of an inventory, with the figures of the year before
  /// and of the base year where years were compared.
  public init(
    of inventory: Inventory, in folders: Folders, report: String, language: Language,
    program: String, previous: String? = nil, base: String? = nil
  ) {
    let prefix = folders.inventory + "/"
    let read = inventory.files.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    let own = inventory.regulationFolder.map { folder in
      RecordedFolder.files(below: folder).map { $0.moved(into: "regulations") }
    }
    self.init(
      program: program, report: report, inventory: inventory.id,
      entityCode: inventory.entity.code, year: String(inventory.year),
      guideline: inventory.guideline.value, language: language,
      inputs: RecordedFolder.files(read, of: folders.inventory) + (own ?? []),
      previous: previous.flatMap { RecordedFile(path: Self.previousFile, text: $0) },
      base: base.flatMap { RecordedFile(path: Self.baseFile, text: $0) },
      overlays: folders.overlays.map(RecordedFolder.files(below:)),
      library: folders.library.map { RecordedFolder.digests(below: $0, ending: [".yaml"]) } ?? [],
      templates: folders.templates.map {
        RecordedFolder.digests(below: $0, ending: [".yaml", ".mustache"])
      } ?? [])
  }
}

extension RecordedFile {
  fileprivate func moved(into folder: String) -> RecordedFile {
    RecordedFile(path: "\(folder)/\(path)", digest: digest, bytes: bytes)
  }
}
