/// The printed table of saturated steam by absolute pressure, whose source is that of the factor set.
///
/// The rows are those of `saturated-steam-enthalpy` in the library, which a test compares; there each
/// is chosen by its technology, here an enthalpy is sought between them.
enum SaturatedSteamTable {
  /// A row: an absolute pressure in MPa and the enthalpy of saturated steam in kJ/kg.
  typealias Row = (pressure: Double, enthalpy: Double)

  /// All rows, by pressure.
  static let rows: [Row] = [
    (0.1, 2675.7), (0.12, 2683.8), (0.14, 2690.8), (0.16, 2696.8), (0.18, 2702.1), (0.2, 2706.9),
    (0.25, 2717.2), (0.3, 2725.5), (0.35, 2732.5), (0.4, 2738.5), (0.45, 2743.8), (0.5, 2748.5),
    (0.6, 2756.4), (0.7, 2762.9), (0.8, 2768.4), (0.9, 2773.0), (1, 2777.0), (1.1, 2780.4),
    (1.2, 2783.4), (1.3, 2786.0), (1.4, 2788.4), (1.5, 2790.4), (1.6, 2792.2), (1.7, 2793.8),
    (1.8, 2795.1), (1.9, 2796.4), (2, 2797.4), (2.2, 2799.1), (2.4, 2800.4), (2.6, 2801.2),
    (2.8, 2801.7), (3, 2801.9), (3.5, 2801.3), (4, 2799.4), (5, 2792.8), (6, 2783.3), (7, 2771.4),
    (8, 2757.5), (9, 2741.8), (10, 2724.4), (11, 2705.4), (12, 2684.8), (13, 2662.4),
    (14, 2638.3), (15, 2611.6),
  ]
}
