import Diagnostics
import Registry

/// Who receives data has a name, wherever it can be known beforehand.
struct UnnamedRecipient: Rule {
  static let page = RulePage(
    .unnamedRecipient, "A category of recipients has members, or a recipient has a name.",
    reason: """
      “Our partners” tells nobody who they are. Declare each recipient with its `legal-name`, below \
      the category; people who ask must be told the actual recipients. Authorities, successors, \
      customers, users, staff and the public are not named beforehand.
      """,
    source: "GDPR Art. 13(1)(e), 15(1)(c); CJEU C-154/21; WP260 rev.01, Annex; DSG Art. 19(2)(c)",
    bad: [
      """
      recipients:
        «brokers»: {label: data brokers, kind: third-party}
        «couriers»: {label: couriers, broader: vendors}
      """
    ],
    good: [
      """
      recipients:
        couriers: {label: couriers, kind: vendor}
        depot: {label: the depot, legal-name: Depot Ltd, broader: couriers}
        platform: {name: Platform, kind: third-party}
        courts: {label: the courts, kind: authority}
        pigeons: {label: pigeons, kind: vendor, retired: 2020-01-01}
        readers: {label: everybody who reads the forum, kind: public}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let recipients = context.registry.recipients
    let members = recipients.children
    return recipients.terms.indices.compactMap { index -> Diagnostic? in
      let recipient = recipients.terms[index]
      let isRetired = recipient.basics.retired.map { $0.value <= context.date } ?? false
      guard members[index].isEmpty, !isRetired, !recipient.isNamed,
        context.registry.profile(ofRecipient: index).kind?.isKnownBeforehand ?? false
      else { return nil }
      return .unnamedRecipient(
        context.registry.id(recipient.header),
        at: context.label(recipient.header.span, in: recipient.header, "who?"))
    }
  }
}

extension RecipientKind {
  /// Whether an organization knows whom it gives data to, before it does.
  fileprivate var isKnownBeforehand: Bool {
    switch self {
    case .subsidiary, .affiliate, .vendor, .partner, .adviser, .thirdParty: true
    case .authority, .successor, .customer, .user, .staff, .public: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unnamedRecipient(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .unnamedRecipient, "`\(id)` is a category that names nobody", at: place,
      help: "declare its members with `broader: \(id)` and their `legal-name`")
  }
}
