import Findings
import TestSupport
import Testing

/// An example's filing in which a cell or file is another, and what is told of it.
struct ChangedFiling: CustomTestStringConvertible {
  let file: String
  /// What stands there; `nil` where the file is written anew or taken away.
  let old: String?
  /// What stands there instead; `nil` where the file is taken away.
  let new: String?
  /// All that is told, each as its rule or code and where it was typed.
  let told: [String]

  init(_ file: String, _ old: String?, _ new: String?, told: [String]) {
    self.file = file
    self.old = old
    self.new = new
    self.told = told
  }

  var testDescription: String { "\(file): \(old ?? "") → \(new ?? "")" }

  static let folder = "filings/energy-utilisation"

  /// The filing of the example with the change; without the change nothing is told of it.
  func filing(of example: String = "example-steel-works-2023") throws -> ExampleFiling {
    let copy = try InventoryCopy(of: "Inventories/\(example)")
    let path = "\(Self.folder)/\(file)"
    if let old, let new {
      try copy.replace(old, with: new, in: path)
    } else if let new {
      try copy.write(new, to: path)
    } else {
      try copy.remove(path)
    }
    return try #require(ExampleFiling(in: copy.folder))
  }

  /// Fails where something else is told.
  func expectTold() throws {
    let told = try filing().told
    #expect(told == self.told.sorted())
  }
}
