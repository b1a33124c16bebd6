public import Findings

extension Method {
  /// A method as far as it was filed with its lines: enough to compute them anew, and no more.
  public init(filed id: String, gas: String, approach: Approach, formula: Formula, at place: Place)
  {
    self.init(
      id: id, guideline: "", name: LocalizedText(id), citation: Citation(source: ""),
      standing: .unverified, gas: gas, scope: approach == .indirect ? 2 : 1, approach: approach,
      isRemoval: false, isOfFeedstock: false, isOfProduct: false, isChange: false, isNet: false,
      lastYear: nil,
      successor: nil, category: nil, tableCategories: [], definition: nil, lines: LocalizedText(""),
      balanceLines: [], derivedLines: [], claims: nil, soldWithin: nil,
      stocks: nil, beside: nil, formula: formula, examples: [], place: place)
  }
}
