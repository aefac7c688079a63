import Diagnostics
import YAMLReader

extension Settings: DecodableEntry {
  init(_ header: EntryHeader) { self.header = header }

  static let schema = RecordSchema<Settings>(
    Section.registry.noun,
    [
      Field("format", \.format, .formatVersion, "The version of the format: 1.", .required),
      Field("name", \.name, .string, "The registry's name.", .required),
      Field(
        "default-locale", \.defaultLocale, .located(.locale),
        "The language of plain texts; missing: `en`."),
      Field("locales", \.locales, .list(.located(.locale)), "The languages of the documents."),
      Field(
        "prevailing-locale", \.prevailingLocale, .located(.locale),
        "The language that counts where translations differ."),
      Field("address", \.address, .addressForms, "How readers are addressed, per locale."),
      Field(
        "jurisdictions", \.jurisdictions, .list(.located(.word)), "The bodies of law to check."),
      Field("version", \.version, .string, "The version of the statement."),
      Field("effective", \.effective, .located(.date), "The day from which it holds."),
      Field("reviewed", \.reviewed, .located(.date), "The day of the last review."),
      Field("change-notice", \.changeNotice, .duration, "How long before a change people hear."),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) })
}

extension Codec where Value == Int {
  /// The one version of the format that this program reads.
  fileprivate static var formatVersion: Codec<Int> {
    Codec(.number) { node, context in
      guard context.isScalar(node, .number) else { return nil }
      if node.string == "1" { return 1 }
      context.report(
        .invalidValue, "this program reads format 1", at: node, "another format",
        help: "write `format: 1`")
      return nil
    }
  }
}

extension Codec where Value == [(LocaleTag, AddressForm)] {
  fileprivate static var addressForms: Codec<[(LocaleTag, AddressForm)]> {
    let form = Codec<AddressForm>.word
    let shape = Shape.mapping(keys: .locale, values: form.shape)
    return Codec(shape) { node, context in
      guard node.kind == .mapping else {
        context.reportWrongType(node, expected: shape)
        return nil
      }
      return node.pairs.compactMap { key, value in
        guard !context.reportIfEmpty(value, key: key),
          let locale = Codec<LocaleTag>.locale.decode(key, &context),
          let form = form.decode(value, &context)
        else { return nil }
        return (locale, form)
      }
    }
  }
}

extension Organization: DecodableEntry {
  init(_ header: EntryHeader) { self.header = header }

  static let schema = RecordSchema<Organization>(
    Section.organization.noun,
    [
      Field("name", \.name, .string, "The name that people know.", .required),
      Field("legal-name", \.legalName, .string, "The registered name."),
      Field("country", \.country, .located(.country), "The country of its seat."),
      Field("address", \.address, .string, "The postal address."),
      Field("email", \.email, .email, "Where to write about data."),
      Field("website", \.website, .url, "The web address."),
      Field("contact", \.contact, .reference(to: .links), "The page for getting in touch."),
      Field(
        "data-protection-officer", \.dataProtectionOfficer, .dataProtectionOfficer,
        "`none`, or a name and e-mail address."),
      Field(
        "representatives", \.representatives,
        .list(Representative.schema.codec(Representative())),
        "Representatives abroad (GDPR Art. 27, DSG Art. 14)."),
      Field(
        "authorities", \.authorities,
        .list(SupervisoryAuthority.schema.codec(SupervisoryAuthority())),
        "Where people can complain (GDPR Art. 77)."),
      Field("security", \.security, .text, "How data is protected, in general."),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) })
}

extension Codec where Value == DataProtectionOfficer {
  fileprivate static var dataProtectionOfficer: Codec<DataProtectionOfficer> {
    let schema = RecordSchema<OfficerFields>(
      "a data protection officer",
      [
        Field("name", \.name, .string, "The officer's name."),
        Field("email", \.email, .email, "Where to write."),
      ], oneOf: [["name", "email"]])
    return Codec(.either([.word(["none"], meaning: "none"), schema.shape])) { node, context in
      if node.kind == .scalar, node.string == ReservedWord.none.rawValue {
        return DataProtectionOfficer.none
      }
      return schema.decode(node, into: OfficerFields(), &context)
        .map { .appointed(name: $0.name, email: $0.email) }
    }
  }
}

private struct OfficerFields: Sendable {
  var name: String?
  var email: String?
}

extension Representative {
  static let schema = RecordSchema<Representative>(
    "a representative",
    [
      Field("jurisdiction", \.jurisdiction, .word, "For which body of law.", .required),
      Field("name", \.name, .string, "The representative's name.", .required),
      Field("address", \.address, .string, "The postal address."),
    ])
}

extension SupervisoryAuthority {
  static let schema = RecordSchema<SupervisoryAuthority>(
    "a supervisory authority",
    [
      Field("jurisdiction", \.jurisdiction, .word, "For which body of law.", .required),
      Field("name", \.name, .string, "The authority's name.", .required),
      Field("website", \.website, .url, "The web address."),
    ])
}
