/// What a seeded registry has once, whatever its size.
enum Preamble {
  static var sections: SectionTexts {
    var sections = SectionTexts()
    for (section, text) in texts { sections.append(text, to: section) }
    return sections
  }

  private static let texts = [
    (
      "registry",
      """
        format: 1
        name: Seeded
        jurisdictions: [CH, EU]
        effective: 2026-01-01
        reviewed: 2026-01-01

      """
    ),
    (
      "organization",
      """
        name: Seeded
        legal-name: Seeded AG
        country: CH
        address: Seeded AG, 3000 Bern
        email: privacy@example.org
        data-protection-officer: none

      """
    ),
    (
      "services",
      """
        websites: {label: our websites}
        shop: {label: our shop, broader: websites}
        apps: {label: our apps}
        support: {label: our support}

      """
    ),
    (
      "data-subjects",
      """
        customers: {label: customers}
        visitors: {label: visitors}
        applicants: {label: applicants}
        children: {label: children, minors: true}

      """
    ),
    (
      "sources",
      """
        you: {label: you, kind: data-subject}
        your-device: {label: your device, kind: device}
        resellers: {label: resellers, kind: third-party}

      """
    ),
    (
      "methods",
      """
        forms: {label: forms, kind: form}
        logs: {label: server logs, kind: log}
        messages: {label: messages, kind: message}

      """
    ),
    (
      "conditions",
      """
        consent:
          label: consent
          values:
            given: {label: if you agree}
            refused: {label: if you refuse}
        region:
          label: region
          values:
            europe: {label: if you live in Europe}
            elsewhere: {label: if you live outside Europe}

      """
    ),
    (
      "links",
      """
        account: {label: your account page, url: "https://example.org/account"}

      """
    ),
    (
      "documents",
      """
        privacy-statement:
          title: Privacy statement
          sections:
            - {heading: What we collect, generate: collection}
            - {heading: How we use it, generate: uses}
            - {heading: Who receives it, generate: sharing}
            - {heading: What we do not do, generate: never}
            - {heading: How long we keep it, generate: retention}
            - {heading: What you can do, generate: choices}

      """
    ),
  ]
}
