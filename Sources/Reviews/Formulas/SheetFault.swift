/// An error a cell can hold, such as `#DIV/0!`.
public struct SheetFault: RawRepresentable, Hashable, Sendable {
  /// As the cell shows it.
  public let rawValue: String

  /// Names an error as the cell shows it.
  public init(rawValue: String) {
    self.rawValue = rawValue.uppercased()
  }

  /// A division by zero.
  public static let division = SheetFault(rawValue: "#DIV/0!")
  /// Nothing found.
  public static let notAvailable = SheetFault(rawValue: "#N/A")
  /// A name that stands for nothing.
  public static let name = SheetFault(rawValue: "#NAME?")
  /// Ranges that share no cell.
  public static let null = SheetFault(rawValue: "#NULL!")
  /// A number that cannot be.
  public static let number = SheetFault(rawValue: "#NUM!")
  /// A cell that is not there.
  public static let reference = SheetFault(rawValue: "#REF!")
  /// A value of the wrong kind.
  public static let value = SheetFault(rawValue: "#VALUE!")
  /// A cell that needs itself; programs show different words for it.
  public static let cycle = SheetFault(rawValue: "#CYCLE!")

  /// The errors a formula may name, the longest of those that begin alike first.
  static let written: [SheetFault] =
    [.division, .notAvailable, .name, .null, .number, .reference, .value]
    + ["#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!"]
    .map(SheetFault.init(rawValue:))
}
