/// A report as its readers meet it: a title and sections, in no particular file format.
public struct Document: Hashable, Sendable {
  /// What the document is called.
  public let title: String
  /// The line under the title; empty when there is none.
  public let subtitle: String
  /// The BCP 47 tag of the language the words are in, such as `zh-CN`.
  public let languageTag: String
  /// Who made it and when.
  public let properties: Properties
  /// What it says, in order.
  public let sections: [Section]

  /// Makes a document of its parts.
  public init(
    title: String, subtitle: String = "", languageTag: String = "zh-CN",
    properties: Properties = Properties(), sections: [Section]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.languageTag = languageTag
    self.properties = properties
    self.sections = sections
  }
}

extension Document {
  /// Who made a document and when, as its maker says; never read from the clock.
  public struct Properties: Hashable, Sendable {
    /// Who made it; empty when nobody is named.
    public let author: String
    /// The organisation it was made for; empty when none is named.
    public let organisation: String
    /// When it was made, in seconds since 1970; `nil` leaves the time out.
    public let createdAt: Int?
    /// Words to find it by.
    public let keywords: [String]

    /// Makes properties; what is not known stays empty.
    public init(
      author: String = "", organisation: String = "", createdAt: Int? = nil,
      keywords: [String] = []
    ) {
      self.author = author
      self.organisation = organisation
      self.createdAt = createdAt
      self.keywords = keywords
    }
  }
}
