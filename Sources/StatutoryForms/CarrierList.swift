public import Findings
public import Quantities

/// The energies that a form's grids have a record for, in order.
public struct CarrierList: Hashable, Sendable {
  /// The carriers.
  public let carriers: [Carrier]
  /// The rows of sums, which have codes of their own.
  public let totals: [Total]
  private let positions: [String: Int]

  init(carriers: [Carrier], totals: [Total]) {
    self.carriers = carriers
    self.totals = totals
    positions = Dictionary(
      carriers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
  }

  /// The carrier of an id.
  public subscript(id: String) -> Carrier? { positions[id].map { carriers[$0] } }

  /// A row of sums.
  public struct Total: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: String
    /// Its code as printed.
    public let code: String?
    /// What it is called.
    public let name: LocalizedText
    /// The unit it is in.
    public let unit: FormUnit
  }
}

/// An energy that a form has a record for (能源品种).
public struct Carrier: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: String
  /// Its code as printed, where it was seen.
  public let code: String?
  /// Its name.
  public let name: LocalizedText
  /// The unit as printed; `nil` where it was not seen.
  public let unit: String?
  /// What the unit means.
  public let measure: Unit?
  /// The fuel of the library that it is.
  public let fuel: String?
  /// The factor set with its coefficient.
  public let coefficient: String?
  /// The setting that holds its coefficient for 等价值, where that is another.
  public let primary: String?
  /// The parameter of methods that count it, whose lines name no fuel: a factor of electricity.
  public let countedBy: String?
  /// The technology of lines that count zero of it, such as green power; `nil` where there is none.
  public let greenTechnology: String?
  /// The carrier that it is a part of, and is not added to again.
  public let whole: String?
  /// What a reader should know.
  public let note: LocalizedText?
}
