import FlowAlgebra
import Registry

// How answers read in English, for the forms that people read.

extension AnsweredTerm {
  /// The id, or that of what bounds a gap.
  package var id: String {
    switch name {
    case .all: "all"
    case .term(let id): id
    case .gap(let bound): bound ?? "all"
    }
  }

  /// As one value in a list of ids.
  var code: String {
    switch name {
    case .gap: "unspecified:\(id)"
    case .all, .term: isOtherwise ? "\(id) (otherwise)" : id
    }
  }

  /// - Parameter all: What everything is called where the term stands.
  package func phrase(all: String = "anything") -> String {
    switch name {
    case .all: isOtherwise ? "\(all) else" : all
    case .term: isOtherwise ? "\(label) otherwise" : label
    case .gap(nil): "not said"
    case .gap: "some of \(label), not said which"
    }
  }
}

extension AnsweredTerm {
  fileprivate var partyPhrase: String {
    if case .gap = name { return "some of \(label)" }
    return phrase()
  }
}

extension [AnsweredTerm] {
  package func phrase(all: String = "anything", joint: String = "and") -> String {
    map { $0.phrase(all: all) }.list(joint)
  }

  var codes: String { map(\.code).joined(separator: "; ") }
}

extension [String] {
  /// "a", "a and b", "a, b and c".
  package func list(_ joint: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }
}

extension Dictionary where Key == String, Value == [AnsweredTerm] {
  /// Conditions that hold together; their labels carry their conjunctions.
  package var conditionPhrase: String {
    sorted { $0.key < $1.key }.map { facet, values in
      values.map { value in
        if case .term = value.name, !value.isOtherwise { return value.label }
        return "\(facet): \(value.phrase())"
      }.list("or")
    }.list("and")
  }

  /// Values by slot: "data: e-mail, with: Acme Desk".
  var slotPhrase: String {
    sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.phrase(all: "all"))" }.joined(separator: ", ")
  }

  var conditionCode: String {
    sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.map(\.code).joined(separator: "|"))" }
      .joined(separator: " & ")
  }
}

extension EchoedQuestion {
  /// "who can receive your support data?"
  var phrase: String {
    let data = data.isEmpty ? "any data" : data.phrase(all: "any data", joint: "or")
    let subject = recipient?.phrase(all: "anybody") ?? ""
    let core =
      switch kind {
      case .whoReceives: "who \(mode.verb) \(data)"
      // A modal verb, because nobody knows whether a label is singular or plural.
      case .whatReceives: "what can \(subject) receive"
      case .doesReceive: "can \(subject) receive \(data)"
      case .whoCollects, .whereFrom: "from whom \(mode.collecting(data))"
      case .flows: "from whom \(mode.collecting(data)), and who \(mode.verb) it"
      case .matrix: "who can receive \(self.data.isEmpty ? "which data" : data)"
      case .why: "why can \(subject) receive \(data)"
      }
    return core + limits.map { ", \($0)" }.joined() + "?"
  }

  private var limits: [String] {
    var limits: [String] = []
    if !purposes.isEmpty { limits.append("to \(purposes.phrase(joint: "or"))") }
    if !subjects.isEmpty { limits.append("about \(subjects.phrase(joint: "or"))") }
    if !services.isEmpty { limits.append("in \(services.phrase(joint: "or"))") }
    if !methods.isEmpty { limits.append("by \(methods.phrase(joint: "or"))") }
    if !identifiability.isEmpty { limits.append(identifiability.phrase(joint: "or")) }
    let with = kinds.map { "kind \($0.rawValue)" } + with.map { $0.phrase() }
    if !with.isEmpty { limits.append("among \(with.list("or"))") }
    if !conditions.isEmpty { limits.append(conditions.conditionPhrase) }
    if let country { limits.append("in the country \(country.code)") }
    if isOnward { limits.append("directly or passed on") }
    return limits + ["on \(day)"]
  }
}

extension QuestionMode {
  fileprivate var verb: String {
    switch self {
    case .may: "can receive"
    case .all: "can receive all of"
    case .exact: "can receive, by that very name,"
    case .never: "never receives"
    case .unknown: "may or may not receive some of"
    }
  }

  fileprivate func collecting(_ data: String) -> String {
    switch self {
    case .may: "can we collect \(data)"
    case .all: "can we collect all of \(data)"
    case .exact: "can we collect, by that very name, \(data)"
    case .never: "do we never collect \(data)"
    case .unknown: "may or may not we collect some of \(data)"
    }
  }
}

extension FlowAlgebra.Word {
  var phrase: String {
    switch self {
    case .yes: "Yes"
    case .no: "No"
    case .both: "Yes and no"
    case .notDisclosed: "Not disclosed"
    }
  }

  /// What a word means that is easily taken for another.
  var explanation: String? {
    switch self {
    case .yes: nil
    case .no: "The registry rules this out."
    case .both: "The registry contradicts itself here: `disclose validate` shows where."
    case .notDisclosed: "The registry does not say so, and does not rule it out."
    }
  }
}

extension Coverage {
  var phrase: String {
    switch self {
    case .exact: "exactly as asked"
    case .widerData: "declared for wider data"
    case .widerRecipient: "declared for a wider group of recipients"
    case .widerSource: "declared for a wider group of sources"
    case .part: "a part of what was asked"
    case .conditional: "under a condition"
    case .onward: "passed on by a recipient"
    }
  }
}

