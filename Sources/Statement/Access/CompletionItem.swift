import Queries
import Registry

/// Something that the answer to a person needs and the registry does not say, for whoever answers.
public struct CompletionItem: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A copy of the data itself, which no registry holds.
    case copyOfData = "copy-of-data"
    case controller
    /// The registry says both that something happens and that it does not.
    case contradiction
    /// A recipient is known as a category only.
    case unnamedRecipient = "unnamed-recipient"
    /// A recipient has a name, but not that of its company.
    case legalName = "legal-name"
    case countries, safeguards
    /// A statement leaves open which data it is about.
    case data
    case purposes, source
    /// A statement leaves open when it happens, or in which form.
    case circumstances
    /// A statement leaves open whether it concerns the person.
    case concerned
    case retention, rights, authority
    case automatedDecisions = "automated-decisions"
    case openQuestion = "open-question"
    /// Words that the language of the report lacks.
    case translation
  }

  public let kind: Kind
  public let message: String
  /// Where it is declared, or would be.
  public let places: [StatementReference]
}

extension CompletionItem.Kind {
  /// What asks for it; empty for what any reader would ask.
  public var source: String {
    switch self {
    case .copyOfData: "GDPR Art. 15(3); DSG Art. 25(2)(b)"
    case .controller: "GDPR Art. 12(1); DSG Art. 25(2)(a)"
    case .unnamedRecipient, .legalName:
      "GDPR Art. 15(1)(c); CJEU C-154/21, 12 January 2023; DSG Art. 25(2)(g)"
    case .countries, .safeguards: "GDPR Art. 15(2); DSG Art. 25(2)(g), 19(4)"
    case .data: "GDPR Art. 15(1)(b); DSG Art. 25(2)(b)"
    case .purposes: "GDPR Art. 15(1)(a); DSG Art. 25(2)(c)"
    case .source: "GDPR Art. 15(1)(g); DSG Art. 25(2)(e)"
    case .retention: "GDPR Art. 15(1)(d); DSG Art. 25(2)(d)"
    case .rights: "GDPR Art. 15(1)(e)"
    case .authority: "GDPR Art. 15(1)(f)"
    case .automatedDecisions: "GDPR Art. 15(1)(h); DSG Art. 25(2)(f)"
    case .translation: "GDPR Art. 12(1)"
    case .contradiction, .circumstances, .concerned, .openQuestion: ""
    }
  }
}

extension CompletionItem.Kind {
  /// What the items of a kind have in common.
  var title: String {
    switch self {
    case .copyOfData: "The data itself"
    case .controller: "Who answers"
    case .contradiction: "Contradictions"
    case .unnamedRecipient: "Recipients without a name"
    case .legalName: "Recipients without the name of their company"
    case .countries: "Countries"
    case .safeguards: "What protects data abroad"
    case .data: "Which data"
    case .purposes: "Purposes"
    case .source: "Sources"
    case .circumstances: "Circumstances"
    case .concerned: "Whose data"
    case .retention: "How long data is kept"
    case .rights: "Rights"
    case .authority: "Where to complain"
    case .automatedDecisions: "Automated decisions"
    case .openQuestion: "Open questions to the owner"
    case .translation: "Translations"
    }
  }
}

/// Lists what is to be completed, for whoever answers a person; kind by kind, each with the law that
/// asks for it.
public struct CompletionTextRenderer: Sendable {
  public init() {}

  public func render(_ items: [CompletionItem]) -> String {
    var lines = [
      "To complete or check before this report is sent: \(items.count) "
        + (items.count == 1 ? "item" : "items")
    ]
    for kind in CompletionItem.Kind.allCases {
      let members = items.filter { $0.kind == kind }
      if members.isEmpty { continue }
      lines += ["", kind.title + (kind.source.isEmpty ? "" : " (\(kind.source))")]
      for item in members {
        lines.append("  - \(item.message)")
        lines += item.places.map { "      \($0.file):\($0.line): \($0.id)" }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
