import CXLSXWriter

/// A colour by its red, green and blue.
public struct Color: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The colour as `0xRRGGBB`.
  public let rgb: UInt32

  /// A colour given as `0xRRGGBB`; higher bits are ignored.
  public init(_ rgb: UInt32) {
    self.rgb = rgb & 0xFFFFFF
  }

  /// A colour given as `0xRRGGBB`.
  public init(integerLiteral rgb: UInt32) {
    self.init(rgb)
  }

  /// The library's number for it, in which 0 means "no colour" and black is apart.
  var libraryValue: lxw_color_t {
    rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(rgb)
  }
}
