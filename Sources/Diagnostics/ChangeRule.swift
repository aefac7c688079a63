/// What kind of change it is, under a name that people and programs can rely on.
public enum ChangeRule: String, CaseIterable, Sendable, Hashable {
  // New disclosures, by the first thing that is new about them
  case recipientAdded = "recipient-added"
  case recipientReplaced = "recipient-replaced"
  case dataAdded = "data-added"
  case purposeWidened = "purpose-widened"
  case subjectAdded = "subject-added"
  case serviceAdded = "service-added"
  case sourceAdded = "source-added"
  case methodAdded = "method-added"
  case identifiabilityAdded = "identifiability-added"
  case conditionWidened = "condition-widened"
  case periodExtended = "period-extended"

  // Ended disclosures
  case recipientRemoved = "recipient-removed"
  case dataRemoved = "data-removed"
  case purposeNarrowed = "purpose-narrowed"
  case subjectRemoved = "subject-removed"
  case serviceRemoved = "service-removed"
  case sourceRemoved = "source-removed"
  case methodRemoved = "method-removed"
  case identifiabilityRemoved = "identifiability-removed"
  case conditionNarrowed = "condition-narrowed"
  case periodShortened = "period-shortened"

  // Promises
  case promiseWithdrawn = "promise-withdrawn"
  case promiseNarrowed = "promise-narrowed"
  case promiseAdded = "promise-added"
  case promiseWidened = "promise-widened"

  // Attributes
  case countryAdded = "country-added"
  case countryRemoved = "country-removed"
  case countryStated = "country-stated"
  case safeguardLost = "safeguard-lost"
  case safeguardChanged = "safeguard-changed"
  case safeguardAdded = "safeguard-added"
  case consentDropped = "consent-dropped"
  case legalBasisChanged = "legal-basis-changed"
  case roleChanged = "role-changed"
  case roleStated = "role-stated"
  case obligationDropped = "obligation-dropped"
  case obligationAdded = "obligation-added"
  case retentionExtended = "retention-extended"
  case retentionShortened = "retention-shortened"
  case retentionChanged = "retention-changed"
  case choiceRemoved = "choice-removed"
  case choiceAdded = "choice-added"
  case saleStarted = "sale-started"
  case saleEnded = "sale-ended"
  case occurrenceCertain = "occurrence-certain"
  case occurrencePossible = "occurrence-possible"
  case limitLifted = "limit-lifted"
  case limitSet = "limit-set"
  case onwardAdded = "onward-added"
  case onwardRemoved = "onward-removed"
  case recipientRenamed = "recipient-renamed"

  // Texts, names and layout
  case termRenamed = "term-renamed"
  case termReworded = "term-reworded"
  case termAdded = "term-added"
  case termRemoved = "term-removed"
  case statementReworded = "statement-reworded"
  case statementAdded = "statement-added"
  case statementRemoved = "statement-removed"

  /// How much such a change matters.
  public var weight: ChangeClass {
    switch self {
    case .recipientAdded, .recipientReplaced, .dataAdded, .purposeWidened, .subjectAdded,
      .serviceAdded, .sourceAdded, .methodAdded, .identifiabilityAdded, .conditionWidened,
      .periodExtended, .promiseWithdrawn, .promiseNarrowed, .countryAdded, .safeguardLost,
      .consentDropped, .roleChanged, .choiceRemoved, .saleStarted, .limitLifted, .onwardAdded:
      .material
    case .recipientRemoved, .dataRemoved, .purposeNarrowed, .subjectRemoved, .serviceRemoved,
      .sourceRemoved, .methodRemoved, .identifiabilityRemoved, .conditionNarrowed,
      .periodShortened, .promiseAdded, .promiseWidened, .countryRemoved, .countryStated,
      .safeguardChanged, .safeguardAdded, .legalBasisChanged, .roleStated, .obligationDropped,
      .obligationAdded, .retentionExtended, .retentionShortened, .retentionChanged, .choiceAdded,
      .saleEnded, .occurrenceCertain, .occurrencePossible, .limitSet, .onwardRemoved,
      .recipientRenamed:
      .notable
    case .termRenamed, .termReworded, .termAdded, .termRemoved, .statementReworded,
      .statementAdded, .statementRemoved:
      .editorial
    }
  }
}
