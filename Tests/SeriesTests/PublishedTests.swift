import Series
import Testing

@Suite("Published series")
struct PublishedTests {
  @Test("Tianjin 2001–2016: effects add up to the published change; one share does not follow")
  func tianjin() throws {
    let rows = try Figures("tianjin-effects").rows
    var strangers: [String] = []
    for (year, values) in rows {
      let effects = Effects(Array(values.prefix(5)))
      #expect(near(effects.total, values[10], within: 0.03), "\(year)")
      let shares = try #require(effects.shares)
      for (share, published) in zip(shares, values[5..<10])
      where !near(share * 100, published, within: 0.11) { strangers.append("\(year) \(published)") }
    }
    #expect(strangers == ["2004 19.8"])
  }

  @Test("Tianjin: the effects of the years are those of the whole; the published total is not")
  func tianjinTogether() throws {
    let rows = try Figures("tianjin-effects").rows
    let whole = Effects.chained(rows.map { Effects(Array($0.values.prefix(5))) })
    let published = [-993.38, -6805.4, -1649.2, 10111.4, 2817.49]
    for (found, expected) in zip(whole.values, published) {
      #expect(near(found, expected, within: 0.2))
    }
    // The row of the whole prints 3480.97; its own five effects come to 3480.91.
    #expect(near(published.reduce(0, +), 3480.91, within: 0.005))
    #expect(!near(published.reduce(0, +), 3480.97, within: 0.03))
  }

  @Test("Hunan 2008–2013: the changes of intensity follow from it, Changsha's does not")
  func hunan() throws {
    var strangers: [String] = []
    for (city, values) in try Figures("hunan-intensity").rows {
      let trend = Trend([(2008, values[0]), (2013, values[1])])
      let change = try #require(trend.relativeChange(from: 2008, to: 2013))
      if !near(change * 100, values[2], within: 0.011) { strangers.append(city) }
    }
    #expect(strangers == ["长沙"])
    let changsha = Trend([(2008, 0.84), (2013, 0.41)]).relativeChange(from: 2008, to: 2013)
    #expect(near(changsha.map { $0 * 100 }, -51.19, within: 0.005))
  }

  @Test("Hunan: the effects of the cities add up to those of the province")
  func hunanTogether() throws {
    let figures = try Figures("hunan-effects")
    let cities = figures.rows.filter { $0.name != "total" }.map { Effects($0.values) }
    for (found, expected) in zip(Effects.chained(cities).values, try figures["total"]) {
      #expect(near(found, expected, within: 0.0055))
    }
  }

  @Test("Xi'an 2000–2015: totals are sums of fuels, except that of 2015")
  func xianTotals() throws {
    let rows = try Figures("xian-energy-carbon").rows
    #expect(rows.count == 16)
    let strangers = rows.filter { row in
      !near(row.values.prefix(8).reduce(0, +), row.values[8], within: 0.0201)
    }
    #expect(strangers.map(\.name) == ["2015"])
  }

  @Test("Xi'an: ratios and rates of the text follow from the table")
  func xianRates() throws {
    let rows = try Figures("xian-energy-carbon").rows
    func trend(_ column: Int) -> Trend {
      Trend(rows.map { (Int($0.name) ?? 0, $0.values[column]) })
    }
    let total = trend(8)
    #expect(near(total.ratio(of: 2015, to: 2000), 2.43, within: 0.005))
    #expect(near(total.annualRate(from: 2000, to: 2015), 0.061, within: 0.0005))
    #expect(near(total.relativeChange(from: 2003, to: 2004), 0.4815, within: 0.0001))
    #expect(near(total.relativeChange(from: 2012, to: 2013), 0.2553, within: 0.0001))
    #expect(near(total.change(from: 2003, to: 2015), 775.86, within: 0.005))
    let yearly = total.change(from: 2003, to: 2015).map { $0 / (2015 - 2003) }
    #expect(near(yearly, 64.66, within: 0.005))
    let published = [(1, -0.2158), (4, -0.2122), (6, -0.1729), (7, 0.204)]
    for (fuel, rate) in published {
      #expect(near(trend(fuel).annualRate(from: 2000, to: 2015), rate, within: 0.00006))
    }
  }

  @Test("Xi'an: the conclusion counts to 2014, and its last total and one share are in no row")
  func xianConclusion() throws {
    let rows = try Figures("xian-energy-carbon").rows
    let total = Trend(rows.map { (Int($0.name) ?? 0, $0.values[8]) })
    // It says 8.72 % a year for 2000 to 2015, where section 3.1 says 6.10 %.
    #expect(near(total.annualRate(from: 2000, to: 2014), 0.0872, within: 0.00005))
    #expect(!near(total.annualRate(from: 2000, to: 2015), 0.0872, within: 0.02))
    // It says 1357.62 for 2015, where the table has 1785.68; no year is within a hundred of it.
    #expect(rows.allSatisfy { abs($0.values[8] - 1357.62) > 100 })
    // Coal above 65 % in every year, as section 3.1 says; coal and crude above 95 % in all but one.
    #expect(rows.allSatisfy { $0.values[0] / $0.values[8] > 0.65 })
    let less = rows.filter { ($0.values[0] + $0.values[2]) / $0.values[8] <= 0.95 }
    #expect(less.map(\.name) == ["2000"])
  }

  @Test("Xi'an: natural gas of 2004 is more than ten times that of the years around it")
  func xianGas() throws {
    let gas = Trend(
      try Figures("xian-energy-carbon").rows.map { (Int($0.name) ?? 0, $0.values[7]) })
    #expect(near(gas.ratio(of: 2004, to: 2003), 14.88, within: 0.005))
    #expect(near(gas.ratio(of: 2004, to: 2005), 10.84, within: 0.005))
  }

  @Test("a year without a figure has no change, no ratio and no rate")
  func missing() {
    let trend = Trend([(2002, 12), (2000, 10), (2001, nil)])
    #expect(trend.years == [2000, 2001, 2002])
    #expect(trend.change(from: 2000, to: 2001) == nil)
    #expect(trend.relativeChange(from: 2001, to: 2002) == nil)
    #expect(trend.annualRate(from: 2000, to: 2002) != nil)
    let sink = Trend([(2000, -10), (2001, -12)]).relativeChange(from: 2000, to: 2001)
    #expect(sink == -0.2)
    #expect(Trend([(2000, 0), (2001, 3)]).relativeChange(from: 2000, to: 2001) == nil)
  }
}
