import Foundation
import TestSupport
import Testing

@Suite("An installed copy")
struct InstallTests {
  @Test("holds every data file of the source tree, and no code")
  func holdsTheData() throws {
    let copy = try InstalledCopy()
    for (installed, source) in [
      ("regulations", "Sources/RegulationLibrary"), ("templates", "Templates"),
    ] {
      let data = try files(in: Repository.path(source)).filter {
        !$0.hasSuffix(".swift") && !$0.hasSuffix(".gitkeep")
      }
      #expect(try files(in: "\(copy.share)/\(installed)") == data)
    }
  }

  @Test("runs, and leaves nothing behind when it is removed")
  func comesAndGoes() throws {
    let copy = try InstalledCopy()
    #expect(try copy.run("--help").status == 0)

    try copy.uninstall()
    #expect(try files(in: copy.prefix) == [])
  }

  /// The files below a folder, in order.
  private func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\($0)")
      return attributes[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }
}
