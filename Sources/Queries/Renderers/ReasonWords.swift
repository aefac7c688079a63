import Registry

// How what lies behind a statement reads.

extension StatementTerms {
  /// What is known, each with its name; countries apart, which stand with the recipient.
  var facts: [(name: String, texts: [String])] {
    let facts: [(String, [String])] = [
      ("when", [occasion].compactMap { $0 }),
      ("doing", [activity].compactMap { $0 }),
      ("as", [role?.rawValue, flow.map { "\($0.phrase)" }].compactMap { $0 }),
      ("legal basis", legalBasis.map(Self.phrase)),
      ("interest", [legitimateInterest].compactMap { $0 }),
      ("provision", [provision?.rawValue, ifNotProvided].compactMap { $0 }),
      ("storage", [storage?.rawValue].compactMap { $0 }),
      ("safeguards", safeguards.map { "\($0.jurisdiction.rawValue): \($0.safeguards.words)" }),
      ("in law", laws),
      ("told by", [notice].compactMap { $0 }),
      ("onward", [onward.phrase].compactMap { $0 }),
    ]
    return facts.filter { !$0.1.isEmpty }
  }

  private var laws: [String] {
    (isSale ? ["a sale"] : []) + senses.map { "\($0.jurisdiction.rawValue): \($0.sense.rawValue)" }
  }

  private static func phrase(_ basis: Lawfulness) -> String {
    let law = basis.jurisdiction.map { "\($0.rawValue): " } ?? ""
    return law + basis.bases.map(\.rawValue).joined(separator: ", ")
  }
}

extension [Safeguard] {
  fileprivate var words: String { map(\.rawValue).joined(separator: ", ") }
}

extension FlowKind {
  fileprivate var phrase: String {
    switch self {
    case .sent: "we send it"
    case .referred: "we refer people to it"
    case .collectedDirectly: "it collects the data itself"
    case .accessed: "it has access to the data"
    }
  }
}

extension StatementTerms.Onward {
  fileprivate var phrase: String? {
    switch self {
    case .notSaid: nil
    case .none: "passes it on to nobody"
    case .to(let recipients): "may pass it on to \(recipients.phrase(all: "anybody", joint: "or"))"
    }
  }
}

extension BroaderChain {
  /// "your e-mail address → your contact details".
  var phrase: String { terms.map { $0.phrase(all: "all") }.joined(separator: " → ") }

  var codes: String { terms.map(\.code).joined(separator: " < ") }
}

extension Use {
  /// "we use your e-mail address to help you"; a whole sentence without its full stop.
  var phrase: String {
    let purposes = purposes.phrase(all: "do anything")
    return "we \(isPossible ? "may " : "")use \(data.phrase(all: "any data"))"
      + (purposes.isEmpty ? "" : " to \(purposes)")
      + (operation.map { " (operation: \($0.rawValue))" } ?? "")
  }
}
