/// Where a recipient is or data is kept: a country, a region of them, or everywhere.
public enum Territory: Hashable, Sendable {
  case country(Country)
  case region(Region)
  /// `all`: any country.
  case anywhere

  public enum Region: String, CaseIterable, Sendable {
    case eea = "EEA"
    case eu = "EU"
  }

  /// Nil unless the text is a country's code, a region's or `all`.
  public init?(_ text: String) {
    if text == "all" {
      self = .anywhere
    } else if let region = Region(rawValue: text) {
      self = .region(region)
    } else if let country = Country(text) {
      self = .country(country)
    } else {
      return nil
    }
  }

  /// As written in the registry.
  public var code: String {
    switch self {
    case .country(let country): country.code
    case .region(let region): region.rawValue
    case .anywhere: "all"
    }
  }
}

/// A country by its ISO 3166-1 alpha-2 code.
public struct Country: Hashable, Sendable {
  public let code: String

  /// Nil unless the code is assigned; lower case is refused.
  public init?(_ code: String) {
    guard Self.assigned.contains(code) else { return nil }
    self.code = code
  }

  /// The officially assigned codes of ISO 3166-1.
  public static let assigned: Set<String> = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
    ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
