/// The id of a rule pack's requirement: its law and article, as in `dsg-19-4`.
///
/// The ids stand here, where a registry's waivers can be held against them; what each requirement
/// demands stands in its pack.
public struct RequirementID: Hashable, Sendable {
  public let rawValue: String

  /// Nil when no pack has the requirement.
  public init?(rawValue: String) {
    guard Self.known.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }
}

extension RequirementID: ExpressibleByStringLiteral {
  /// For the packs' own tables; a test holds them against the list.
  public init(stringLiteral value: String) { rawValue = value }
}

extension RequirementID: CaseIterable {
  /// Law by law, each in the order of its articles.
  public static let allCases = lists.flatMap { list in
    list.split(whereSeparator: \.isWhitespace).map { RequirementID(stringLiteral: String($0)) }
  }

  private static let known = Set(allCases.map(\.rawValue))

  private static let lists = [
    // GDPR: what people are told
    """
    gdpr-12-1 gdpr-13-1a gdpr-13-1b gdpr-13-1c1 gdpr-13-1c2 gdpr-13-1d gdpr-13-1e gdpr-13-1f1
    gdpr-13-1f2 gdpr-13-1f3 gdpr-13-2a gdpr-13-2b gdpr-13-2c gdpr-13-2d gdpr-13-2e gdpr-13-2f
    gdpr-13-3 gdpr-14-1d gdpr-14-2f gdpr-14-3 gdpr-14-5 gdpr-14-rest gdpr-15-1a gdpr-15-1c
    gdpr-15-1d gdpr-15-2 gdpr-19 gdpr-26-2 gdpr-srb
    """,
    // GDPR: records, processors, transfers
    """
    gdpr-30-1a gdpr-30-1b gdpr-30-1c gdpr-30-1d gdpr-30-1e gdpr-30-1f gdpr-30-1g gdpr-30-2a
    gdpr-30-2b gdpr-28-2 gdpr-28-3 gdpr-28-4 gdpr-28-10 gdpr-44 gdpr-45 gdpr-46 gdpr-49-1
    gdpr-49-1s2
    """,
    // WP260 rev.01: guidelines on transparency
    """
    wp260-lang-1 wp260-lang-2 wp260-lang-3 wp260-lang-4 wp260-purpose-bad wp260-acc wp260-layer
    wp260-surprise wp260-rcpt-1 wp260-rcpt-2 wp260-rcpt-3 wp260-xfer wp260-ret wp260-src wp260-li
    wp260-cat wp260-chg wp260-date
    """,
    // ePrivacy
    """
    epr-5-3a epr-5-3b epr-planet49 epr-withdraw epr-link epr-omnibus
    """,
    // Switzerland
    """
    dsg-6-3 dsg-6-6 dsg-9 dsg-12-2 dsg-16-1 dsg-16-2 dsg-17 dsg-18 dsg-19-1 dsg-19-2a dsg-19-2b
    dsg-19-2c dsg-19-3 dsg-19-4 dsg-19-5 dsg-20 dsg-21 dsg-25-2 dsg-rep dsg-5c fmg-45c stgb-179
    """,
    // United Kingdom
    """
    uk-13 uk-xfer uk-complain uk-rli uk-adm uk-pecr-6 uk-deadline
    """,
    // California
    """
    ccpa-100a1 ccpa-100a2 ccpa-100a3 ccpa-100d ccpa-110c1 ccpa-110c2 ccpa-110c3 ccpa-110c4
    ccpa-110c5 ccpa-115c ccpa-115a ccpa-120 ccpa-130a5a ccpa-130a5b ccpa-130a5c ccpa-130-12m
    ccpa-7003 ccpa-7011-e1a ccpa-7011-e1b ccpa-7011-e1c ccpa-7011-e1d ccpa-7011-e1e ccpa-7011-e1f
    ccpa-7011-e1g ccpa-7011-e1h ccpa-7011-e1i ccpa-7011-e1j ccpa-7011-e1k ccpa-7011-e23
    ccpa-7011-e4 ccpa-7011-e5 ccpa-7002 ccpa-fin
    """,
    // Brazil
    """
    lgpd-9-i lgpd-9-ii lgpd-9-iii lgpd-9-iv lgpd-9-v lgpd-9-vi lgpd-9-vii lgpd-9-2 lgpd-9-3
    lgpd-18-vii lgpd-14-2 lgpd-33 anpd-19-17
    """,
  ]
}
