import Foundation
import TestSupport
import Testing

@Suite("The generated documentation")
struct DocumentationTests {
  @Test("is what the data say today")
  func upToDate() throws {
    let folder = try documented()
    let pages = try files(below: "\(folder.path)/regulations")
    let kept = try files(below: Repository.path("docs/regulations"))
    #expect(pages.keys.sorted() == kept.keys.sorted())
    for (name, text) in pages {
      #expect(text == kept[name], "\(name) is stale: run make docs")
    }
    let checks = try String(contentsOfFile: "\(folder.path)/checks.md", encoding: .utf8)
    let keptChecks = try String(contentsOfFile: Repository.path("docs/checks.md"), encoding: .utf8)
    #expect(checks == keptChecks, "checks.md is stale: run make docs")
  }

  /// Stocks of animals stand in three tables; nobody should be told to fill them in once.
  @Test(
    "says of animals in the examples what the tables hold",
    arguments: ["example-district-2023", "example-suburb-2023"])
  func animals(name: String) throws {
    let folder = Repository.path("Inventories/\(name)")
    let readme = try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
    let tables = ["enteric-ch4", "manure-ch4", "manure-n2o"]
    let listing = try tables.filter { table in
      try String(contentsOfFile: "\(folder)/activity/\(table).csv", encoding: .utf8)
        .contains("\n奶牛,")
    }
    #expect(listing == tables)
    #expect(readme.matches(of: /`tables-agree`/).count == 2)
    #expect(!readme.contains("只填一次") && !readme.contains("given once"))
    #expect(readme.contains("三张表") && readme.contains("three tables"))
  }

  @Test("is the same every time")
  func deterministic() throws {
    let first = try documented()
    let second = try documented()
    let texts = try files(below: first.path)
    #expect(try texts == files(below: second.path))
    #expect(texts.count > 10)
  }

  @Test("names every code that the catalogue words")
  func everyCode() throws {
    let folder = try documented()
    let checks = try String(contentsOfFile: "\(folder.path)/checks.md", encoding: .utf8)
    let messages = Repository.path("Templates/messages")
    let worded = try FileManager.default.contentsOfDirectory(atPath: messages)
      .map { try String(contentsOfFile: "\(messages)/\($0)", encoding: .utf8) }
      .flatMap { $0.matches(of: /(?m)^([a-z0-9-]+):$/).map { String($0.output.1) } }
    let declared = SwiftSource.all.filter { $0.text.contains("extension Finding.Code") }
      .flatMap { source in
        source.text.matches(of: /: Self =\s+"([a-z0-9-]+)"/).map { String($0.output.1) }
      }
    let codes = Set(declared).intersection(worded)
    #expect(codes.count > 50)
    #expect(codes.filter { !checks.contains("| \($0) ") }.sorted() == [])
  }

  private func documented() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Command.run(Executable.tanpan, ["documentation", "--output", folder.path])
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func files(below folder: String) throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let texts = names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".swift") }.map { name in
      (name, (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "")
    }
    return Dictionary(texts, uniquingKeysWith: { $1 })
  }
}
