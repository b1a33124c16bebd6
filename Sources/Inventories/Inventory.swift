public import Findings

/// What an entity declares for one year: its balance, activity data, own factors, notation keys.
///
/// An inventory is declared, never computed, and knows no regulation: names of rows, fuels and
/// methods are kept as written, with their places, until an account is made of it.
public struct Inventory: Sendable {
  /// Its id: the name of its folder.
  public let id: String
  /// Its title.
  public let name: LocalizedText
  /// Who reports.
  public let entity: ReportingEntity
  /// The accounting year (核算年度).
  public let year: Int
  /// The folder of the inventory of the year before, from this one's, if it is named.
  public let previous: Located<String>?
  /// The folder of the inventory that its trend begins with, from this one's, if it is named.
  public let base: Located<String>?
  /// The base year (基准年), if one is set.
  public let baseYear: Int?
  /// The guideline edition it is made under.
  public let guideline: Located<String>
  /// The GWP set, instead of the guideline's own.
  public let gwp: Located<String>?
  /// The language of its reports.
  public let language: Language
  /// Methods switched on beside the guideline's own.
  public let extraMethods: [Located<String>]
  /// How single cells of the balance are treated, where that is a judgement.
  public let treatments: [Treatment]
  /// Rules of conversion between units that do not convert by themselves.
  public let conversions: [Located<String>]
  /// How often its uncertain values are drawn for its report, if they are.
  public let sampling: SamplingPlan?
  /// Who prepared, reviewed and approved it.
  public let people: [Person]
  /// What the boundary takes in and leaves out (核算边界), as the entity says it: sites, facilities,
  /// activities.
  public let boundary: [LocalizedText]
  /// What a reader should know about it.
  public let notes: [LocalizedText]
  /// The energy balance, if there is one.
  public let balance: BalanceTable?
  /// Bottom-up activity data by method.
  public let activities: [ActivityTable]
  /// The entity's own and proxy factors.
  public let factors: [DeclaredFactor]
  /// Figures that others published, to be compared.
  public let reported: [ReportedFigure]
  /// Categories without a number, and why.
  public let notation: [NotationEntry]
  /// How uncertain activity data and factors are.
  public let uncertainties: [DeclaredUncertainty]
  /// Warnings answered.
  public let answers: [Answer]
  /// What its emissions are set against.
  public let indicators: [Indicator]
  /// What reviewers found.
  public let review: [ReviewEntry]
  /// The folder with regulation of its own, if there is one.
  public let regulationFolder: String?
  /// The files it was read from, for a digest.
  public let files: [String]
}

/// Something the user wrote, and where.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was written.
  public let value: Value
  /// Where it stands.
  public let place: Place

  /// Puts a value and its place together.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// Who reports (报告主体).
public struct ReportingEntity: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// Its administrative or credit code.
  public let code: String
  /// Where the code stands.
  public let codePlace: Place
  /// Its name.
  public let name: LocalizedText
  /// The regions whose factors apply to it, nearest first: `310000`, `grid-east`, `CN`.
  public let regions: [String]
  /// Where the regions stand.
  public let regionsPlace: Place
  /// What else a report says of it (基本情况), in its order: address, industry, legal representative.
  public let facts: [Fact]

  /// Something that a report says of who reports.
  public struct Fact: Hashable, Sendable {
    /// What it is: address, industry.
    public let name: LocalizedText
    /// What it is for this entity.
    public let value: LocalizedText
  }

  /// What reports.
  public enum Kind: String, CaseIterable, Sendable {
    /// An enterprise or other unit.
    case enterprise
    /// A district, city or province.
    case district
  }
}

/// A person who answers for an inventory.
public struct Person: Hashable, Sendable {
  /// What the person did.
  public let role: Role
  /// The name.
  public let name: String
  /// When, as written.
  public let date: String?

  /// What a person does to an inventory.
  public enum Role: String, CaseIterable, Sendable {
    /// Compiled it (编制).
    case prepared
    /// Checked it (审核).
    case reviewed
    /// Approved it (批准).
    case approved
  }
}

/// How a cell of the balance is treated where that is a judgement.
public struct Treatment: Hashable, Sendable {
  /// The balance row, as written.
  public let row: Located<String>
  /// The fuel, as written.
  public let fuel: Located<String>
  /// What is done with it.
  public let applied: Use
  /// What could be done with it as well; a second total is shown for it.
  public let alternative: Use?
  /// Where it is counted, when it is counted elsewhere.
  public let countedIn: String?
  /// Where that stands.
  public let countedInPlace: Place
  /// Why.
  public let reason: LocalizedText

  /// What becomes of a quantity.
  public enum Use: String, CaseIterable, Sendable {
    /// Burnt.
    case combusted
    /// Raw material: its carbon stays in products.
    case feedstock
    /// Its carbon is counted in another line (IE).
    case elsewhere
  }
}
