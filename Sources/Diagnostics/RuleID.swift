/// The id of a rule: printed with every finding, the same in `--only`, `waive` and `explain`.
public enum RuleID: String, Sendable, CaseIterable, Hashable, Encodable {
  // Syntax and form
  case yamlSyntax = "yaml-syntax"
  case invalidUTF8 = "invalid-utf8"
  case yamlFeature = "yaml-feature"
  case duplicateKey = "duplicate-key"
  case duplicateId = "duplicate-id"
  case unknownSection = "unknown-section"
  case unknownField = "unknown-field"
  case missingField = "missing-field"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidId = "invalid-id"
  case reservedId = "reserved-id"
  case emptyEntry = "empty-entry"
  case emptyReason = "empty-reason"

  // References and vocabularies
  case unknownReference = "unknown-reference"
  case wrongKindReference = "wrong-kind-reference"
  case aliasClash = "alias-clash"
  case broaderCycle = "broader-cycle"
  case redundantBroader = "redundant-broader"
  case ambiguousLabel = "ambiguous-label"
  case retiredTerm = "retired-term"
  case unusedTerm = "unused-term"
  case abstractLeaf = "abstract-leaf"
  case sensitivityNotInherited = "sensitivity-not-inherited"
  case groupInTwoKinds = "group-in-two-kinds"
  case identifiabilityAsCategory = "identifiability-as-category"
  case driftingWords = "drifting-words"
  case unknownPlaceholder = "unknown-placeholder"
  case lostFact = "lost-fact"
  case missingTranslation = "missing-translation"

  // Vagueness and completeness
  case unspecifiedSlot = "unspecified-slot"
  case openQuestion = "open-question"
  case unprintedStatement = "unprinted-statement"
  case wholeVocabulary = "whole-vocabulary"
  case bloatedStatement = "bloated-statement"
  case vagueWording = "vague-wording"
  case catchAllTerm = "catch-all-term"
  case unnamedRecipient = "unnamed-recipient"
  case broadSharing = "broad-sharing"
  case neverCollectWithPurpose = "never-collect-with-purpose"
  case deadException = "dead-exception"
  case exceptionSwallows = "exception-swallows"
  case deepException = "deep-exception"
  case universalPromise = "universal-promise"
  case emptyWhere = "empty-where"
  case possibleWithoutTrigger = "possible-without-trigger"
  case wrongForm = "wrong-form"

  // Contradictions
  case contradiction
  case undeclaredLimit = "undeclared-limit"
  case contradictionByUnion = "contradiction-by-union"
  case undecided
  case authorityGap = "authority-gap"
  case onlyBreach = "only-breach"
  case promiseSidestepped = "promise-sidestepped"
  case choiceWithoutEffect = "choice-without-effect"

  // Duplicates and dead declarations
  case duplicateStatement = "duplicate-statement"
  case sameFlowDifferentTerms = "same-flow-different-terms"
  case subsumedStatement = "subsumed-statement"
  case expiredStatement = "expired-statement"
  case idlePromise = "idle-promise"
  case staleWaiver = "stale-waiver"

  // Flows
  case neverCollected = "never-collected"
  case purposelessCollection = "purposeless-collection"
  case purposeCreep = "purpose-creep"
  case broaderPurpose = "broader-purpose"
  case collectedNeverUsed = "collected-never-used"
  case onwardNeverReceived = "onward-never-received"
  case onwardWidened = "onward-widened"
  case onwardAgainstPromise = "onward-against-promise"
  case onwardForbidden = "onward-forbidden"
  case onwardUnlisted = "onward-unlisted"
  case processorOwnPurpose = "processor-own-purpose"
  case obligationBreach = "obligation-breach"
  case reidentification
  case derivedFromNothing = "derived-from-nothing"
  case undisclosedCollector = "undisclosed-collector"

  // Recipients and retention
  case recipientWithoutRole = "recipient-without-role"
  case recipientWithoutCountry = "recipient-without-country"
  case unusedRecipient = "unused-recipient"
  case missingRetention = "missing-retention"
  case retentionConflict = "retention-conflict"
  case retentionLongerAtRecipient = "retention-longer-at-recipient"
  case narrowerKeptLonger = "narrower-kept-longer"
  case staleReview = "stale-review"
}

extension RuleID {
  /// The severity of the rule's findings.
  public var severity: Severity {
    switch self {
    case .redundantBroader, .collectedNeverUsed:
      .information
    case .ambiguousLabel, .retiredTerm, .unusedTerm, .identifiabilityAsCategory, .driftingWords,
      .missingTranslation, .unspecifiedSlot, .openQuestion, .wholeVocabulary, .bloatedStatement,
      .vagueWording, .catchAllTerm, .unnamedRecipient, .broadSharing, .deepException,
      .universalPromise, .possibleWithoutTrigger, .wrongForm, .undeclaredLimit, .undecided,
      .authorityGap, .promiseSidestepped, .choiceWithoutEffect, .duplicateStatement,
      .subsumedStatement, .expiredStatement, .idlePromise, .staleWaiver, .broaderPurpose,
      .onwardAgainstPromise, .onwardUnlisted, .undisclosedCollector, .recipientWithoutRole,
      .recipientWithoutCountry, .unusedRecipient, .missingRetention,
      .retentionLongerAtRecipient, .narrowerKeptLonger, .staleReview:
      .warning
    default:
      .error
    }
  }

  /// Whether a `waive` can silence the rule: whatever breaks syntax, form or a reference cannot be waived.
  public var isWaivable: Bool {
    switch self {
    case .yamlSyntax, .invalidUTF8, .yamlFeature, .duplicateKey, .duplicateId, .unknownSection,
      .unknownField, .missingField, .wrongType, .invalidValue, .invalidId, .reservedId,
      .emptyEntry, .emptyReason, .unknownReference, .wrongKindReference, .aliasClash,
      .broaderCycle, .abstractLeaf, .unknownPlaceholder, .lostFact, .neverCollectWithPurpose:
      false
    default:
      true
    }
  }
}
