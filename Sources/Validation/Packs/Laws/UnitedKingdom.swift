extension RulePack {
  /// The UK GDPR as the Data (Use and Access) Act 2025 amends it, and PECR.
  static let unitedKingdom = RulePack(
    jurisdiction: .unitedKingdom, name: "the United Kingdom", edition: "2026-09",
    sources: [
      "UK GDPR", "Data Protection Act 2018", "Data (Use and Access) Act 2025",
      "Privacy and Electronic Communications Regulations 2003 (PECR)",
    ],
    home: ["GB"], adequacy: .unitedKingdom,
    requirements: [
      .checked(
        "uk-13", "UK GDPR Art. 13-15, 27", "People are told what the UK GDPR demands.", .error,
        .organizationHas(.legalName), .organizationHas(.postalAddress),
        .organizationHas(.electronicContact), .organizationHas(.officer),
        .organizationHas(.officerContact), .organizationHas(.authority), .representative,
        .everyCollection(has: .purpose), .everyCollection(has: .grounds(.legalBasis)),
        .everyCollection(has: .grounds(.legitimateInterest)), .everyCollection(has: .retention),
        .everyCollection(.fromThePerson, has: .provision),
        .everyCollection(.notFromThePerson, has: .data), .everyCollection(has: .source),
        .everyUse(has: .legalBasis), .everyUse(has: .legitimateInterest),
        .everySharing(has: .recipient), .everySharing(has: .grounds(.legitimateInterest)),
        .choices(of: [.access, .rectify, .erase, .restrict, .object, .port]),
        .choices(of: [.withdrawConsent], when: .consent)),
      .checked(
        "uk-xfer", "UK GDPR Art. 44A-49", "A restricted transfer has regulations or a safeguard.",
        .error, .everyDisclosureAbroad(has: .state), .everyDisclosureAbroad(has: .statedAdequacy),
        .everyDisclosureAbroad(has: .safeguard), when: "data leaves the United Kingdom"),
      .checked(
        "uk-complain", "Data Protection Act 2018 s. 164A", "People can complain to the controller.",
        .error, .choices(of: [.complain])),
      .undecidable(
        "uk-rli", "UK GDPR Art. 6(1)(ea)", "Recognised legitimate interests are a basis too.",
        because: "the format does not tell this basis from legitimate interests"),
      .checked(
        "uk-adm", "UK GDPR Art. 22A-22D", "Automated decisions are explained.", .warning,
        .everyAutomatedDecision(has: .logicAndConsequences),
        when: "a purpose has `automated-decision`"),
      .checked(
        "uk-pecr-6", "PECR reg. 6", "What is kept on people's devices can be refused.", .error,
        .everyMethod(.onDevices, has: .refusal), when: "a cookie or beacon is used"),
      .checked(
        "uk-deadline", "ICO guidance on the right to be informed", "The statement is reviewed.",
        .information, .registryHas(.reviewWithinAYear)),
    ])
}
