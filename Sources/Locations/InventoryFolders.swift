/// The folders in which an inventory has something, by their names.
public enum InventoryFolders {
  /// What an inventory reads.
  public static let names: Set<String> = ["activity", "before", "filings", "regulations", "review"]
}
