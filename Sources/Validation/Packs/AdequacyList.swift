import Registry

/// The countries whose law one jurisdiction recognises as adequate, on a day.
///
/// Each jurisdiction keeps its own list. A country that is missing is not known to be adequate.
public struct AdequacyList: Sendable {
  /// The day on which the list stood so, `YYYY-MM-DD`.
  public let date: String
  /// Where the list is published.
  public let source: String
  /// Country codes (ISO 3166-1).
  public let countries: Set<String>
  /// Countries that are adequate only for recipients under a framework.
  public let underFramework: Set<String>

  init(_ date: String, source: String, _ countries: String, underFramework: String = "") {
    self.date = date
    self.source = source
    self.countries = Self.members(countries)
    self.underFramework = Self.members(underFramework)
  }

  /// The codes in a list that spaces separate.
  static func members(_ codes: String) -> Set<String> {
    Set(codes.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The member states of the European Union.
  static let union = """
    AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
    """
  /// The European Economic Area.
  static let economicArea = union + " IS LI NO"

  static let switzerland = AdequacyList(
    "2024-09-15", source: "DSV (SR 235.11) Annex 1",
    economicArea + " AD AR CA FO GB GG GI IL IM JE MC NZ UY", underFramework: "US")

  static let europeanUnion = AdequacyList(
    "2026-01-27",
    source: "Commission decisions under GDPR Art. 45, the latest (EU) 2026/179 on Brazil",
    "AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY", underFramework: "US")

  static let unitedKingdom = AdequacyList(
    "2023-10-12",
    source: "Data Protection Act 2018 Sch. 21 paras 4 and 5; SI 2022/1213 (KR); SI 2023/1028 (US)",
    economicArea + " AD AR CA CH FO GG GI IL IM JE JP KR NZ UY", underFramework: "US")

  static let brazil = AdequacyList(
    "2026-01-27", source: "ANPD decision on the European Union under LGPD Art. 33, I", union)

  /// For laws that know no adequacy.
  static func none(_ date: String, source: String) -> AdequacyList {
    AdequacyList(date, source: source, "")
  }
}
