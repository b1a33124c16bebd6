public import Findings

/// What a workbook carries so that it can be checked: whose it is, what made it, what it was made
/// from.
///
/// It lies on a hidden sheet, key by key; inputs are kept whole, regulation and templates by their
/// digests.
public struct WorkbookRecord: Hashable, Sendable {
  /// The name of the sheet it lies on.
  public static let sheetName = "_tanpan"
  /// The edition of this record's layout.
  public static let format = 1

  /// The program and its version.
  public var program: String
  /// The report's folder of templates, by name.
  public var report: String
  /// The inventory's id.
  public var inventory: String
  /// The entity's code.
  public var entityCode: String
  /// The accounting year.
  public var year: String
  /// The guideline edition.
  public var guideline: String
  /// The language of the report.
  public var language: Language
  /// The inventory's files, whole.
  public var inputs: [RecordedFile]
  /// What the year before came to, if years were compared.
  public var previous: RecordedFile?
  /// What the base year came to, if the trend begins with one.
  public var base: RecordedFile?
  /// The files of each folder laid over the library on the command line, whole.
  public var overlays: [[RecordedFile]]
  /// The library's files, by digest.
  public var library: [RecordedFile]
  /// The report's templates, by digest.
  public var templates: [RecordedFile]

  /// Puts a record together.
  public init(
    program: String, report: String, inventory: String, entityCode: String, year: String,
    guideline: String, language: Language, inputs: [RecordedFile],
    previous: RecordedFile? = nil, base: RecordedFile? = nil,
    overlays: [[RecordedFile]] = [], library: [RecordedFile] = [], templates: [RecordedFile] = []
  ) {
    self.program = program
    self.report = report
    self.inventory = inventory
    self.entityCode = entityCode
    self.year = year
    self.guideline = guideline
    self.language = language
    self.inputs = inputs
    self.previous = previous
    self.base = base
    self.overlays = overlays
    self.library = library
    self.templates = templates
  }
}
