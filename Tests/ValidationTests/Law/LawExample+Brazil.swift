import Diagnostics

@testable import Validation

extension LawExample {
  static let brazil: [LawExample] = [
    LawExample(
      "lgpd-9-i",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: «unspecified»}
        uses:
          other: {data: health-data, purposes: support}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: unspecified}
        uses:
          mail: {data: contact-details, purposes: support}
        """),
    LawExample(
      "lgpd-9-ii",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, retention: 2 years}
        """),
    LawExample(
      "lgpd-9-iii",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd}
        """),
    LawExample(
      "lgpd-9-iv",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, email: a@example.org, data-protection-officer: {email: jo@example.org}}
        """),
    LawExample(
      "lgpd-9-v",
      bad: """
        sharing:
          parcels: {data: email, with: «unspecified», purposes: delivery}
        """,
      good: """
        sharing:
          parcels: {data: email, with: {unspecified: vendors}, purposes: delivery}
        """),
    LawExample(
      "lgpd-9-v",
      bad: """
        sharing:
          parcels: {data: email, with: carrier, purposes: «unspecified»}
        """,
      good: """
        sharing:
          parcels: {data: email, with: carrier, purposes: {unspecified: service}}
        """),
    LawExample(
      "lgpd-9-vi",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: controller}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "lgpd-9-vii",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «BR»}
        """,
      good: """
        choices:
          rights: {kind: [access, rectify, erase, port], how: Write to us.}
        """),
    LawExample(
      "lgpd-9-3",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery, provision: contractual}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, provision: contractual, if-not-provided: We cannot deliver.}
        """),
    LawExample(
      "lgpd-33",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: DE, safeguards: {BR: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
  ]
}
