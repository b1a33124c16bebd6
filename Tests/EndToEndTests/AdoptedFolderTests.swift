import Foundation
import TestSupport
import Testing

/// An inventory that went to another machine and came back says and files what it did before.
@Suite("A folder adopted from elsewhere")
struct AdoptedFolderTests {
  @Test(
    "has the same findings, earlier years among them",
    arguments: ["example-district-2022", "example-steel-works-2023-with-mistakes"])
  func findings(name: String) throws {
    let room = try TemporaryFolder()
    // What a unit files is compared with last year's filing, which lies in last year's folder.
    if name.contains("steel") { _ = try Self.adopted("example-steel-works-2022", in: room) }
    let adopted = try Self.adopted(name, in: room)
    let before = try Self.codes(Repository.path("Inventories/\(name)"))
    let after = try Self.codes(adopted)
    #expect(after == before)
    #expect(!before.isEmpty || name == "example-district-2022")
  }

  @Test("files the same report on a statutory form, cell for cell")
  func filing() throws {
    let room = try TemporaryFolder()
    let name = "example-steel-works-2023"
    _ = try Self.adopted("example-steel-works-2022", in: room)
    let adopted = try Self.adopted(name, in: room)
    let texts = try [Repository.path("Inventories/\(name)"), adopted].enumerated().map {
      index, folder in
      let output = "\(room.path)/filed-\(index)"
      let run = try Command.run(Executable.tanpan, ["filing", folder, "--output", output])
      try #require(run.status == 0, "\(run.errors)")
      return try String(contentsOfFile: "\(output)/\(name)-energy-utilisation.md", encoding: .utf8)
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].count > 10_000)
  }

  @Test("is exported as a whole: a folder in a file's place keeps all of it back")
  func blocked() throws {
    let room = try TemporaryFolder()
    let name = "example-steel-national-2024"
    try FileManager.default.createDirectory(
      atPath: "\(room.path)/out/\(name).json", withIntermediateDirectories: true)
    let run = try Command.run(
      Executable.tanpan,
      ["export", Repository.path("Inventories/\(name)"), "--output", "\(room.path)/out"])
    #expect(run.status == 1 && run.errors.contains("\(name).json”") && run.output.isEmpty)
    #expect(run.errors.contains("[output-not-writable]"))
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(room.path)/out")
    #expect(left == ["\(name).json"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == ["out"])
  }

  private static func adopted(_ name: String, in room: TemporaryFolder) throws -> String {
    let export = try Command.run(
      Executable.tanpan,
      ["export", Repository.path("Inventories/\(name)"), "--output", room.path, "--format", "json"])
    try #require(export.status == 0, "\(export.errors)")
    let folder = "\(room.path)/adopted/\(name)"
    let adopt = try Command.run(
      Executable.tanpan, ["adopt", "\(room.path)/\(name).json", "--output", folder])
    try #require(adopt.status == 0 && !adopt.errors.contains("adopt-"), "\(adopt.errors)")
    return folder
  }

  /// The codes of what `tanpan check` finds, in order; how the first files were encoded is not asked.
  private static func codes(_ folder: String) throws -> [String] {
    let run = try Command.run(Executable.tanpan, ["check", folder])
    return (run.output + run.errors).matches(of: /\[([a-z0-9-]+)\]/).map { String($0.output.1) }
      .filter { $0 != "other-encoding" }.sorted()
  }
}
