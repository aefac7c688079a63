/// A sentence or phrase that the program words; a registry overrides it under this id.
public enum PhraseID: String, CaseIterable, Sendable {
  // Collection
  case collection
  case collectionOnDevice = "collection-on-device"
  case collectionTransient = "collection-transient"
  case collectionStored = "collection-stored"
  case provisionOptional = "provision-optional"
  case provisionContractual = "provision-contractual"
  case provisionStatutory = "provision-statutory"
  case ifNotProvided = "if-not-provided"
  case keptIn = "kept-in"

  // Uses
  case use
  case useCombine = "use-combine"
  case useEnrich = "use-enrich"
  case useInfer = "use-infer"
  case useTrain = "use-train"
  case useAccess = "use-access"
  case usePreserve = "use-preserve"
  case useDelete = "use-delete"

  // Sharing
  case sharingSent = "sharing-sent"
  case sharingReferred = "sharing-referred"
  case sharingCollectedDirectly = "sharing-collected-directly"
  case sharingAccessed = "sharing-accessed"
  case obligations
  case activity
  case activityOf = "activity-of"
  case onwardNone = "onward-none"
  case onward
  case sale
  case inLawSell = "in-law-sell"
  case inLawShare = "in-law-share"
  case inLawBusinessPurpose = "in-law-business-purpose"
  case notice
  case onlyData = "only-data"
  case onlySubjects = "only-subjects"
  case onlyServices = "only-services"
  case onlySources = "only-sources"
  case onlyMethods = "only-methods"
  case onlyWhere = "only-where"
  case onlyForm = "only-form"
  case onlyRecipients = "only-recipients"
  case onlyPurposes = "only-purposes"
  case roleProcessor = "role-processor"
  case roleController = "role-controller"
  case roleJointController = "role-joint-controller"
  case roleProcessorOf = "role-processor-of"
  case roleControllerOf = "role-controller-of"
  case roleJointControllerOf = "role-joint-controller-of"
  case sentTo = "sent-to"

  // Promises
  case neverCollect = "never-collect"
  case neverProcess = "never-process"
  case neverUse = "never-use"
  case neverAccess = "never-access"
  case neverRetain = "never-retain"
  case neverShare = "never-share"
  case neverSell = "never-sell"
  case neverYields = "never-yields"
  case neverPrevails = "never-prevails"
  case neverOperation = "never-operation"
  case inSenseOf = "in-sense-of"
  case reminder

  // Choices
  case choice
  case choiceAppliesTo = "choice-applies-to"
  case choiceCollection = "choice-collection"
  case choiceUse = "choice-use"
  case choiceSharing = "choice-sharing"
  case choiceCollected = "choice-collected"
  case choiceOther = "choice-other"
  case choiceReceived = "choice-received"
  case choiceCarriedOutBy = "choice-carried-out-by"
  case choiceLink = "choice-link"
  case choicePossible = "choice-possible"

  // What follows a statement
  case gaps
  case purposeSentence = "purpose-sentence"
  case purposesSentence = "purposes-sentence"
  case purposesFollow = "purposes-follow"
  case viaSentence = "via-sentence"
  case dataExamples = "data-examples"
  case purposeExamples = "purpose-examples"
  case methodLasts = "method-lasts"
  case methodSetBy = "method-set-by"
  case legalBasis = "legal-basis"
  case legalBasisInLaw = "legal-basis-in-law"
  case legitimateInterest = "legitimate-interest"
  case safeguardsInLaw = "safeguards-in-law"
  case retentionFor = "retention-for"
  case retentionAtMost = "retention-at-most"
  case retentionAtLeast = "retention-at-least"
  case retentionUntil = "retention-until"
  case retentionStarts = "retention-starts"
  case retentionThen = "retention-then"
  case retentionAtRecipient = "retention-at-recipient"
  case retentionEntry = "retention-entry"
  case since
  case until
  case automatedLogic = "automated-logic"
  case automatedConsequences = "automated-consequences"

