package import Findings
package import StatutoryForms

extension StatutoryForm {
  /// What is told of a setting whose unit is left out; nothing of one that needs none.
  ///
  /// Its number would be read in whatever unit fits: 0.288 as tce where kgce is meant.
  package func unitMissing(
    _ setting: String, of carrier: String, written unit: String, at place: Place
  ) -> [Finding] {
    let wanted = self.setting(setting)?.unit(of: carriers[carrier]) ?? ""
    guard !wanted.isEmpty, unit.isEmpty else { return [] }
    let arguments: [String: Finding.Argument] = [
      "setting": .name(name(ofSetting: setting)), "unit": .text(wanted),
    ]
    return [Finding(.error, .formSettingUnitMissing, arguments, at: place)]
  }
}

extension Finding.Code {
  static let formSettingUnitMissing: Self = "form-setting-unit-missing"
}
