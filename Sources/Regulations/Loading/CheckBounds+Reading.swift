import Findings
import Parsing

extension CheckBounds {
  init?(_ map: inout YAMLMap, into findings: inout [Finding]) {
    _ = map.required("checks", as: .string, into: &findings)
    _ = map.optional("note", as: .localizedText, into: &findings)
    let standing = map.required("standing", as: YAMLReading<Standing>.choice, into: &findings)
    let implied = map.optional("implied-factors", as: .map, into: &findings)
    let jumps = map.optional("year-on-year", as: .list(of: .map), into: &findings) ?? []
    let gases = map.optional("gases", as: .list(of: .map), into: &findings) ?? []
    let rivals = map.optional("rivals", as: .list(of: .map), into: &findings) ?? []
    let overlaps = map.optional("overlaps", as: .list(of: .map), into: &findings) ?? []
    let siblings = map.optional("siblings", as: .list(of: .map), into: &findings) ?? []
    let exclusive = map.optional("exclusive", as: .list(of: .map), into: &findings) ?? []
    func share(_ key: String) -> Double? { map.required(key, as: .number, into: &findings) }
    let (leastShare, referenceGap) = (share("least-share"), share("reference-gap"))
    let (balanceGap, keyShare) = (share("balance-gap"), share("key-share"))
    let unverifiedShare = share("unverified-share")
    let slip = map.required("slip", as: .range, into: &findings)
    copiedShare = map.optional("copied-share", as: .number, into: &findings)
    depositYears = map.optional("deposit-years", as: .integer, into: &findings)
    indicatorChange = map.optional("indicators", as: .range, into: &findings)
    supplierShare = map.optional("supplier-share", as: .number, into: &findings)
    lineAtMost = map.optional("line-at-most", as: .number, into: &findings)
    linePerPersonAtMost = map.optional("line-per-person-at-most", as: .number, into: &findings)
    noEvidence = map.optional("no-evidence", as: .list(of: .string), into: &findings) ?? []
    guard let standing, let leastShare, let referenceGap, let balanceGap, let keyShare,
      let unverifiedShare, let slip
    else { return nil }
    self.standing = standing
    place = map.place
    self.leastShare = leastShare
    self.referenceGap = referenceGap
    self.balanceGap = balanceGap
    self.keyShare = keyShare
    self.unverifiedShare = unverifiedShare
    self.slip = slip
    impliedFactors = implied.flatMap { ImpliedFactors($0, into: &findings) }
    self.jumps = jumps.compactMap { Jump($0, into: &findings) }
    self.gases = gases.compactMap { GasesTogether($0, into: &findings) }
    self.rivals = rivals.compactMap { Rivals($0, into: &findings) }
    self.overlaps = overlaps.compactMap { Overlap($0, into: &findings) }
    self.siblings = siblings.compactMap { Rivals($0, into: &findings) }
    self.exclusive = exclusive.compactMap { Rivals($0, into: &findings) }
  }
}

extension CheckBounds.ImpliedFactors {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let gas = map.required("gas", as: .string, into: &findings)
    let energy = map.required("energy", as: .string, into: &findings)
    let sets = map.required("sets", as: .list(of: .string), into: &findings)
    let slack = map.required("slack", as: .number, into: &findings)
    map.finish(into: &findings)
    guard let gas, let energy, let sets, let slack else { return nil }
    self.init(gas: gas, energy: energy, sets: sets, slack: slack)
  }
}

extension CheckBounds.Jump {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let category = map.optional("category", as: .string, into: &findings)
    let ratio = map.required("ratio", as: .range, into: &findings)
    map.finish(into: &findings)
    guard let ratio else { return nil }
    self.init(category: category, ratio: ratio)
  }
}

extension CheckBounds.GasesTogether {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let category = map.required("category", as: .string, into: &findings)
    let gases = map.required("gases", as: .list(of: .string), into: &findings)
    map.finish(into: &findings)
    guard let category, let gases else { return nil }
    self.init(category: category, gases: gases)
  }
}

extension CheckBounds.Rivals {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let methods = map.required("methods", as: .list(of: .string), into: &findings)
    let source = map.required("source", as: .localizedText, into: &findings)
    let ofAnyQuantity = map.optional("any-quantity", as: .bool, into: &findings) ?? false
    map.finish(into: &findings)
    guard let methods, let source else { return nil }
    self.init(methods: methods, source: source, ofAnyQuantity: ofAnyQuantity)
  }
}

extension CheckBounds.Overlap {
  fileprivate init?(_ map: YAMLMap, into findings: inout [Finding]) {
    var map = map
    let method = map.required("method", as: .string, into: &findings)
    let fuels = map.required("fuels", as: .list(of: .string), into: &findings)
    let sectors = map.required("sectors", as: .list(of: .string), into: &findings)
    let source = map.required("source", as: .localizedText, into: &findings)
    map.finish(into: &findings)
    guard let method, let fuels, let sectors, let source else { return nil }
    self.init(method: method, fuels: fuels, sectors: sectors, source: source)
  }
}