  // Phrases within a sentence
  case can
  case from
  case via
  case purposes
  case purposesRepeated = "purposes-repeated"
  case purposesAll = "purposes-all"
  case dataAll = "data-all"
  case dataAny = "data-any"
  case dataNothing = "data-nothing"
  case thisData = "this-data"
  case dataFollowing = "data-following"
  case partOf = "part-of"
  case furtherPartOf = "further-part-of"
  case dataUnnamed = "data-unnamed"
  case dataFurther = "data-further"
  case recipientsUnnamed = "recipients-unnamed"
  case recipientsFurther = "recipients-further"
  case recipientsAmong = "recipients-among"
  case recipientsAll = "recipients-all"
  case recipientsNobody = "recipients-nobody"
  case sourcesFurther = "sources-further"
  case sourcesAmong = "sources-among"
  case sourcesAll = "sources-all"
  case methodsFurther = "methods-further"
  case methodsAmong = "methods-among"
  case methodsAll = "methods-all"
  case purposesFurther = "purposes-further"
  case purposesAmong = "purposes-among"
  case you
  case fromYou = "from-you"
  case exceptPositive = "except-positive"
  case exceptNegative = "except-negative"
  case exceptRecipients = "except-recipients"
  case exceptSubjects = "except-subjects"
  case exceptServices = "except-services"
  case exceptSince = "except-since"
  case exceptUntil = "except-until"
  case exceptDescription = "except-description"
  case identified, pseudonymous, aggregated, anonymous
  case scopeServices = "scope-services"
  case scopeSubjects = "scope-subjects"
  case scopeSubjectsAndServices = "scope-subjects-and-services"
  case recipientDetail = "recipient-detail"

  // What a gap leaves open
  case gapData = "gap-data"
  case gapFurtherData = "gap-further-data"
  case gapFrom = "gap-from"
  case gapFurtherFrom = "gap-further-from"
  case gapVia = "gap-via"
  case gapFurtherVia = "gap-further-via"
  case gapWith = "gap-with"
  case gapFurtherWith = "gap-further-with"
  case gapPurposes = "gap-purposes"
  case gapFurtherPurposes = "gap-further-purposes"
  case gapSubjects = "gap-subjects"
  case gapServices = "gap-services"
  case gapWhere = "gap-where"
  case gapTrigger = "gap-trigger"

  // The document
  case weAre = "we-are"
  case reachUs = "reach-us"
  case dataProtectionOfficer = "data-protection-officer"
  case noDataProtectionOfficer = "no-data-protection-officer"
  case representative
  case supervisoryAuthority = "supervisory-authority"
  case effectiveVersion = "effective-version"
  case effective
  case version
  case prevailingLanguage = "prevailing-language"
  case headingGroup = "heading-group"
  case headingVendors = "heading-vendors"
  case headingPartners = "heading-partners"
  case headingAuthorities = "heading-authorities"
  case headingSuccessors = "heading-successors"
  case headingOthers = "heading-others"
  case headingUnnamed = "heading-unnamed"
  case summary
  case summaryData = "summary-data"
  case summaryPurposes = "summary-purposes"
  case summaryRecipients = "summary-recipients"
  case summaryPromises = "summary-promises"
  case summaryChoices = "summary-choices"
  case recipientsUnnamedKind = "recipients-unnamed-kind"
  case draftTitle = "draft-title"
  case draftGap = "draft-gap"
  case draftQuestion = "draft-question"
  case dataTable = "data-table"
  case recipientTable = "recipient-table"
  case recipientList = "recipient-list"
  case columnData = "column-data"
  case columnFrom = "column-from"
  case columnPurposes = "column-purposes"
  case columnRecipients = "column-recipients"
  case columnRetention = "column-retention"
  case columnRecipient = "column-recipient"
  case columnWhen = "column-when"
  case columnWhere = "column-where"
  case columnStop = "column-stop"
  case columnActivity = "column-activity"
  case columnRole = "column-role"
  case purposeTitle = "purpose-title"
  case notSaid = "not-said"
  case notSaidWhich = "not-said-which"
  case further
  case notApplicable = "not-applicable"
  case pageContents = "page-contents"
  case pageSkip = "page-skip"
  case always
}
