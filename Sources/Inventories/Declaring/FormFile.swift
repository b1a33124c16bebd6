/// The workbook in which people fill in the tables of an inventory.
public enum FormFile {
  /// Its name in the inventory's folder.
  public static let name = "填报表.xlsx"
}
