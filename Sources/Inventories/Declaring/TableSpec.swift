public import Findings
public import Parsing

/// A table of an inventory, declared once: its file, its columns, how people lay it out.
///
/// Loading, forms, importing and documentation all read this declaration.
public struct TableSpec: Hashable, Sendable, Identifiable {
  /// The name of a table.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The name, as programs call it.
    public let rawValue: String

    /// Names a table.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Its name.
  public let id: ID
  /// Where it is kept.
  public let location: Location
  /// What people call it.
  public let title: LocalizedText
  /// Its columns, in the order they are asked for.
  public let columns: [ColumnSpec]
  /// How people lay it out.
  public let shape: Shape
  /// Who fills it in.
  public let entities: [ReportingEntity.Kind]

  /// Declares a table.
  package init(
    _ id: String, in location: Location, title: LocalizedText, columns: [ColumnSpec],
    shape: Shape = .list, entities: [ReportingEntity.Kind] = ReportingEntity.Kind.allCases
  ) {
    self.id = ID(rawValue: id)
    self.location = location
    self.title = title
    self.columns = columns
    self.shape = shape
    self.entities = entities
  }

  /// The declaration of a column.
  public func column(_ key: String) -> ColumnSpec? {
    columns.first { $0.key == key }
  }
}

extension TableSpec {
  /// Where a table is kept in the inventory's folder.
  public enum Location: Hashable, Sendable {
    /// A file.
    case file(String)
    /// A file for each method, in this folder.
    case methods(folder: String)
  }

  /// How people lay a table out.
  public enum Shape: Hashable, Sendable {
    /// A line for each row, as it is kept.
    case list
    /// A line for each word of `rows`, a column for each word of `columns` and the unit in its
    /// head; what remains of a row is listed below.
    case matrix(rows: String, columns: String, values: String)
  }

  /// The file that holds it in an inventory's folder: for a table by method, that method's.
  public func file(method: String? = nil) -> String {
    switch location {
    case .file(let name): name
    case .methods(let folder): "\(folder)/\(method ?? "").csv"
    }
  }
}
