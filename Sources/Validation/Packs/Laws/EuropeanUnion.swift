extension RulePack {
  /// The General Data Protection Regulation, its guidelines on transparency, and cookies.
  static let europeanUnion = RulePack(
    jurisdiction: .europeanUnion, name: "the European Union", edition: "2026-09",
    sources: [
      "General Data Protection Regulation (EU) 2016/679 (GDPR)",
      "Guidelines on transparency, WP260 rev.01", "ePrivacy Directive 2002/58/EC",
    ],
    home: AdequacyList.members(AdequacyList.economicArea), adequacy: .europeanUnion,
    requirements: toldToPeople + records + guidelines + devices)

  private static let toldToPeople: [Requirement] = [
    .covered(
      "gdpr-12-1", "GDPR Art. 12(1)", "Information is clear and plain.",
      and: [.vagueWording, .missingTranslation, .unprintedStatement]),
    .checked(
      "gdpr-13-1a", "GDPR Art. 13(1)(a), 27", "The controller says who it is and how to reach it.",
      .error, .organizationHas(.legalName), .organizationHas(.postalAddress),
      .organizationHas(.electronicContact), .representative,
      when: "a representative: the seat is outside the EEA, and Art. 3(2) applies"),
    .checked(
      "gdpr-13-1b", "GDPR Art. 13(1)(b)", "The data protection officer can be reached.", .error,
      .organizationHas(.officer), .organizationHas(.officerContact), when: "there is an officer"),
    .checked(
      "gdpr-13-1c1", "GDPR Art. 13(1)(c)", "Every purpose is said.", .error,
      .everyCollection(has: .purpose)),
    .checked(
      "gdpr-13-1c2", "GDPR Art. 13(1)(c), 6(1)", "The legal basis is said with the purpose.",
      .error, .everyCollection(has: .grounds(.legalBasis)), .everyUse(has: .legalBasis)),
    .checked(
      "gdpr-13-1d", "GDPR Art. 13(1)(d)", "The legitimate interest is said.", .error,
      .everyCollection(has: .grounds(.legitimateInterest)), .everyUse(has: .legitimateInterest),
      .everySharing(has: .grounds(.legitimateInterest)),
      when: "the legal basis is legitimate interests"),
    .checked(
      "gdpr-13-1e", "GDPR Art. 13(1)(e)", "The recipients or their categories are said.", .error,
      .everySharing(has: .recipient), when: "data is shared"),
    .checked(
      "gdpr-13-1f1", "GDPR Art. 13(1)(f)", "A transfer to a third country is said.", .error,
      .everyDisclosureAbroad(has: .state), when: "a recipient may be outside the EEA"),
    .checked(
      "gdpr-13-1f2", "GDPR Art. 13(1)(f), 45",
      "Whether the Commission finds the destination adequate is said.", .error,
      .everyDisclosureAbroad(has: .statedAdequacy), when: "data leaves the EEA"),
    .checked(
      "gdpr-13-1f3", "GDPR Art. 13(1)(f), 46", "The safeguard is said.", .error,
      .everyDisclosureAbroad(has: .safeguard),
      when: "the destination is not adequate; where a copy can be had is not checked"),
    .checked(
      "gdpr-13-2a", "GDPR Art. 13(2)(a)", "The period of storage or its criteria are said.",
      .error, .everyCollection(has: .retention)),
    .checked(
      "gdpr-13-2b", "GDPR Art. 13(2)(b)", "People's rights are said.", .error,
      .choices(of: [.access, .rectify, .erase, .restrict, .object, .port])),
    .checked(
      "gdpr-13-2c", "GDPR Art. 13(2)(c), 7(3)", "Consent can be withdrawn, and that is said.",
      .error, .choices(of: [.withdrawConsent], when: .consent), when: "a legal basis is consent"),
    .checked(
      "gdpr-13-2d", "GDPR Art. 13(2)(d)", "The right to complain is said.", .error,
      .organizationHas(.authority)),
    .checked(
      "gdpr-13-2e", "GDPR Art. 13(2)(e)", "Whether data must be given is said.", .error,
      .everyCollection(.fromThePerson, has: .provision), when: "data comes from the person"),
    .checked(
      "gdpr-13-2f", "GDPR Art. 13(2)(f), 22", "Automated decisions are explained.", .error,
      .everyAutomatedDecision(has: .logicAndConsequences),
      when: "a purpose has `automated-decision`"),
    .undecidable(
      "gdpr-13-3", "GDPR Art. 13(3)", "People hear of a new purpose first.",
      because: "one registry holds one moment: `disclose diff` compares two",
      when: "a purpose is new"),
    .checked(
      "gdpr-14-1d", "GDPR Art. 14(1)(d)", "The categories of data are said.", .error,
      .everyCollection(.notFromThePerson, has: .data), when: "data does not come from the person"),
    .checked(
      "gdpr-14-2f", "GDPR Art. 14(2)(f)", "The source of the data is said.", .error,
      .everyCollection(has: .source), when: "data does not come from the person"),
    .undecidable(
      "gdpr-14-3", "GDPR Art. 14(3)", "People are told within a month.",
      because: "the format does not hold when people are told",
      when: "data does not come from the person"),
    .undecidable(
      "gdpr-14-5", "GDPR Art. 14(5)", "Who does not inform can name an exemption.",
      because: "the format holds what is said, not what may be left unsaid"),
    .covered(
      "gdpr-14-rest", "GDPR Art. 14(1), 14(2)", "The same is said of data from others.",
      by: "gdpr-13-1a", "gdpr-13-1b", "gdpr-13-1c1", "gdpr-13-1c2", "gdpr-13-1e", "gdpr-13-1f1",
      "gdpr-13-2a", "gdpr-13-2b", "gdpr-13-2d", when: "data does not come from the person"),
    .covered(
      "gdpr-15-1a", "GDPR Art. 15(1)(a)-(b)", "Who asks learns purposes and categories.",
      by: "gdpr-13-1c1", "gdpr-14-1d", when: "a person asks"),
    .covered(
      "gdpr-15-1c", "GDPR Art. 15(1)(c), CJEU C-154/21", "Who asks learns the recipients by name.",
      by: "gdpr-13-1e", and: [.unnamedRecipient], when: "a person asks"),
    .covered(
      "gdpr-15-1d", "GDPR Art. 15(1)(d), (g), (h)", "Who asks learns periods and sources.",
      by: "gdpr-13-2a", "gdpr-14-2f", "gdpr-13-2f", when: "a person asks"),
    .covered(
      "gdpr-15-2", "GDPR Art. 15(2)", "Who asks learns the safeguards.", by: "gdpr-13-1f3",
      when: "a person asks"),
    .covered(
      "gdpr-19", "GDPR Art. 19", "Recipients hear of corrections and deletions.",
      and: [.unnamedRecipient], when: "data is shared"),
    .checked(
      "gdpr-26-2", "GDPR Art. 26(2)", "An arrangement binds joint controllers.", .error,
      .everyRecipient(.jointControllers, has: .contract),
      when: "a recipient is a joint controller"),
    .covered(
      "gdpr-srb", "GDPR Art. 13(1)(e), CJEU C-413/23 P",
      "Who receives pseudonymous data is a recipient too.", by: "gdpr-13-1e",
      and: [.unprintedStatement], when: "data is shared under a pseudonym"),
  ]

  private static let records: [Requirement] = [
    .covered(
      "gdpr-30-1a", "GDPR Art. 30(1)(a)", "The record names the controller.", by: "gdpr-13-1a",
      "gdpr-13-1b"),
    .covered(
      "gdpr-30-1b", "GDPR Art. 30(1)(b)", "The record names the purposes.", by: "gdpr-13-1c1"),
    .checked(
      "gdpr-30-1c", "GDPR Art. 30(1)(c)", "The record names categories of people and of data.",
      .error, .registryHas(.dataSubjects)),
    .covered(
      "gdpr-30-1d", "GDPR Art. 30(1)(d)", "The record names categories of recipients.",
      by: "gdpr-13-1e"),
    .covered(
      "gdpr-30-1e", "GDPR Art. 30(1)(e)", "The record names third countries.", by: "gdpr-13-1f1",
      "gdpr-13-1f3", when: "data leaves the EEA"),
    .covered(
      "gdpr-30-1f", "GDPR Art. 30(1)(f)", "The record holds time limits.", by: "gdpr-13-2a"),
    .checked(
      "gdpr-30-1g", "GDPR Art. 30(1)(g)", "The record describes security in general.",
      .information, .organizationHas(.security)),
    .undecidable(
      "gdpr-30-2a", "GDPR Art. 30(2)(a)", "A processor's record names each controller.",
      because: "the format holds the services we run for others, not each customer",
      when: "a service has the role `processor`"),
    .undecidable(
      "gdpr-30-2b", "GDPR Art. 30(2)(b)-(d)", "A processor's record is kept per controller.",
      because: "the format holds the services we run for others, not each customer",
      when: "a service has the role `processor`"),
    .checked(
      "gdpr-28-2", "GDPR Art. 28(2)", "Controllers hear of a processor's new processors first.",
      .warning, .registryHas(.changeNoticeAsProcessor),
      when: "a service has the role `processor`"),
    .checked(
      "gdpr-28-3", "GDPR Art. 28(3)", "A contract binds a processor.", .error,
      .everyRecipient(.processors, has: .contract),
      when: "a recipient is a processor; what the contract says is not checked"),
    .checked(
      "gdpr-28-4", "GDPR Art. 28(4)", "The same duties bind a processor's processor.", .warning,
      .everyRecipient(.subprocessors, has: .contract), when: "a processor engages a recipient"),
    .covered(
      "gdpr-28-10", "GDPR Art. 28(10)", "A processor has no purposes of its own.",
      and: [.processorOwnPurpose], when: "a recipient is a processor"),
    .covered(
      "gdpr-44", "GDPR Art. 44", "Every transfer, onward ones too, has a ground.",
      by: "gdpr-13-1f1", "gdpr-13-1f3", when: "data leaves the EEA"),
    .covered(
      "gdpr-45", "GDPR Art. 45", "An adequacy decision covers the destination.",
      by: "gdpr-13-1f2", when: "`adequacy` or `dpf` is declared"),
    .covered(
      "gdpr-46", "GDPR Art. 46", "Elsewhere a safeguard protects the data.", by: "gdpr-13-1f3",
      when: "the destination is not adequate"),
    .checked(
      "gdpr-49-1", "GDPR Art. 49(1)", "A derogation is for specific situations.", .warning,
      .everySharing(.underDerogation, has: .occasionalFlow),
      when: "`derogation` is the only safeguard"),
    .undecidable(
      "gdpr-49-1s2", "GDPR Art. 49(1) subpara. 2", "Compelling interests are told and reported.",
      because: "`derogation` does not say which derogation",
      when: "`derogation` is the only safeguard"),
  ]

  private static let guidelines: [Requirement] = [
    .covered(
      "wp260-lang-1", "WP260 para. 12-13", "Words are concrete.", and: [.vagueWording]),
    .covered("wp260-lang-2", "WP260 para. 13", "Words do not hedge.", and: [.vagueWording]),
    .undecidable(
      "wp260-lang-3", "WP260 para. 13", "Sentences are well made.",
      because: "style is for readers to judge"),
    .covered(
      "wp260-lang-4", "WP260 para. 13", "Translations are complete.", and: [.missingTranslation],
      when: "there are several languages"),
    .undecidable(
      "wp260-purpose-bad", "WP260 para. 12", "Purposes are specific.",
      because:
        "how specific a purpose is, its readers judge; `vague-wording` finds some that are not"),
    .undecidable(
      "wp260-acc", "WP260 para. 11", "The statement is linked on every page.",
      because: "the format does not hold where the statement is linked"),
    .undecidable(
      "wp260-layer", "WP260 para. 35-37", "The first layer holds what matters most.",
      because: "what matters most is a judgement"),
    .undecidable(
      "wp260-surprise", "WP260 para. 10, 36", "What surprises is said apart.",
      because: "what surprises is a judgement"),
    .covered(
      "wp260-rcpt-1", "WP260 Annex, recipients", "Recipients are named.",
      and: [.unnamedRecipient], when: "data is shared"),
    .checked(
      "wp260-rcpt-2", "WP260 Annex, recipients",
      "Categories of recipients are told by what they do.",
      .warning, .everyRecipient(.categories, has: .activity),
      when: "recipients are not named"),
    .covered(
      "wp260-rcpt-3", "WP260 Annex, recipients", "Processors are recipients too.",
      by: "gdpr-13-1e"),
    .covered(
      "wp260-xfer", "WP260 Annex, transfers", "Third countries and safeguards are named.",
      by: "gdpr-13-1f1", "gdpr-13-1f3", when: "data leaves the EEA"),
    .covered(
      "wp260-ret", "WP260 Annex, storage", "Periods are said per category.", by: "gdpr-13-2a",
      and: [.vagueWording]),
    .covered("wp260-src", "WP260 Annex, source", "The source is named.", by: "gdpr-14-2f"),
    .covered("wp260-li", "WP260 Annex, interest", "The interest is named.", by: "gdpr-13-1d"),
    .covered("wp260-cat", "WP260 Annex, categories", "Categories are listed.", by: "gdpr-14-1d"),
    .undecidable(
      "wp260-chg", "WP260 para. 29-31", "People hear of changes of substance.",
      because: "one registry holds one moment: `disclose diff` compares two"),
    .checked(
      "wp260-date", "WP260 para. 29-31", "The statement shows its date.", .information,
      .registryHas(.date)),
  ]

  private static let devices: [Requirement] = [
    .covered(
      "epr-5-3a", "ePrivacy Directive Art. 5(3)", "People are told what cookies are for.",
      by: "gdpr-13-1c1", and: [.purposelessCollection], when: "cookies or beacons are used"),
    .checked(
      "epr-5-3b", "ePrivacy Directive Art. 5(3)", "Cookies rest on consent unless they are needed.",
      .warning, .everyMethod(.onDevices, has: .consent),
      when: "a cookie is not strictly needed for what the person asks for"),
    .checked(
      "epr-planet49", "CJEU C-673/17 (Planet49), para. 75-81", "How long a cookie stays is said.",
      .error, .everyMethod(.cookies, has: .duration), when: "a cookie is used"),
    .covered(
      "epr-withdraw", "GDPR Art. 7(3)", "Consent is as easily withdrawn.", by: "gdpr-13-2c",
      when: "a cookie rests on consent"),
    .checked(
      "epr-link", "CJEU C-40/17 (Fashion ID)", "Who embeds others' content says their role.",
      .warning, .everyRecipient(.directCollectors, has: .role),
      when: "a sharing is `collected-directly`"),
    .undecidable(
      "epr-omnibus", "COM(2025) 837", "Cookie rules may move into the GDPR.",
      because: "it is a proposal and not yet law"),
  ]
}
