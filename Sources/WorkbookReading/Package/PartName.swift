/// The names of parts inside a package.
enum PartName {
  /// The part that a relationship of `base` means, written as an absolute or a relative path.
  static func resolved(_ target: String, from base: String) -> String {
    let plain = normal(target)
    var steps =
      plain.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for step in plain.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The part that holds the relationships of another; those of the package for an empty name.
  static func relationships(of part: String) -> String {
    let steps = part.split(separator: "/")
    let name = (steps.last ?? "") + ".rels"
    return (steps.dropLast() + ["_rels", Substring(name)]).joined(separator: "/")
  }

  /// The name by which a part is sought: names differ in more than their case.
  static func key(_ name: String) -> String {
    let plain = normal(name).lowercased()
    return plain.hasPrefix("/") ? String(plain.dropFirst()) : plain
  }

  /// Some programs write the separator of Windows.
  private static func normal(_ name: String) -> String {
    name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
  }
}
