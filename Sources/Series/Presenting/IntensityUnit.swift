/// The unit of an intensity: emissions of the person and of 10⁴ yuan, where indicators are written in
/// units ten thousand times as large.
struct IntensityUnit {
  /// How it is printed.
  let name: String
  /// How many of it the indicator's unit is.
  let scale: Double

  /// The unit of emissions set against an indicator in a unit as written.
  init(per written: String) {
    let smaller = Self.smaller.first { written == $0.written }
    name = "tCO2e/\(smaller?.printed ?? written)"
    scale = smaller == nil ? 1 : Self.tenThousand
  }

  private static let smaller = [(written: "万人", printed: "人"), (written: "亿元", printed: "万元")]
  private static let tenThousand = 1e4
}
