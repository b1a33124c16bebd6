/// The first word of a row of the record, which says what the row holds.
enum RecordRow: String, CaseIterable {
  /// The edition of the layout.
  case format
  /// The program and its version.
  case program
  /// The report's folder of templates.
  case report
  /// The inventory's id.
  case inventory
  /// The entity's code.
  case entityCode = "entity-code"
  /// The accounting year.
  case year
  /// The guideline edition.
  case guideline
  /// The language of the report.
  case language
  /// A file of the inventory: path, digest, and as many texts as its bytes take.
  case input
  /// What the year before came to: path, digest, texts.
  case previous
  /// What the base year came to: path, digest, texts.
  case base
  /// A file laid over the library: number of the folder, path, digest, texts.
  case overlay
  /// A file of the library: path and digest.
  case library
  /// A template: path and digest.
  case template
}
