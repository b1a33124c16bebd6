/// What a workbook says of itself.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// What it is about.
  public var subject: String?
  /// Who wrote it.
  public var author: String?
  /// Whose it is.
  public var company: String?
  /// Words to find it by.
  public var keywords: String?
  /// Remarks.
  public var comments: String?

  /// Properties, each left out if `nil`.
  public init(
    title: String? = nil, subject: String? = nil, author: String? = nil, company: String? = nil,
    keywords: String? = nil, comments: String? = nil
  ) {
    (self.title, self.subject, self.author) = (title, subject, author)
    (self.company, self.keywords, self.comments) = (company, keywords, comments)
  }

  /// Each property by the name it has in errors.
  var named: [(name: String, value: String?)] {
    [
      ("title", title), ("subject", subject), ("author", author), ("company", company),
      ("keywords", keywords), ("comments", comments),
    ]
  }
}
