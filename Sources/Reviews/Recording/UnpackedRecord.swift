public import Findings
import Foundation

/// A record's files laid out in a folder of their own, which goes when it is no longer needed.
public final class UnpackedRecord {
  /// The inventory's folder, by its id.
  public let inventory: String
  /// The folders to be laid over the library.
  public let overlays: [String]
  /// The file with what the year before came to, if the record has it.
  public let previous: String?
  /// The file with what the base year came to, if the record has it.
  public let base: String?
  private let room: URL

  /// Lays out the files; `nil` with a finding when there is no room for them.
  public init?(_ record: WorkbookRecord, into findings: inout [Finding]) {
    room = FileManager.default.temporaryDirectory
      .appendingPathComponent("tanpan-\(UUID().uuidString)")
    let name = Self.folderName(record.inventory)
    inventory = room.appendingPathComponent(name).path
    overlays = record.overlays.indices.map { [room] in
      room.appendingPathComponent("overlays/\($0)").path
    }
    let before = room.appendingPathComponent("before").path
    previous = record.previous.map { "\(before)/\($0.path)" }
    base = record.base.map { "\(before)/\($0.path)" }
    do {
      try Self.write([record.previous, record.base].compactMap(\.self), to: before)
      try Self.write(record.inputs, to: inventory)
      for (files, folder) in zip(record.overlays, overlays) { try Self.write(files, to: folder) }
    } catch {
      findings.append(Finding(.error, .recordNotUnpacked, ["path": .text(room.path)]))
      try? FileManager.default.removeItem(at: room)
      return nil
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: room)
  }

  /// An id that is one folder's name; the id comes from a workbook that anybody may have changed.
  private static func folderName(_ id: String) -> String {
    let safe = id.filter { $0 != "/" && $0 != "\0" }
    let isTaken = ["overlays", "before"].contains(safe)
    return safe.isEmpty || safe.allSatisfy({ $0 == "." }) || isTaken ? "inventory" : safe
  }

  private static func write(_ files: [RecordedFile], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in files where file.isInside {
      let target = URL(fileURLWithPath: "\(folder)/\(file.path)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes ?? []).write(to: target)
    }
  }
}

extension Finding.Code {
  /// The files in a record could not be laid out.
  static let recordNotUnpacked: Self = "record-not-unpacked"
}
