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

  @Test("reports from anywhere with its own data, and says only of its prefix where that is")
  func worksAlone() throws {
    let copy = try InstalledCopy()
    let inventory = try InventoryCopy(of: Example.district.rawValue)
    let output = try TemporaryFolder()
    let run = try copy.run("report", inventory.folder, "--output", "\(output.path)/out")
    let places = try copy.run("where").output.split(separator: "\n")

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(!run.errors.contains(Repository.root.path))
    #expect(places.count == 2)
    #expect(places.allSatisfy { $0.contains(": \(copy.prefix)/") })
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
