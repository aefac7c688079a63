extension PhraseID {
  /// What the phrase leaves open. Each blank carries a fact: a wording without it says less.
  public var blanks: Set<Blank> {
    switch self {
    case .collection:
      [.when, .can, .data, .form, .from, .via, .purposes, .where, .exceptions]
    case .ifNotProvided, .activity, .notice, .legitimateInterest, .retentionUntil,
      .retentionUntilAtMost, .retentionUntilAtLeast, .retentionUntilAtRecipient, .retentionStarts,
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
    case .obligationsOf, .recipientDetail:
      [.name, .items]
    case .onward:
      [.data, .form, .recipients, .purposes, .where]
    case .inLawSell, .inLawShare, .inLawBusinessPurpose, .inSenseOf:
      [.law]
    case .roleProcessorOf, .roleControllerOf, .roleJointControllerOf, .choiceCarriedOutBy,
      .exceptRecipients:
      [.recipients]
    case .neverCollect, .neverProcess:
      [.promise, .data, .nothing, .form, .from, .via, .where, .exceptions, .law]
    case .neverUse, .neverAccess, .neverRetain:
      [.promise, .data, .nothing, .form, .from, .via, .purposes, .where, .exceptions, .law]
    case .neverShare, .neverSell:
      [
        .promise, .data, .nothing, .form, .from, .recipients, .nobody, .via, .purposes, .where,
        .exceptions, .law,
      ]
    case .neverOperation:
      [.promise, .item, .data, .nothing, .form, .from, .via, .purposes, .where, .exceptions, .law]
    case .reminder, .choiceLink:
      [.link]
    case .choice:
      [.kinds]
    case .choiceCollection, .choiceRetention:
      [.data]
    case .partOf, .furtherPartOf:
      [.data, .title]
    case .methodLasts:
      [.item, .title, .period]
    case .methodSetBy:
      [.item, .title, .recipients]
    case .dataProtectionOfficer:
      [.items]
    case .prevailingLanguage:
      [.name]
    case .representative:
      [.law, .name, .address]
    case .supervisoryAuthority:
      [.law, .name, .link]
    case .choiceUse:
      [.data, .purposes]
    case .choiceSharing:
      [.data, .recipients]
    case .choiceCollected:
      [.data, .form, .subjects, .services, .from, .via, .purposes, .where]
    case .choiceOther:
      [.data, .form, .subjects, .services, .purposes, .where]
    case .choiceReceived:
      [.data, .form, .subjects, .services, .recipients, .from, .via, .purposes, .where]
    case .purposeSentence, .purposesSentence, .purposeExamples:
      [.purposes]
    case .viaSentence:
      [.via]
    case .dataExamples:
      [.data, .title, .items]
    case .legalBasisInLaw:
      [.law, .items]
    case .safeguardsInLaw:
      [.law, .recipients, .items]
    case .retentionFor, .retentionAtMost, .retentionAtLeast, .retentionAtRecipient:
      [.period]
    case .retentionEntry:
      [.data, .subjects, .services, .recipients, .purposes, .where, .exceptions]
    case .since, .until, .exceptSince, .exceptUntil, .effective:
      [.date]
    case .recipientsAmong, .sourcesAmong, .methodsAmong, .purposesAmong, .subjectsAmong,
      .servicesAmong, .anyCircumstance:
      [.item, .title]
    case .purposesRepeated, .purposeTitle, .notSaidWhich, .otherwise:
      [.item]
    case .reminderElsewhere, .websiteOf, .privacyStatementOf:
      [.name]
    case .labelled:
      [.name, .items]
    case .safeguardsBy:
      [.law, .items]
    case .engagedBy:
      [.recipients]
    case .periodAtMost, .periodAtLeast:
      [.period]
    case .periodUntil:
      [.text]
    case .periodStarts, .periodThen:
      [.period, .text]
    case .recipientSince, .recipientUntil, .californiaPeriod, .changesFrom, .changesUntil:
      [.date]
    case .exceptClause, .exceptDescription:
      [.text]
    case .exceptSubjects, .scopeSubjects:
      [.subjects]
    case .exceptServices, .scopeServices:
      [.services]
    case .scopeSubjectsAndServices:
      [.subjects, .services]
    case .summaryData:
      [.count, .from, .link]
    case .summaryPurposes, .summaryPromises:
      [.count, .link]
    case .summaryRecipients:
      [.items, .link]
    case .summaryChoices:
      [.kinds, .link]
    case .draftTitle, .draftQuestion:
      [.text]
    case .draftGap:
      [.items]
    case .weAre:
      [.name, .address, .country]
    case .effectiveVersion:
      [.text, .date]
    case .noticeEndedCollection, .noticeEndedUse:
      [.when, .can, .data, .form, .from, .via, .purposes, .where, .exceptions]
    case .noticeEndedOperation:
      [.when, .can, .item, .data, .form, .from, .purposes, .where, .exceptions]
    case .noticeEndedSent, .noticeEndedReferred, .noticeEndedCollectedDirectly,
      .noticeEndedAccessed:
      [.when, .can, .data, .form, .recipients, .via, .purposes, .where, .exceptions]
    case .noticeDated:
      [.date]
    case .noticeFrom:
      [.date, .item, .title]
    case .noticePromiseEnds, .noticePromiseRemains:
      [.item, .title]
    case .noticeReplaces:
      [.recipients]
    case .noticeNow:
      [.name, .items]
    case .noticeBefore:
      [.items]
    case .noticeOnwardEnds:
      [.data, .form, .recipients, .purposes, .where]
    case .noticeChoiceAdded, .noticeChoiceRemoved:
      [.kinds]
    case .noticeRenamed:
      [.name, .text]
    case .accessFor:
      [.subjects, .date]
    case .accessLimit, .accessKeepUnsaid:
      [.items]
    case .accessContact:
      [.link]
    case .accessRightsInLaw:
      [.law, .kinds]
    default: []
    }
  }
}

extension PhraseID {
  /// The blanks that are always filled where the phrase is said.
  var certainBlanks: Set<Blank> {
    var certain: Set<Blank> = [
      .data, .item, .items, .name, .text, .period, .date, .kinds, .count,
    ]
    switch self {
    case .retentionEntry, .safeguardsInLaw: break
    default: certain.insert(.recipients)
    }
    return certain.intersection(blanks)
  }
}
