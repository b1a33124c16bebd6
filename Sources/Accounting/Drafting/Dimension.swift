/// What each line of a table is in one respect, each name kept once.
public struct Dimension: Hashable, Sendable {
  /// For each line, the position of its name in ``names``.
  public private(set) var codes: [Int32] = []
  /// The names; the empty name means none.
  public private(set) var names: [String] = []
  private var positions: [String: Int32] = [:]

  /// Makes a dimension of codes and their names.
  init(codes: [Int32] = [], names: [String] = []) {
    self.codes = codes
    self.names = names
    positions = Dictionary(
      names.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: min)
  }

  /// The same name on every line.
  init(_ name: String, count: Int) {
    self.init(codes: Array(repeating: 0, count: count), names: [name])
  }

  /// The name of a line.
  public subscript(line: Int) -> String {
    names[Int(codes[line])]
  }

  /// Adds a line.
  mutating func append(_ name: String) {
    codes.append(code(of: name))
  }

  private mutating func code(of name: String) -> Int32 {
    if let known = positions[name] { return known }
    let code = Int32(names.count)
    names.append(name)
    positions[name] = code
    return code
  }
}
