import Diagnostics

@testable import Validation

extension LawExample {
  static let unitedKingdom: [LawExample] = [
    LawExample(
      "uk-13",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «UK»}
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, country: GB, address: 1 Example Street, email: a@example.org, data-protection-officer: none, authorities: {jurisdiction: UK, name: ICO}}
        choices:
          rights: {kind: [access, rectify, erase, restrict, object, port], how: Write to us.}
        """),
    LawExample(
      "uk-xfer",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {UK: scc}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "uk-xfer",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «EEA»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: DE, safeguards: {UK: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "uk-complain",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «UK»}
        """,
      good: """
        choices:
          rights: {kind: complain, how: Write to us.}
        """),
    LawExample(
      "uk-adm",
      bad: """
        purposes:
          «scoring»: {label: set your price, automated-decision: {logic: We count your orders.}}
        """,
      good: """
        purposes:
          scoring:
            label: set your price
            automated-decision: {logic: We count your orders., consequences: Your price changes.}
        """),
    LawExample(
      "uk-pecr-6",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          blocking: {kind: block, applies-to: {via: order-form}, how: Use your browser.}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          stop: {kind: opt-out, applies-to: [collection.visits], how: Write to us.}
        """),
    LawExample(
      "uk-deadline",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: UK, reviewed: «2025-01-31»}
        """,
      good: """
        registry: {format: 1, name: Example, jurisdictions: UK, effective: 2020-01-01, reviewed: 2026-08-31}
        """),
  ]
}
