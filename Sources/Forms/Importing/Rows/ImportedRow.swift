import Findings

/// A line of a table as somebody filled it in: its fields, and the cell each stands in.
struct ImportedRow {
  /// The text of each field; a blank one is empty, one that the form does not have is missing.
  private(set) var fields: [String: String] = [:]
  private var places: [String: Place] = [:]
  /// Where the line begins.
  let place: Place
  /// Whether a cell of it cannot be read.
  var isRefused = false

  /// A line without fields.
  init(at place: Place) {
    self.place = place
  }

  /// Sets a field.
  mutating func set(_ key: String, to text: String, at place: Place) {
    fields[key] = text
    places[key] = place
  }

  /// The text of a field; empty where there is none.
  subscript(key: String) -> String { fields[key] ?? "" }

  /// Whether one of its cells is among these.
  func stands(on cells: Set<Place>) -> Bool {
    cells.contains(place) || places.values.contains(where: cells.contains)
  }

  /// Where a field stands: its cell, or its line.
  func place(of key: String) -> Place { places[key] ?? place }
}
