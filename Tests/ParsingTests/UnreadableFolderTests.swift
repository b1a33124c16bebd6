import Findings
import TestSupport
import Testing

@testable import Parsing

@Suite("Folders that cannot be looked into")
struct UnreadableFolderTests {
  private struct Refused: Error {}

  @Test("are told, wherever they are, and no others")
  func refused() throws {
    let folder = try TemporaryFolder()
    for name in ["activity/a.csv", "regulations/Factors/b.yaml", "inventory.yaml"] {
      try folder.write("x", to: name)
    }
    let told = UnreadableFolders(below: folder.path) { path in
      if path.hasSuffix("Factors") { throw Refused() }
      switch path {
      case folder.path: return ["activity", "regulations", "inventory.yaml"]
      case "\(folder.path)/regulations": return ["Factors"]
      default: return ["a.csv"]
      }
    }.findings
    #expect(told.map(\.code.rawValue) == ["unreadable-folder"])
    #expect(told.first?.place?.file == "\(folder.path)/regulations/Factors")
    #expect(UnreadableFolders(below: folder.path).findings.isEmpty)
  }
}
