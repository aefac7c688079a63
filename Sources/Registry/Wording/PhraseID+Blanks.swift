extension PhraseID {
  /// What the phrase leaves open. Each blank carries a fact: a wording without it says less.
  public var blanks: Set<Blank> {
    switch self {
    case .collection:
      [.when, .can, .data, .form, .from, .via, .purposes, .where, .exceptions]
    case .ifNotProvided, .activity, .notice, .legitimateInterest, .retentionUntil, .retentionStarts,
      .retentionThen, .automatedLogic, .automatedConsequences, .reachUs, .version:
      [.text]
    case .keptIn, .sentTo:
      [.country]
    case .use, .useCombine, .useEnrich, .useInfer, .useTrain, .useAccess, .usePreserve, .useDelete:
      [.when, .can, .data, .form, .from, .purposes, .where, .exceptions]
    case .sharingSent, .sharingReferred, .sharingCollectedDirectly, .sharingAccessed:
      [.when, .can, .data, .form, .recipients, .via, .purposes, .where, .exceptions]
    case .obligations, .choiceAppliesTo, .gaps, .legalBasis, .from, .via, .purposes,
      .exceptPositive, .exceptNegative:
      [.items]
    case .activityOf:
      [.name, .text]
    case .onward:
      [.data, .form, .recipients, .purposes, .where]
    case .inLawSell, .inLawShare, .inLawBusinessPurpose, .inSenseOf:
      [.law]
    case .roleProcessorOf, .roleControllerOf, .roleJointControllerOf, .choiceCarriedOutBy,
      .exceptRecipients:
      [.recipients]
    case .neverCollect, .neverProcess:
      [.promise, .data, .form, .from, .via, .where, .exceptions, .law]
    case .neverUse, .neverAccess, .neverRetain:
      [.promise, .data, .form, .from, .via, .purposes, .where, .exceptions, .law]
    case .neverShare, .neverSell:
      [.promise, .data, .form, .from, .recipients, .via, .purposes, .where, .exceptions, .law]
    case .neverOperation:
      [.promise, .item, .data, .form, .from, .via, .purposes, .where, .exceptions, .law]
    case .reminder, .choiceLink:
      [.link]
    case .choice:
      [.kinds]
    case .choiceCollection, .partOf, .furtherPartOf:
      [.data]
    case .choiceUse:
      [.data, .purposes]
    case .choiceSharing:
      [.data, .recipients]
    case .choiceCollected:
      [.data, .form, .from, .via, .purposes, .where]
    case .choiceOther:
      [.data, .form, .purposes, .where]
    case .choiceReceived:
      [.data, .form, .recipients, .from, .via, .purposes, .where]
    case .purposeSentence, .purposesSentence, .purposeExamples:
      [.purposes]
    case .viaSentence:
      [.via]
    case .dataExamples:
      [.data, .items]
    case .legalBasisInLaw:
      [.law, .items]
    case .safeguardsInLaw:
      [.law, .recipients, .items]
    case .retentionFor, .retentionAtMost, .retentionAtLeast, .retentionAtRecipient:
      [.period]
    case .retentionEntry:
      [.data, .recipients, .purposes, .where]
    case .since, .until, .exceptSince, .exceptUntil, .effective:
      [.date]
    case .purposesRepeated, .recipientsAmong, .sourcesAmong, .methodsAmong, .purposesAmong,
      .notSaidWhich:
      [.item]
    case .exceptSubjects, .scopeSubjects:
      [.subjects]
    case .exceptServices, .scopeServices:
      [.services]
    case .scopeSubjectsAndServices:
      [.subjects, .services]
    case .recipientDetail:
      [.name, .items]
    case .weAre:
      [.name, .address, .country]
    case .effectiveVersion:
      [.text, .date]
    default: []
    }
  }
}
