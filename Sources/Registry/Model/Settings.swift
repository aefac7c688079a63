import Diagnostics

/// The `registry` section: what the registry says of itself.
public struct Settings: Entry {
  public var header: EntryHeader
  public var format: Int?
  public var name: String?
  public var defaultLocale: Located<LocaleTag>?
  public var locales: [Located<LocaleTag>] = []
  public var prevailingLocale: Located<LocaleTag>?
  public var address: [(LocaleTag, AddressForm)] = []
  public var jurisdictions: [Located<Jurisdiction>] = []
  public var version: String?
  public var effective: Located<CalendarDate>?
  public var reviewed: Located<CalendarDate>?
  public var changeNotice: Period?
}

/// The `organization` section: the controller (GDPR Art. 4(7), DSG Art. 5(j)).
public struct Organization: Entry {
  public var header: EntryHeader
  public var name: String?
  public var legalName: String?
  public var country: Located<Country>?
  public var address: String?
  public var email: String?
  public var website: String?
  public var contact: Reference?
  public var dataProtectionOfficer: DataProtectionOfficer?
  public var representatives: [Representative] = []
  public var authorities: [SupervisoryAuthority] = []
  public var security: LocalizedText?
}

/// GDPR Art. 37, DSG Art. 10.
public enum DataProtectionOfficer: Sendable {
  /// Declared that there is none.
  case none
  case appointed(name: String?, email: String?)
}

/// GDPR Art. 27, DSG Art. 14.
public struct Representative: Sendable {
  public var jurisdiction: Jurisdiction?
  public var name: String?
  public var address: String?
}

/// GDPR Art. 77, DSG Art. 49.
public struct SupervisoryAuthority: Sendable {
  public var jurisdiction: Jurisdiction?
  public var name: String?
  public var website: String?
}
