public import Locations

/// Report outlines, texts and the message catalogue.
public enum Templates {
  /// Where they are on this machine.
  public static let folder = DataFolder("templates", inSourceTree: "Templates")
}
