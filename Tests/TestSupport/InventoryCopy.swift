public import Foundation

/// A copy of an inventory folder, of which a test may change single files.
///
///     let copy = try InventoryCopy(of: "Inventories/shanghai-2007")
///     try copy.replace("-2754.04", with: "-1", in: "balance.csv")
public struct InventoryCopy: Sendable {
  private let room: TemporaryFolder
  /// The folder of the copy, called as the original is.
  public let folder: String

  /// Copies a folder of this repository, and beside it the earlier years that it is compared with.
  public init(of source: String) throws {
    room = try TemporaryFolder()
    let origin = Repository.path(source)
    folder = "\(room.path)/\(URL(fileURLWithPath: origin).lastPathComponent)"
    try FileManager.default.copyItem(atPath: origin, toPath: folder)
    let named = text("inventory.yaml").matches(of: /(?m)^(?:previous|base): (\S+)$/).map(\.output.1)
    for year in Set(named) {
      try FileManager.default.copyItem(atPath: "\(origin)/\(year)", toPath: path("\(year)"))
    }
  }

  /// Starts from files of text.
  public init(_ files: [String: String], named name: String = "sample") throws {
    room = try TemporaryFolder()
    folder = "\(room.path)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (file, text) in files { try room.write(text, to: "\(name)/\(file)") }
  }

  /// The path of a file in the folder.
  public func path(_ file: String) -> String { "\(folder)/\(file)" }

  /// The text of a file, or none where there is no such file.
  public func text(_ file: String) -> String {
    (try? String(contentsOfFile: path(file), encoding: .utf8)) ?? ""
  }

  /// Writes a file anew, making the folders above it.
  public func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  /// Writes a file byte by byte.
  public func write(_ bytes: Data, to file: String) throws {
    let url = URL(fileURLWithPath: path(file))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// Adds to the end of a file.
  public func append(_ text: String, to file: String) throws {
    try write(self.text(file) + text, to: file)
  }

  /// Replaces what stands in a file exactly once; a change that changes nothing is a failure.
  public func replace(_ old: String, with new: String, in file: String) throws {
    let parts = text(file).components(separatedBy: old)
    guard parts.count == 2 else {
      throw Mistake(description: "“\(old)” stands \(parts.count - 1) times in \(file)")
    }
    try write(parts.joined(separator: new), to: file)
  }

  /// Removes a file.
  public func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path(file))
  }

  /// A test that does not change what it means to.
  public struct Mistake: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
  }
}
