import Foundation

/// The coefficients and exponents of IAPWS-IF97 that region 2 and its edges need (R7-97, 2012).
enum SteamTerms {
  /// Of the saturation line (table 34).
  static let saturation = [
    1167.0521452767, -724213.16703206, -17.073846940092, 12020.82470247, -3232555.0322333,
    14.91510861353, -4823.2657361591, 405113.40542057, -0.23855557567849, 650.17534844798,
  ]

  /// Of the boundary towards region 3 (table 1).
  static let boundary = [0.34805185628969e3, -0.11671859879975e1, 0.10192970039326e-2]

  /// One term: `n × π^I × τ^J`.
  struct Term: Sendable {
    let n: Double
    let i: Double
    let j: Double
  }

  /// The ideal gas part, without its logarithm of pressure, which no enthalpy has (table 10).
  static let ideal: [Term] = [
    Term(n: -9.6927686500217, i: 0, j: 0),
    Term(n: 10.086655968018, i: 0, j: 1),
    Term(n: -0.005608791128302, i: 0, j: -5),
    Term(n: 0.071452738081455, i: 0, j: -4),
    Term(n: -0.40710498223928, i: 0, j: -3),
    Term(n: 1.4240819171444, i: 0, j: -2),
    Term(n: -4.383951131945, i: 0, j: -1),
    Term(n: -0.28408632460772, i: 0, j: 2),
    Term(n: 0.021268463753307, i: 0, j: 3),
  ]

  /// The residual part (table 11).
  static let residual: [Term] = [
    Term(n: -0.0017731742473213, i: 1, j: 0),
    Term(n: -0.017834862292358, i: 1, j: 1),
    Term(n: -0.045996013696365, i: 1, j: 2),
    Term(n: -0.057581259083432, i: 1, j: 3),
    Term(n: -0.05032527872793, i: 1, j: 6),
    Term(n: -3.3032641670203e-05, i: 2, j: 1),
    Term(n: -0.00018948987516315, i: 2, j: 2),
    Term(n: -0.0039392777243355, i: 2, j: 4),
    Term(n: -0.043797295650573, i: 2, j: 7),
    Term(n: -2.6674547914087e-05, i: 2, j: 36),
    Term(n: 2.0481737692309e-08, i: 3, j: 0),
    Term(n: 4.3870667284435e-07, i: 3, j: 1),
    Term(n: -3.227767723857e-05, i: 3, j: 3),
    Term(n: -0.0015033924542148, i: 3, j: 6),
    Term(n: -0.040668253562649, i: 3, j: 35),
    Term(n: -7.8847309559367e-10, i: 4, j: 1),
    Term(n: 1.2790717852285e-08, i: 4, j: 2),
    Term(n: 4.8225372718507e-07, i: 4, j: 3),
    Term(n: 2.2922076337661e-06, i: 5, j: 7),
    Term(n: -1.6714766451061e-11, i: 6, j: 3),
    Term(n: -0.0021171472321355, i: 6, j: 16),
    Term(n: -23.895741934104, i: 6, j: 35),
    Term(n: -5.905956432427e-18, i: 7, j: 0),
    Term(n: -1.2621808899101e-06, i: 7, j: 11),
    Term(n: -0.038946842435739, i: 7, j: 25),
    Term(n: 1.1256211360459e-11, i: 8, j: 8),
    Term(n: -8.2311340897998, i: 8, j: 36),
    Term(n: 1.9809712802088e-08, i: 9, j: 13),
    Term(n: 1.0406965210174e-19, i: 10, j: 4),
    Term(n: -1.0234747095929e-13, i: 10, j: 10),
    Term(n: -1.0018179379511e-09, i: 10, j: 14),
    Term(n: -8.0882908646985e-11, i: 16, j: 29),
    Term(n: 0.10693031879409, i: 16, j: 50),
    Term(n: -0.33662250574171, i: 18, j: 57),
    Term(n: 8.9185845355421e-25, i: 20, j: 20),
    Term(n: 3.0629316876232e-13, i: 20, j: 35),
    Term(n: -4.2002467698208e-06, i: 20, j: 48),
    Term(n: -5.9056029685639e-26, i: 21, j: 21),
    Term(n: 3.7826947613457e-06, i: 22, j: 53),
    Term(n: -1.2768608934681e-15, i: 23, j: 39),
    Term(n: 7.3087610595061e-29, i: 24, j: 26),
    Term(n: 5.5414715350778e-17, i: 24, j: 40),
    Term(n: -9.436970724121e-07, i: 24, j: 58),
  ]
}

extension Double {
  /// A power with a whole exponent; nothing to the power of nothing is one.
  func raised(_ exponent: Double) -> Double { pow(self, exponent) }
}
