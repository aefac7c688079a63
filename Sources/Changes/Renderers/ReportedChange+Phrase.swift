import Diagnostics
import FlowAlgebra
import Queries
import Registry

// How changes read in English.

extension ReportedChange {
  /// A whole sentence without its full stop.
  var phrase: String {
    switch rule {
    case .promiseWithdrawn, .promiseNarrowed: return "no longer promised: \(denial)"
    case .promiseAdded, .promiseWidened: return "promised: \(denial)"
    case .recipientRenamed:
      return "\(said(.with) ?? "a recipient") is called otherwise: \(transition)"
    case .recipientReplaced:
      return "\(flow("can")), in the place of \(replaced.phrase(all: "anybody"))"
    case _ where rule.isEnd: return flow("can no longer")
    case .saleStarted: return "\(flow("can")): this is a sale now"
    case .saleEnded: return "\(flow("can")): this is no sale any more"
    case .limitLifted: return "\(flow("can")): no promise limits this any more"
    case .limitSet: return "\(flow("can")): a promise limits this now"
    case .onwardAdded: return "\(flow("can")), passed on by those who receive it"
    case .onwardRemoved: return "\(flow("can no longer")), passed on by those who receive it"
    case .termRenamed: return "only the id of a term changes: \(transition)"
    case .termReworded: return "\(subjectID) reads otherwise: \(transition)"
    case .termAdded: return "\(subjectID) is a new term"
    case .termRemoved: return "\(subjectID) is no term any more"
    case .statementReworded: return "\(subjectID) says the same in other words"
    case .statementAdded: return "\(subjectID) is new and says nothing that was not said"
    case .statementRemoved: return "\(subjectID) is gone, and what it said is still said"
    case .choiceAdded, .choiceRemoved: return "about \(subject): \(transition)"
    default:
      guard let noun = rule.noun else { return flow("can") }
      return "\(flow("can")): \(noun) \(transition)"
    }
  }

  /// What an attribute was and is.
  var transition: String {
    let unsaid = rule == .choiceAdded || rule == .choiceRemoved ? "no such choice" : "not said"
    let (before, after) = (
      before.isEmpty ? unsaid : before.list(), after.isEmpty ? unsaid : after.list()
    )
    return "\(before) → \(after)"
  }

  private func said(_ slot: Slot, all: String = "anything", joint: String = "and") -> String? {
    slots[slot].map { terms in
      // What is "not said which" stands between commas.
      let ends = if case .gap(_?) = terms.last?.name { true } else { false }
      return terms.phrase(all: all, joint: joint) + (ends ? "," : "")
    }
  }

  /// The declaration that the change is about.
  private var subjectID: String { statements.last?.reference.id ?? "" }

  private var data: String { said(.data, all: "any data") ?? "data" }

  private var subject: String {
    let recipients = said(.with, all: "anybody").map { " that \($0) can receive" } ?? ""
    return data + recipients + tail
  }

  /// - Parameter modal: A modal verb, because nobody knows whether a label is singular or plural.
  private func flow(_ modal: String) -> String {
    switch action {
    case .collect:
      let sources = said(.from, all: "anybody").map { " from \($0)" } ?? ""
      return "we \(modal) collect \(data)\(sources)\(tail)"
    case .use: return "we \(modal) use \(data)\(tail)"
    default: return "\(said(.with, all: "anybody") ?? "somebody") \(modal) receive \(data)\(tail)"
    }
  }

  private var denial: String {
    var text = "we do not \(action?.rawValue ?? "process") "
    text += said(.data, all: "any data", joint: "or") ?? "any data"
    if let sources = said(.from, joint: "or") { text += " from \(sources)" }
    if let recipients = said(.with, all: "anybody", joint: "or") { text += " with \(recipients)" }
    return text + tail
  }

  /// To what ends, about whom, where, how, in which circumstances and when.
  private var tail: String {
    var text = ""
    if let purposes = said(.purposes, all: "do anything") { text += " to \(purposes)" }
    if let subjects = said(.subjects, all: "anybody", joint: "or") { text += " about \(subjects)" }
    if let services = said(.services, all: "any service", joint: "or") { text += " in \(services)" }
    if let methods = said(.via, all: "any means", joint: "or") { text += " by \(methods)" }
    if let degree = said(.identifiability, joint: "or") { text += ", \(degree)" }
    if !conditions.isEmpty { text += " \(conditions.conditionPhrase)" }
    if let since { text += " from \(since)" }
    if let until { text += " until \(until)" }
    return text
  }
}

extension ChangeRule {
  /// Whether it is about a disclosure that ends.
  fileprivate var isEnd: Bool {
    switch self {
    case .recipientRemoved, .dataRemoved, .purposeNarrowed, .subjectRemoved, .serviceRemoved,
      .sourceRemoved, .methodRemoved, .identifiabilityRemoved, .conditionNarrowed,
      .periodShortened:
      true
    default: false
    }
  }

  /// What an attribute is called; nil for what is none.
  fileprivate var noun: String? {
    switch self {
    case .countryAdded, .countryRemoved, .countryStated: "countries"
    case .safeguardLost, .safeguardChanged, .safeguardAdded: "safeguards"
    case .consentDropped, .legalBasisChanged: "legal basis"
    case .roleChanged, .roleStated: "role"
    case .obligationDropped, .obligationAdded: "obligations"
    case .retentionExtended, .retentionShortened, .retentionChanged: "kept"
    case .occurrenceCertain, .occurrencePossible: "occurrence"
    default: nil
    }
  }
}

extension ChangeReport {
  /// The sets of changes that people read, each with its title; a repetition is left out.
  func sections(
    withEditorial isWhole: Bool
  ) -> [(title: String, changes: [ReportedChange])] {
    [
      ("New disclosures", newDisclosures), ("Ended disclosures", endedDisclosures),
      ("Withdrawn promises", withdrawnPromises), ("New promises", newPromises),
      ("Changed attributes", attributes), ("Names, words and order", isWhole ? editorial : []),
    ].map { title, changes in (title, changes.filter { !$0.isRepetition }) }
      .filter { !$0.changes.isEmpty }
  }
}

extension ReportedChange {
  /// Where it is said, each place once.
  var places: [String] {
    var known: Set<StatementReference> = []
    return statements.map(\.reference).filter { known.insert($0).inserted }.map(\.place)
  }
}

extension StatementReference {
  /// "sharing.helpdesk, Registry/sharing.yaml:28".
  var place: String { "\(id), \(file):\(line)" }
}
