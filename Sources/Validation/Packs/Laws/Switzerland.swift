extension RulePack {
  /// The Data Protection Act of 25 September 2020, in force since 1 September 2023.
  static let switzerland = RulePack(
    jurisdiction: .switzerland, name: "Switzerland", edition: "2026-09",
    sources: [
      "Data Protection Act (DSG, SR 235.1)", "Data Protection Ordinance (DSV, SR 235.11)",
      "Telecommunications Act (FMG, SR 784.10)", "Criminal Code (StGB, SR 311.0)",
    ],
    home: ["CH"], adequacy: .switzerland,
    requirements: [
      .undecidable(
        "dsg-5c", "DSG Art. 5(c)", "Data of certain kinds is sensitive.",
        because: "whether data is sensitive is for its owner to say, with `sensitive`"),
      .undecidable(
        "dsg-6-3", "DSG Art. 6(2)-(4)",
        "Purposes can be recognised, data is kept no longer than needed.",
        because:
          "what is needed is a matter of fact; `vague-wording` and `missing-retention` point at gaps"
      ),
      .undecidable(
        "dsg-6-6", "DSG Art. 6(6)-(7)",
        "Consent is informed and free, and express where it must be.",
        because: "the format holds that consent is asked, not in which form",
        when: "consent is asked"),
      .checked(
        "dsg-9", "DSG Art. 9", "A processor is bound by contract or law.", .error,
        .everyRecipient(.processors, has: .contract), when: "a recipient is a processor"),
      .covered(
        "dsg-12-2", "DSG Art. 12(2)",
        "A record holds the controller, purposes, people, data, recipients, states and periods.",
        by: "dsg-19-2a", "dsg-19-2b", "dsg-19-2c", "dsg-19-4", and: [.missingRetention],
        when: "a record must be kept (DSV Art. 24)"),
      .checked(
        "dsg-rep", "DSG Art. 14-15", "A foreign controller names a representative in Switzerland.",
        .warning, .representative,
        when: "the seat is abroad, and much data of people in Switzerland is processed"),
      .checked(
        "dsg-16-1", "DSG Art. 16(1), DSV Annex 1",
        "Data goes without more only to states that the Federal Council finds adequate.", .error,
        .everyDisclosureAbroad(has: .listedAdequacy), when: "`adequacy` or `dpf` is declared"),
      .covered(
        "dsg-16-2", "DSG Art. 16(2)", "Elsewhere a guarantee protects the data.", by: "dsg-19-4"),
      .undecidable(
        "dsg-17", "DSG Art. 17(1)", "Without a guarantee one of six exceptions is met.",
        because: "`derogation` does not say which exception",
        when: "`derogation` is the only safeguard"),
      .covered(
        "dsg-18", "DSG Art. 18", "What is published for everybody is not disclosed abroad.",
        by: "dsg-19-4", when: "a recipient is of kind `public`"),
      .covered(
        "dsg-19-1", "DSG Art. 19(1), DSV Art. 13", "People are informed of what is collected.",
        and: [.unprintedStatement, .vagueWording]),
      .checked(
        "dsg-19-2a", "DSG Art. 19(2)(a)", "The controller says who it is and how to reach it.",
        .error, .organizationHas(.legalName), .organizationHas(.contact)),
      .checked(
        "dsg-19-2b", "DSG Art. 19(2)(b)", "The purposes are said.", .error,
        .everyCollection(has: .purpose)),
      .checked(
        "dsg-19-2c", "DSG Art. 19(2)(c)", "The recipients or their categories are said.", .error,
        .everySharing(has: .recipient), when: "data is shared"),
      .checked(
        "dsg-19-3", "DSG Art. 19(3)", "The categories of data are said.", .error,
        .everyCollection(.notFromThePerson, has: .data),
        when: "data does not come from the person"),
      .checked(
        "dsg-19-4", "DSG Art. 19(4)", "The states, and the guarantee or exception, are said.",
        .error, .everyDisclosureAbroad(has: .state), .everyDisclosureAbroad(has: .safeguard),
        when: "data is disclosed abroad; where a recipient's country is not said, a person decides"),
      .undecidable(
        "dsg-19-5", "DSG Art. 19(5)", "People are told within a month, or at the first disclosure.",
        because: "the format does not hold when people are told",
        when: "data does not come from the person"),
      .undecidable(
        "dsg-20", "DSG Art. 20", "Who does not inform can name an exception.",
        because: "the format holds what is said, not what may be left unsaid"),
      .checked(
        "dsg-21", "DSG Art. 21", "People are told of automated decisions.", .error,
        .everyAutomatedDecision(has: .logicAndConsequences),
        when: "a purpose has `automated-decision`"),
      .covered(
        "dsg-25-2", "DSG Art. 25(2)", "Who asks learns what the registry holds about such people.",
        by: "dsg-19-2a", "dsg-19-2b", "dsg-19-2c", "dsg-19-4", "dsg-21", and: [.missingRetention],
        when: "a person asks"),
      .checked(
        "fmg-45c", "FMG Art. 45c(b)", "What is kept on people's devices can be refused.", .error,
        .everyMethod(.onDevices, has: .refusal), when: "a cookie or beacon is used"),
      .checked(
        "stgb-179", "StGB Art. 179bis, 179ter", "Who records a conversation has consent.", .warning,
        .everyMethod(.recordings, has: .consent), when: "a conversation is recorded"),
    ])
}
