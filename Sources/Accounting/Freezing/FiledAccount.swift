public import Findings
public import Quantities

/// An account as it was filed: its lines, the values they used and what they came to.
///
/// It is read from a lock, and stands for what was, whatever inventory and regulation have become
/// since.
public struct FiledAccount: Sendable {
  /// The edition of the layout of a lock.
  public static let format = 1

  /// The program and its version.
  public let program: String
  /// The inventory's id.
  public let inventory: String
  /// The entity's code.
  public let entityCode: String
  /// The accounting year.
  public let year: Int
  /// The guideline edition, by its id.
  public let guideline: String
  /// The set of warming potentials, by its id.
  public let gwp: String
  /// The inventory's files.
  public let inputs: [File]
  /// The files of the regulation that was used.
  public let regulation: [File]
  /// What each method yielded.
  public let methods: [MethodAccount]
  /// What the lines add up to.
  public let totals: Totals
  /// What was reported beside emissions; nothing in a lock that does not tell.
  public let figures: [AuxiliaryFigure]
  /// The unit of each fuel that occurs, by the fuel's id.
  public let fuels: [String: Unit]
  /// The values used.
  public let values: [Value]
  /// Where what is not about one row stands.
  public let place: Place

  /// A file, and whether it is the same.
  public struct File: Hashable, Sendable {
    /// Its path from the inventory's folder, or from that of the regulation.
    public let path: String
    /// Its digest.
    public let digest: String
    /// Where the lock says so.
    public let place: Place?

    /// Names a file.
    public init(path: String, digest: String, place: Place? = nil) {
      self.path = path
      self.digest = digest
      self.place = place
    }
  }

  /// A value used, and where it was from.
  public struct Value: Hashable, Sendable {
    /// What it was used for.
    public let key: ValueKey
    /// The number in ``unit``.
    public let number: Double
    /// The letter's unit, with the fuel's own put in.
    public let unit: String
    /// Where it came from, such as measured or default.
    public let provenance: String
    /// The factor set, for values of the library.
    public let set: String
    /// The document or the evidence.
    public let source: String
    /// Where the lock says so.
    public let place: Place
  }

  /// What a value stands for: a letter of a method, on lines of a kind.
  public struct ValueKey: Hashable, Sendable {
    /// The method's id.
    public let method: String
    /// The letter.
    public let letter: String
    /// The fuel, if it has one.
    public let fuel: String
    /// The sector, if it has one.
    public let sector: String
    /// The technology, if it has one.
    public let technology: String

    /// Makes a key.
    public init(
      method: String, letter: String, fuel: String, sector: String, technology: String
    ) {
      self.method = method
      self.letter = letter
      self.fuel = fuel
      self.sector = sector
      self.technology = technology
    }
  }
}
