extension RulePack {
  /// The General Data Protection Law.
  static let brazil = RulePack(
    jurisdiction: .brazil, name: "Brazil", edition: "2026-09",
    sources: ["Law 13.709/2018 (LGPD)", "Resolution CD/ANPD 19/2024"],
    home: ["BR"],
    adequacy: .brazil,
    requirements: [
      .checked(
        "lgpd-9-i", "LGPD Art. 9, I", "The purpose is said.", .error,
        .everyCollection(has: .purpose)),
      .checked(
        "lgpd-9-ii", "LGPD Art. 9, II", "The duration of the processing is said.", .error,
        .everyCollection(has: .retention)),
      .checked(
        "lgpd-9-iii", "LGPD Art. 9, III", "The controller says who it is.", .error,
        .organizationHas(.legalName)),
      .checked(
        "lgpd-9-iv", "LGPD Art. 9, IV, 41", "The controller and its officer can be reached.",
        .error, .organizationHas(.contact), .organizationHas(.officer),
        .organizationHas(.officerContact)),
      .checked(
        "lgpd-9-v", "LGPD Art. 9, V", "Shared use and its purpose are said.", .error,
        .everySharing(has: .recipient), .everySharing(has: .purpose), when: "data is shared"),
      .checked(
        "lgpd-9-vi", "LGPD Art. 9, VI", "The part of each agent is said.", .error,
        .everyRecipient(.businesses, has: .role), when: "a business receives data"),
      .checked(
        "lgpd-9-vii", "LGPD Art. 9, VII, 18", "People's rights are said.", .error,
        .choices(of: [.access, .rectify, .erase, .port]),
        .choices(of: [.withdrawConsent], when: .consent)),
      .undecidable(
        "lgpd-9-2", "LGPD Art. 9 §2", "People hear of a change of purpose first.",
        because: "one registry holds one moment: `disclose diff` compares two",
        when: "a basis is consent"),
      .checked(
        "lgpd-9-3", "LGPD Art. 9 §3", "What follows when data is not given is said.", .warning,
        .everyCollection(.provisionDemanded, has: .consequence),
        when: "data is a condition of a service"),
      .covered(
        "lgpd-18-vii", "LGPD Art. 18, VII", "Who asks learns the recipients by name.",
        by: "lgpd-9-v", and: [.unnamedRecipient], when: "a person asks"),
      .undecidable(
        "lgpd-14-2", "LGPD Art. 14 §2", "What is collected from children is published.",
        because: "a missing `subjects` means everybody, so children are not told apart"),
      .checked(
        "lgpd-33", "LGPD Art. 33-36", "A transfer abroad has a ground.", .error,
        .everyDisclosureAbroad(has: .state), .everyDisclosureAbroad(has: .listedAdequacy),
        .everyDisclosureAbroad(has: .safeguard),
        when: "data leaves Brazil"),
      .covered(
        "anpd-19-17", "Resolution CD/ANPD 19/2024, Annex Art. 17", "A transfer is published.",
        by: "lgpd-33", "lgpd-9-ii", "lgpd-9-iii", "lgpd-9-v", when: "data leaves Brazil"),
    ])
}
