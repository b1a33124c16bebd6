/// A sheet that programs read and people do not: rows of texts, kept out of sight.
public struct HiddenSheet: Hashable, Sendable {
  /// The name on its tab, when somebody shows it.
  public let name: String
  /// Its rows, each as long as it needs to be.
  public let rows: [[String]]

  /// Makes a sheet.
  public init(name: String, rows: [[String]]) {
    self.name = name
    self.rows = rows
  }
}
