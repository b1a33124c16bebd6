/// The administrative code of a place (行政区划代码, GB/T 2260): six digits, the first two its province.
public enum DistrictCode {
  private static let length = 6
  private static let lengthOfProvince = 2

  /// The first two digits of the provinces, from GB/T 2260.
  private static let provinces: Set<String> = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    "81", "82",
  ]

  /// Whether a text is such a code, as far as its form and its province say.
  public static func isOne(_ text: String) -> Bool {
    text.count == length && text.allSatisfy { $0.isASCII && $0.isNumber }
      && provinces.contains(String(text.prefix(lengthOfProvince)))
  }
}
