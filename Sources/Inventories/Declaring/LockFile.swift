/// The file that keeps a filed year with the values it used.
public enum LockFile {
  /// Its name in the inventory's folder.
  public static let name = "inventory.lock"
}
