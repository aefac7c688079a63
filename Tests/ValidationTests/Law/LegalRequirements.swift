@testable import Validation

/// Every requirement of the packs' laws, and how a registry is held against it.
enum LegalRequirements {
  static func ids(_ standing: Requirement.Standing) -> Set<String> {
    Set(lists[standing, default: ""].split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let lists: [Requirement.Standing: String] = [
    .checked: """
    dsg-9 dsg-rep dsg-16-1 dsg-19-2a dsg-19-2b dsg-19-2c dsg-19-3 dsg-19-4 dsg-21 fmg-45c
    stgb-179 gdpr-13-1a gdpr-13-1b gdpr-13-1c1 gdpr-13-1c2 gdpr-13-1d gdpr-13-1e gdpr-13-1f1
    gdpr-13-1f2 gdpr-13-1f3 gdpr-13-2a gdpr-13-2b gdpr-13-2c gdpr-13-2d gdpr-13-2e gdpr-13-2f
    gdpr-14-1d gdpr-14-2f gdpr-26-2 gdpr-30-1c gdpr-30-1g gdpr-28-2 gdpr-28-3 gdpr-28-4
    gdpr-49-1 wp260-rcpt-2 wp260-date epr-5-3b epr-planet49 epr-link uk-13 uk-xfer uk-complain
    uk-adm uk-pecr-6 uk-deadline ccpa-100a1 ccpa-100a2 ccpa-100a3 ccpa-100d ccpa-110c2
    ccpa-110c3 ccpa-110c4 ccpa-110c5 ccpa-115c ccpa-120 ccpa-130a5a ccpa-130-12m ccpa-7011-e1f
    ccpa-7011-e23 ccpa-7011-e4 lgpd-9-i lgpd-9-ii lgpd-9-iii lgpd-9-iv lgpd-9-v lgpd-9-vi
    lgpd-9-vii lgpd-9-3 lgpd-33
    """,
    .covered: """
    dsg-12-2 dsg-16-2 dsg-18 dsg-19-1 dsg-25-2 gdpr-12-1 gdpr-14-rest gdpr-15-1a gdpr-15-1c
    gdpr-15-1d gdpr-15-2 gdpr-19 gdpr-srb gdpr-30-1a gdpr-30-1b gdpr-30-1d gdpr-30-1e
    gdpr-30-1f gdpr-28-10 gdpr-44 gdpr-45 gdpr-46 wp260-lang-1 wp260-lang-2 wp260-lang-4
    wp260-rcpt-1 wp260-rcpt-3 wp260-xfer wp260-ret wp260-src wp260-li wp260-cat epr-5-3a
    epr-withdraw ccpa-110c1 ccpa-115a ccpa-130a5b ccpa-130a5c ccpa-7011-e1a ccpa-7011-e1b
    ccpa-7011-e1c ccpa-7011-e1d ccpa-7011-e1e ccpa-7011-e1h ccpa-7011-e1i ccpa-7011-e1j
    ccpa-7002 lgpd-18-vii anpd-19-17
    """,
    .undecidable: """
    dsg-5c dsg-6-3 dsg-6-6 dsg-17 dsg-19-5 dsg-20 gdpr-13-3 gdpr-14-3 gdpr-14-5 gdpr-30-2a
    gdpr-30-2b gdpr-49-1s2 wp260-lang-3 wp260-purpose-bad wp260-acc wp260-layer wp260-surprise
    wp260-chg epr-omnibus uk-rli ccpa-7003 ccpa-7011-e1g ccpa-7011-e1k ccpa-7011-e5 ccpa-fin
    lgpd-9-2 lgpd-14-2
    """,
  ]
}
