public import Findings

/// A coefficient or threshold that whoever files a form has to say, by what people call it.
public struct FormSetting: Hashable, Sendable, Identifiable {
  /// Its id, as rules and carriers name it: `factor-gap`, `price-range.low`.
  public let id: String
  /// What people call it.
  public let name: LocalizedText
  /// Whether each energy has one of its own.
  public let isPerCarrier: Bool
  /// Whether it is of one year: a coefficient that is announced anew, where a limit goes on.
  public let isOfYear: Bool
  /// The unit that it is asked for in; `/carrier` at its end is for one of the energy's.
  public let unit: String?

  /// Whether a text is its id or its name.
  func isCalled(_ text: String) -> Bool { [id, name.zh, name.en].contains(text) }

  /// The unit that it is asked for in, of a carrier.
  public func unit(of carrier: Carrier?) -> String {
    guard let unit, unit.hasSuffix(Self.ofCarrier) else { return unit ?? "" }
    guard let own = carrier?.unit else { return "" }
    return unit.dropLast(Self.ofCarrier.count) + "/" + own
  }

  private static let ofCarrier = "/carrier"
}

extension StatutoryForm {
  /// The setting of an id or name.
  public func setting(_ text: String) -> FormSetting? { settings.first { $0.isCalled(text) } }

  /// What people call a setting; its id where the form does not say.
  public func name(ofSetting id: String) -> LocalizedText {
    setting(id)?.name ?? LocalizedText(id)
  }
}
