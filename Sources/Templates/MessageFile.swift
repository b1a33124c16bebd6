public import Findings
import Foundation
import Locations
import Parsing

/// One file of the message catalogue, which words what one module finds.
public struct MessageFile: Sendable {
  /// The module, as the file is named.
  public let module: String
  /// Each key and its words, in the order of the file.
  public let messages: [(code: String, message: MessageCatalogue.Message)]
}

extension Templates {
  /// The files of the message catalogue by name; what is wrong with them is appended.
  public static func messageFiles(into findings: inout [Finding]) -> [MessageFile] {
    let path = "\(folder.path ?? folder.name)/messages"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      let entries = MessageCatalogue.entries(of: "\(path)/\(name)", into: &findings)
      return MessageFile(
        module: String(name.dropLast(".yaml".count)),
        messages: entries.map { (code: $0.key, message: $0.value) })
    }
  }
}
