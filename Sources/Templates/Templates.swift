public import Findings
public import Locations

/// Report outlines, texts and the message catalogue.
public enum Templates {
  /// Where they are on this machine.
  public static let folder = DataFolder("templates", inSourceTree: "Templates")

  /// The words of every finding and label; what is wrong with them is appended.
  ///
  /// They are read when first asked for, and once.
  public static func messages(into findings: inout [Finding]) -> MessageCatalogue {
    findings += loaded.findings
    return loaded.messages
  }

  private static let loaded: (messages: MessageCatalogue, findings: [Finding]) = {
    var findings: [Finding] = []
    let root = folder.path ?? folder.candidates.first ?? folder.name
    return (MessageCatalogue(readingFolder: "\(root)/messages", into: &findings), findings)
  }()
}
