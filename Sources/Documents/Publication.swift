/// Everything that one report is published as: workbooks, documents and their charts.
public struct Publication: Hashable, Sendable {
  /// What it is of, in a file name.
  public let id: String
  /// The title, for file properties.
  public let title: String
  /// Author, organisation and time, for file properties.
  public let properties: Document.Properties
  /// The workbooks.
  public let workbooks: [Workbook]
  /// The documents.
  public let documents: [Text]
  /// Files that are no document, such as the same for another program.
  public let attachments: [Attachment]

  /// A workbook to be written.
  public struct Workbook: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// The sheets.
    public let sheets: [SheetPlan]
    /// The sheets behind them, which programs read.
    public let hidden: [HiddenSheet]

    /// Makes a workbook.
    public init(file: String, sheets: [SheetPlan], hidden: [HiddenSheet] = []) {
      self.file = file
      self.sheets = sheets
      self.hidden = hidden
    }
  }

  /// A document to be written.
  public struct Text: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// How it is written.
    public let format: Format
    /// The document.
    public let document: Document

    /// Makes a document.
    public init(file: String, format: Format, document: Document) {
      self.file = file
      self.format = format
      self.document = document
    }
  }

  /// A file written as it is.
  public struct Attachment: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// Its text.
    public let text: String

    /// Makes an attachment.
    public init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// How a document is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// Markdown, with charts as SVG beside it.
    case markdown
    /// Plain text.
    case text
  }

  /// Makes a publication.
  public init(
    id: String, title: String, properties: Document.Properties, workbooks: [Workbook],
    documents: [Text], attachments: [Attachment] = []
  ) {
    self.id = id
    self.title = title
    self.properties = properties
    self.workbooks = workbooks
    self.documents = documents
    self.attachments = attachments
  }

  /// The publication with a file more beside its documents.
  public func attaching(_ attachment: Attachment) -> Publication {
    Publication(
      id: id, title: title, properties: properties, workbooks: workbooks, documents: documents,
      attachments: attachments + [attachment])
  }

  /// The publication with a sheet more behind each of its workbooks.
  public func carrying(_ sheet: HiddenSheet) -> Publication {
    let workbooks = workbooks.map { book in
      Workbook(file: book.file, sheets: book.sheets, hidden: book.hidden + [sheet])
    }
    return Publication(
      id: id, title: title, properties: properties, workbooks: workbooks, documents: documents,
      attachments: attachments)
  }
}
