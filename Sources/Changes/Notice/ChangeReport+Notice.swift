import Diagnostics
import Queries
import Registry
import Statement

extension ChangeReport {
  /// What a notice to readers tells: everything that is not editorial, each thing once.
  ///
  /// - Parameters:
  ///   - old: The versions that the report compares.
  public func noticeMatters(from old: Registry, to new: Registry) -> [NoticeMatter] {
    let told = all.filter { !$0.isRepetition && $0.rule.weight > .editorial }
    let replacements = told.filter { $0.rule == .recipientReplaced }
    let begun = Set(newDisclosures.filter(\.isWhole).compactMap { $0.entries(.new).first })
    let newcomers = newDisclosures.filter { $0.rule.isOfNewRecipient }
      .flatMap { $0.slots[.with] ?? [] }.filter { !$0.isDeclared(in: old) }
    let ended = Set(endedDisclosures.filter(\.isWhole).compactMap { $0.entries(.old).first })
    return told.compactMap { change in
      if change.rule == .recipientRemoved, replacements.contains(where: change.isReplaced) {
        return nil
      }
      // What a recipient is that receives something for the first time is told with that.
      if change.rule.isOfRecipient, let recipients = change.slots[.with],
        Set(recipients).isSubset(of: newcomers)
      {
        return nil
      }
      // The statement that begins or ends as a whole takes these with it.
      let entry = change.entries(change.rule == .onwardRemoved ? .old : .new).first
      switch change.rule {
      case .onwardAdded, .saleStarted:
        if let entry, begun.contains(entry) { return nil }
      case .onwardRemoved:
        if let entry, ended.contains(entry) { return nil }
      default: break
      }
      return change.matter(from: old, to: new)
    }
  }
}

extension AnsweredTerm {
  fileprivate func isDeclared(in registry: Registry) -> Bool {
    guard case .term(let id) = name else { return true }
    return registry.names.name(of: id).flatMap { registry.recipients[$0] } != nil
  }
}

extension ChangeRule {
  fileprivate var isOfNewRecipient: Bool { self == .recipientAdded || self == .recipientReplaced }

  /// Whether it is about what a recipient is, or whether it receives at all.
  fileprivate var isOfRecipient: Bool {
    switch self {
    case .countryAdded, .countryRemoved, .countryStated, .safeguardLost, .safeguardChanged,
      .safeguardAdded, .roleChanged, .roleStated, .obligationDropped, .obligationAdded,
      .occurrenceCertain, .occurrencePossible:
      true
    default: false
    }
  }
}

extension ReportedChange {
  fileprivate func entries(_ version: Version) -> [String] {
    let ids = statements.filter { $0.version == version }.map(\.reference.id)
    // A promise that limits a statement is not what the change is about.
    let isLimit = rule == .limitLifted || rule == .limitSet
    let promises = Section.never.rawValue + "."
    return isLimit ? ids.filter { !$0.hasPrefix(promises) } : ids
  }

  /// Whether another recipient takes the place of these.
  fileprivate func isReplaced(by other: ReportedChange) -> Bool {
    let gone = slots[.with] ?? []
    return Set(gone).isSubset(of: other.replaced) && conditions == other.conditions
      && slots.filter { $0.key != .with } == other.slots.filter { $0.key != .with }
  }

  fileprivate func matter(from old: Registry, to new: Registry) -> NoticeMatter? {
    guard let kind = rule.noticeKind(of: self) else { return nil }
    let (older, newer) = (entries(.old), entries(.new))
    var isWhole = isWhole
    if case .choice(let begins) = kind, let choice = (begins ? newer : older).first {
      isWhole = !(begins ? old : new).choices.contains {
        (begins ? old : new).qualifiedID($0.header) == choice
      }
    }
    return NoticeMatter(
      kind, action, older: older, newer: newer, slots: slots, conditions: conditions,
      since: since, until: until, isWhole: isWhole, before: before, after: after)
  }
}

extension ChangeRule {
  /// How a notice tells it; nil for what it does not tell.
  fileprivate func noticeKind(of change: ReportedChange) -> NoticeMatter.Kind? {
    switch self {
    case .recipientAdded, .recipientReplaced:
      .begins(inDetail: true, replacing: change.replaced)
    case .dataAdded, .purposeWidened, .subjectAdded, .serviceAdded, .sourceAdded, .methodAdded,
      .identifiabilityAdded, .conditionWidened, .periodExtended:
      .begins(inDetail: false, replacing: [])
    case .recipientRemoved, .dataRemoved, .purposeNarrowed, .subjectRemoved, .serviceRemoved,
      .sourceRemoved, .methodRemoved, .identifiabilityRemoved, .conditionNarrowed,
      .periodShortened:
      .ends
    case .promiseWithdrawn, .promiseNarrowed: .promiseEnds
    case .promiseAdded, .promiseWidened: .promiseBegins
    case .countryAdded, .countryRemoved, .countryStated: .changes(.countries)
    case .safeguardLost, .safeguardChanged, .safeguardAdded: .changes(.safeguards)
    case .consentDropped, .legalBasisChanged: .changes(.legalBasis)
    case .roleChanged, .roleStated: .changes(.role)
    case .obligationDropped, .obligationAdded: .changes(.obligations)
    case .retentionExtended, .retentionShortened, .retentionChanged: .changes(.retention)
    case .choiceRemoved: .choice(begins: false)
    case .choiceAdded: .choice(begins: true)
    case .saleStarted, .saleEnded: .changes(.sale)
    case .occurrenceCertain, .occurrencePossible: .changes(.possible)
    case .limitLifted: .limit(begins: false)
    case .limitSet: .limit(begins: true)
    case .onwardAdded: .onward(begins: true)
    case .onwardRemoved: .onward(begins: false)
    case .recipientRenamed: .renamed
    case .termRenamed, .termReworded, .termAdded, .termRemoved, .statementReworded,
      .statementAdded, .statementRemoved:
      nil
    }
  }
}