extension Gap {
  /// A whole sentence without its full stop.
  var phrase: String {
    let isCollection = activity == .collection
    let flows = isCollection ? "is collected from" : "goes to"
    let isAnybody = parties.isEmpty || parties.contains { $0.id == "all" }
    let party = isAnybody ? "somebody" : parties.map(\.partyPhrase).list()
    let some = unsaid.contains { $0.id == "all" } ? nil : unsaid.map(\.label).list()
    switch slot {
    case .slot(.data):
      return "\(some.map { "some of \($0)" } ?? "some data") \(flows) \(party); "
        + "the registry does not say which"
    case .slot(.with), .slot(.from):
      let whom = isCollection ? "from" : "to"
      return "this \(flows) \(some.map { "some of \($0)" } ?? "somebody"); "
        + "the registry does not say \(whom) \(some == nil ? "whom" : "which")"
    default:
      return "this \(flows) \(party); the registry does not say \(question(isCollection))"
    }
  }

  /// What the registry leaves open.
  private func question(_ isCollection: Bool) -> String {
    switch slot {
    case .slot(.purposes): "why"
    case .slot(.subjects): "whose data"
    case .slot(.services): "in which services"
    case .slot(.via): isCollection ? "how" : "how it is collected"
    case .slot(.where): "in which circumstances"
    case .countries: isCollection ? "in which country it is kept" : "in which country"
    case .slot, .since, .until, .except, .onward: "more"
    }
  }
}

/// The links of a chain, in its order.
enum ReasonTitle: String {
  case origins = "Where it comes from"
  case uses = "What we do with it"
  case recipients = "Who receives it"
  case disclosures = "How it reaches the recipient"
}

extension QueryResult {
  /// "2 sources and 1 recipient".
  var count: String {
    question.kind.activities.reversed().map { activity in
      let isSource = activity == .collection
      let count = hits.count { ($0.party.source != nil) == isSource }
      let party = isSource ? "source" : "recipient"
      return count == 1 ? "1 \(party)" : "\(count) \(party)s"
    }.list()
  }

  /// What promises say no to: all that was asked, or a part of it.
  var denialsTitle: String {
    answer == .no ? "Promises that say no" : "Promises that say no to a part of this"
  }
}

extension Denial {
  /// A whole sentence without its full stop.
  var phrase: String {
    guard let action else {
      return "says that there is nothing else in: \(only.map(\.rawValue).list())"
    }
    func said(_ slot: Slot) -> String? {
      slots[slot].map { $0.phrase(all: "all", joint: "or") }
    }
    var text = "we do not \(action.rawValue) "
    text += (slots[.data] ?? []).phrase(all: "any data", joint: "or")
    if let subjects = said(.subjects) { text += " of \(subjects)" }
    if let sources = said(.from) { text += " from \(sources)" }
    if let methods = said(.via) { text += " by \(methods)" }
    if let recipients = slots[.with] {
      text += " with \(recipients.phrase(all: "anybody", joint: "or"))"
    }
    if let purposes = said(.purposes) { text += " to \(purposes)" }
    if let services = said(.services) { text += " in \(services)" }
    let conditions = circumstances.map(\.conditionPhrase).list("or")
    if !conditions.isEmpty { text += " \(conditions)" }
    let remarks = remarks
    return remarks.isEmpty ? text : "\(text) (\(remarks.joined(separator: "; ")))"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if let operation { remarks.append("operation: \(operation.rawValue)") }
    if let law { remarks.append("in the sense of the law of \(law.rawValue)") }
    if let values = slots[.identifiability] { remarks.append("only \(values.phrase())") }
    return remarks + exceptions.map { "except \($0.slotPhrase)" }
  }
}

extension NearMiss {
  /// A whole sentence without its full stop.
  var phrase: String {
    switch slot {
    case .except: return "an exception takes this out"
    case .onward: return "lets recipients pass it on to \(says.phrase(all: "anybody"))"
    case .since: return "does not hold yet on that day"
    case .until: return "no longer holds on that day"
    case .countries: return "does not say in which country"
    case .slot(let slot):
      return says.isEmpty
        ? "does not say `\(slot.rawValue)`"
        : "says `\(slot.rawValue)`: \(says.phrase(all: "all"))"
    }
  }
}

extension Hop {
  /// "then Parcel (sharing.parcels, Registry/all.yaml:4), only data: e-mail".
  func phrase(at place: String) -> String {
    let left = narrows.isEmpty ? "" : ", only \(narrows.slotPhrase)"
    return "\(isFirst ? "we send it to" : "who passes it on to") "
      + "\(recipients.phrase(all: "anybody", joint: "or")) (\(place))\(left)"
  }
}

extension [Hop] {
  var codes: String { map(\.recipients.codes).joined(separator: " > ") }

  /// Those who pass it on, one after the other.
  var senders: String {
    dropLast().map { $0.recipients.phrase(all: "anybody", joint: "or") }.joined(
      separator: ", then ")
  }
}

extension HitChoice {
  /// "opt-out (choices.newsletter, Registry/all.yaml:4): Use the link in each message."
  func phrase(at place: String) -> String {
    "\(kinds.map(\.rawValue).list()) (\(place))" + (how.map { ": \($0)" } ?? "")
  }
}

extension Limit {
  /// What is taken out, slot by slot.
  var phrase: String {
    removes.isEmpty ? "all of it" : removes.slotPhrase
  }
}
