public import Findings

/// A document that numbers and formulas are taken from: guideline, standard, notice, yearbook.
public struct LegalSource: Hashable, Sendable {
  /// Its id in the library.
  public let id: String
  /// Its title.
  public let title: LocalizedText
  /// Its document number (文号), as printed.
  public let number: String?
  /// Who issued it.
  public let issuer: LocalizedText?
  /// When, as far as known: `2011-05`.
  public let issued: String?
  /// What kind of document it is.
  public let kind: Kind
  /// How sure we are of this entry itself.
  public let standing: Standing
  /// Where to find it.
  public let locator: String?
  /// Anything a reader should know.
  public let note: LocalizedText?
  /// Where it is declared.
  public let place: Place

  /// What a document is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A guideline of a competent authority.
    case guideline
    /// A national, industry or local standard.
    case standard
    /// A notice or announcement.
    case notice
    /// A statistical yearbook.
    case statistics
    /// An official database.
    case database
    /// A paper or report.
    case literature
    /// A program or page that repeats somebody else's numbers.
    case secondary
    /// An assessment report or a physical constant.
    case science
  }
}

/// Where a number belongs, and where it was read.
public struct Citation: Hashable, Sendable {
  /// The document, by its id.
  public let source: String
  /// Where it was actually read, when that is not the document itself.
  public let seen: String?
  /// The chapter, clause, table or equation; only what the document really says.
  public let locus: String?

  /// Makes a citation.
  public init(source: String, seen: String? = nil, locus: String? = nil) {
    self.source = source
    self.seen = seen
    self.locus = locus
  }
}
