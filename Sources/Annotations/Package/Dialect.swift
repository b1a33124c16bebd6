/// The namespaces of a workbook: most are written in the transitional ones, a few in the strict.
struct Dialect: Hashable {
  /// Of workbooks, sheets, styles and notes.
  let main: String
  /// Of relationships, and the beginning of their kinds.
  let relationships: String

  /// What nearly all programs write.
  static let transitional = Dialect(
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
  /// What Excel writes as “Strict Open XML”.
  static let strict = Dialect(
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships")

  /// The dialect of a part, by the namespaces of its root.
  init(of root: XMLElement) {
    let isStrict = root.attributes.values.contains(Self.strict.main)
    self = isStrict ? .strict : .transitional
  }

  private init(main: String, relationships: String) {
    (self.main, self.relationships) = (main, relationships)
  }

  /// The head of every part.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
