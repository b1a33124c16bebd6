public import Documents
public import Findings
import Foundation
import Locations

/// Writes a publication into a folder: everything aside first, then moved in place together.
///
/// When anything goes wrong the folder is as it was before; nothing is half-written.
public struct PublicationWriter: Sendable {
  private let words: RenderingWords
  private let cachedValues: WorkbookRenderer.CachedValues

  /// Makes a writer.
  public init(
    words: RenderingWords, cachedValues: WorkbookRenderer.CachedValues = .written
  ) {
    self.words = words
    self.cachedValues = cachedValues
  }

  /// Writes the publication into `folder`, long tables in a workbook of their own, and returns the
  /// files written, in order.
  public func write(
    _ publication: Publication, details: [DetailTable] = [], to folder: String,
    into findings: inout [Finding]
  ) -> [String] {
    if FileManager.default.fileExists(atPath: folder), !isFolder(folder) {
      findings.append(Finding(.error, .outputIsFile, ["path": .text(folder)]))
      return []
    }
    guard !isInventory(folder) else {
      findings.append(Finding(.error, .outputIsInventory, ["path": .text(folder)]))
      return []
    }
    guard let aside = asideFolder(for: folder, into: &findings) else { return [] }
    defer { try? FileManager.default.removeItem(atPath: aside) }
    var found: [Finding] = []
    let files =
      writeAll(publication, to: aside, into: &found)
      + write(details, of: publication, to: aside, into: &found)
    findings += found.map { $0.replacing(aside, with: folder) }
    guard !findings.hasErrors else { return [] }
    return move(files, from: aside, to: folder, into: &findings)
  }

  /// Whether a folder is an inventory's, or holds a part of one: what is written there would be read
  /// as data.
  private func isInventory(_ folder: String) -> Bool {
    var url = URL.resolved(folder)
    var isPart = true
    while url.pathComponents.count > 1 {
      let head = url.appendingPathComponent("inventory.yaml").path
      if FileManager.default.fileExists(atPath: head) { return isPart }
      isPart = InventoryFolders.names.contains(url.lastPathComponent)
      url.deleteLastPathComponent()
    }
    return false
  }

  /// A folder beside the target, so that moving is renaming.
  private func asideFolder(for folder: String, into findings: inout [Finding]) -> String? {
    let target = URL.resolved(folder)
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
    let aside = target.deletingLastPathComponent().appendingPathComponent(name).path
    do {
      try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
      return aside
    } catch {
      findings.append(unwritable(folder))
      return nil
    }
  }

  private func writeAll(
    _ publication: Publication, to folder: String, into findings: inout [Finding]
  ) -> [String] {
    var files: [String] = []
    for workbook in publication.workbooks {
      guard makeFolder(for: "\(folder)/\(workbook.file)", into: &findings) else { continue }
      let renderer = WorkbookRenderer(words: words, cachedValues: cachedValues)
      findings += renderer.write(
        workbook.sheets, hidden: workbook.hidden, title: publication.title,
        properties: publication.properties,
        to: "\(folder)/\(workbook.file)")
      files.append(workbook.file)
    }
    for text in publication.documents {
      for file in Self.files(of: text, words: words) {
        write(file.text, to: "\(folder)/\(file.name)", into: &findings)
        files.append(file.name)
      }
    }
    for file in publication.attachments {
      write(file.text, to: "\(folder)/\(file.file)", into: &findings)
      files.append(file.file)
    }
    return files
  }

  private func write(
    _ details: [DetailTable], of publication: Publication, to folder: String,
    into findings: inout [Finding]
  ) -> [String] {
    guard !details.isEmpty, !findings.hasErrors else { return [] }
    let file = "\(publication.id)-details.xlsx"
    findings += DetailWorkbook.write(
      details, hidden: publication.workbooks.first?.hidden ?? [], title: publication.title,
      properties: publication.properties, to: "\(folder)/\(file)")
    return [file]
  }

  /// A document's file and, for Markdown, its charts.
  static func files(
    of text: Publication.Text, words: RenderingWords
  ) -> [(name: String, text: String)] {
    switch text.format {
    case .text:
      return [(text.file, PlainTextRenderer(words: words).text(of: text.document))]
    case .markdown:
      let charts = SVGRenderer.files(for: text.document).map { ("charts/\($0.name)", $0.text) }
      return [(text.file, MarkdownRenderer(words: words).text(of: text.document))] + charts
    }
  }

  private func write(_ text: String, to path: String, into findings: inout [Finding]) {
    guard makeFolder(for: path, into: &findings) else { return }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      findings.append(unwritable(path))
    }
  }

  /// Makes the folder that a file is to be in.
  private func makeFolder(for path: String, into findings: inout [Finding]) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return true
    } catch {
      findings.append(unwritable(path))
      return false
    }
  }

  private func move(
    _ files: [String], from aside: String, to folder: String, into findings: inout [Finding]
  ) -> [String] {
    let blocked = files.map { "\(folder)/\($0)" }.filter(isFolder)
    guard blocked.isEmpty else {
      findings += blocked.map(unwritable)
      return []
    }
    var written: [String] = []
    for file in files {
      let target = URL(fileURLWithPath: "\(folder)/\(file)")
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try rename("\(aside)/\(file)", to: target.path)
        written.append(target.path)
      } catch {
        findings.append(unwritable(target.path))
      }
    }
    return written
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private struct NotRenamed: Error {}

  /// Renaming replaces an older file in one step.
  private func rename(_ source: String, to target: String) throws {
    guard Foundation.rename(source, target) == 0 else { throw NotRenamed() }
  }

  private func unwritable(_ path: String) -> Finding {
    Finding(.error, .outputNotWritable, ["path": .text(path)])
  }
}

extension Finding {
  /// The finding with the folder that a reader knows in place of the one that files are made in.
  fileprivate func replacing(_ aside: String, with folder: String) -> Finding {
    let named = arguments.mapValues { argument -> Argument in
      guard case .text(let text) = argument else { return argument }
      return .text(text.replacing(aside, with: folder))
    }
    let here = place.map {
      Place(
        file: $0.file.replacing(aside, with: folder), line: $0.line, column: $0.column,
        cell: $0.cell)
    }
    return Finding(severity, code, named, at: here)
  }
}

extension Finding.Code {
  /// The output folder is an inventory's.
  static let outputIsInventory: Self = "output-is-inventory"
  /// The output folder is a file.
  static let outputIsFile: Self = "output-is-file"
  /// The output folder, or a file in it, cannot be written.
  static let outputNotWritable: Self = "output-not-writable"
}
