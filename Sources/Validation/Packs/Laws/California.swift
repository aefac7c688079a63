extension RulePack {
  /// The California Consumer Privacy Act as amended by the CPRA, and its regulations.
  static let california = RulePack(
    jurisdiction: .california, name: "California", edition: "2026-09",
    sources: [
      "California Civil Code §1798.100-199 (CCPA)", "11 California Code of Regulations §7000-7304",
    ],
    home: ["US"],
    adequacy: .none("2026-09-01", source: "the CCPA does not limit disclosures abroad"),
    requirements: [
      .checked(
        "ccpa-100a1", "CCPA §1798.100(a)(1)", "The categories of data, A to L, are told.", .error,
        .everyCategory(.collected, has: .code(scheme: "ccpa"))),
      .checked(
        "ccpa-100a2", "CCPA §1798.100(a)(2)", "Sensitive categories are told as such.", .error,
        .everyCategory(.sensitive, has: .exactCode("ccpa:L")),
        when: "data is `sensitive` in the words `ccpa-…`"),
      .checked(
        "ccpa-100a3", "CCPA §1798.100(a)(3)", "How long each category is kept is told.", .error,
        .everyCollection(has: .retention)),
      .checked(
        "ccpa-100d", "CCPA §1798.100(d)", "A contract limits what businesses do with the data.",
        .warning, .everyRecipient(.businesses, has: .contract), when: "a business receives data"),
      .covered(
        "ccpa-110c1", "CCPA §1798.110(c)(1)", "The categories collected are listed.",
        by: "ccpa-100a1"),
      .checked(
        "ccpa-110c2", "CCPA §1798.110(c)(2)", "The categories of sources are listed.", .error,
        .everyCollection(has: .source)),
      .checked(
        "ccpa-110c3", "CCPA §1798.110(c)(3)", "The purposes of collecting are listed.", .error,
        .everyCollection(has: .purpose)),
      .checked(
        "ccpa-110c4", "CCPA §1798.110(c)(4)", "The categories of third parties are listed.",
        .error, .everySharing(has: .recipient), when: "data is shared"),
      .checked(
        "ccpa-110c5", "CCPA §1798.110(c)(5)", "People can ask for the data itself.", .error,
        .choices(of: [.access])),
      .checked(
        "ccpa-115c", "CCPA §1798.115(c)",
        "What is sold or shared is listed apart from what is disclosed for a business purpose.",
        .error, .everySharing(has: .wordInLaw), when: "data is shared"),
      .covered(
        "ccpa-115a", "CCPA §1798.115(a)-(b)", "Who asks learns categories by recipient.",
        by: "ccpa-110c4", "ccpa-115c", when: "a person asks"),
      .checked(
        "ccpa-120", "CCPA §1798.120, .121, .135", "People can opt out of sale and sharing.",
        .error, .choices(of: [.optOut], when: .sale), when: "data is sold or shared"),
      .checked(
        "ccpa-130a5a", "CCPA §1798.130(a)(5)(A)", "People's rights are described.", .error,
        .choices(of: [.rectify, .erase])),
      .covered(
        "ccpa-130a5b", "CCPA §1798.130(a)(5)(B), (c)",
        "The categories of twelve months are listed.",
        by: "ccpa-100a1"),
      .covered(
        "ccpa-130a5c", "CCPA §1798.130(a)(5)(C)", "Both lists are given.", by: "ccpa-115c"),
      .checked(
        "ccpa-130-12m", "CCPA §1798.130(a)(5)", "The policy is updated every twelve months.",
        .error, .registryHas(.reviewWithinAYear)),
      .undecidable(
        "ccpa-7003", "11 CCR §7003(a)-(b)", "The policy is easy to read, on any screen.",
        because: "style is for readers to judge"),
      .covered(
        "ccpa-7011-e1a", "11 CCR §7011(e)(1)(A)", "The categories collected are listed.",
        by: "ccpa-100a1"),
      .covered(
        "ccpa-7011-e1b", "11 CCR §7011(e)(1)(B)", "The categories of sources are listed.",
        by: "ccpa-110c2"),
      .covered(
        "ccpa-7011-e1c", "11 CCR §7011(e)(1)(C)", "The purposes of collecting are specific.",
        by: "ccpa-110c3", and: [.purposelessCollection]),
      .covered(
        "ccpa-7011-e1d", "11 CCR §7011(e)(1)(D)", "The categories sold or shared are listed.",
        by: "ccpa-115c"),
      .covered(
        "ccpa-7011-e1e", "11 CCR §7011(e)(1)(E)", "The third parties are told for each.",
        by: "ccpa-110c4", when: "data is sold or shared"),
      .checked(
        "ccpa-7011-e1f", "11 CCR §7011(e)(1)(F)", "The purpose of a disclosure is specific.",
        .error, .everySharing(has: .purpose), when: "data is shared"),
      .undecidable(
        "ccpa-7011-e1g", "11 CCR §7011(e)(1)(G)",
        "Whether data of people under 16 is knowingly sold is said.",
        because: "the format does not hold what the business knows"),
      .covered(
        "ccpa-7011-e1h", "11 CCR §7011(e)(1)(H)",
        "The categories disclosed for a business purpose are listed.", by: "ccpa-115c"),
      .covered(
        "ccpa-7011-e1i", "11 CCR §7011(e)(1)(I)", "The recipients are told for each.",
        by: "ccpa-110c4"),
      .covered(
        "ccpa-7011-e1j", "11 CCR §7011(e)(1)(J)", "The purpose of each is specific.",
        by: "ccpa-7011-e1f"),
      .undecidable(
        "ccpa-7011-e1k", "11 CCR §7011(e)(1)(K)",
        "Whether sensitive data serves more than §7027(m) allows is said.",
        because: "the format does not tell the purposes of §7027(m) from others",
        when: "sensitive data is collected"),
      .checked(
        "ccpa-7011-e23", "11 CCR §7011(e)(2)-(3)", "How to use the rights is explained.", .error,
        .organizationHas(.contact)),
      .checked(
        "ccpa-7011-e4", "11 CCR §7011(e)(4)", "The date of the last update is shown.", .error,
        .registryHas(.date)),
      .undecidable(
        "ccpa-7011-e5", "11 CCR §7011(e)(5), §7102", "Large businesses publish their figures.",
        because: "the format does not hold the number of consumers", when: "10 million consumers"),
      .covered(
        "ccpa-7002", "11 CCR §7002, CCPA §1798.100(c)", "Data serves what it was collected for.",
        and: [.purposeCreep]),
      .undecidable(
        "ccpa-fin", "11 CCR §7016", "An incentive for data is told.",
        because: "the format does not hold financial incentives", when: "there is an incentive"),
    ])
}
