import Parsing

/// The first word of a row of a lock, which says what the row holds.
enum LockRow: String, CaseIterable {
  /// The edition of the layout.
  case format
  /// The program and its version.
  case program
  /// The inventory's id.
  case inventory
  /// The entity's code.
  case entity
  /// The accounting year.
  case year
  /// The guideline edition.
  case guideline
  /// The set of warming potentials.
  case gwp
  /// A file of the inventory, with its digest.
  case input
  /// A file of the regulation that was used, with its digest.
  case regulation
  /// A sum.
  case total
  /// A figure beside emissions.
  case figure
  /// The CO₂e of a tonne of a gas.
  case potential
  /// The unit of a fuel.
  case fuel
  /// A method with its formula.
  case method
  /// A letter of the formula.
  case letter
  /// A value used, and the lines it was used on.
  case value
  /// A line.
  case line
}

/// The columns of a lock.
enum LockColumn: String, CaseIterable {
  case row, method, name, text, category, gas, entity, sector, fuel, technology, letter, value,
    unit, activity, result, year, set, source

  /// The columns as they are read.
  static let specs = allCases.map {
    ColumnSpec(key: $0.rawValue, required: $0 == .row)
  }
}

/// What a letter's values come from, as a lock says it.
enum LockOrigin: String {
  case activity, age, factor, stated, absent, result
}
