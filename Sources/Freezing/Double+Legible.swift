import Foundation

extension Double {
  /// The number without the last digits, which conversion between units may have cost.
  var legible: String { String(format: "%.12g", self) }
}
