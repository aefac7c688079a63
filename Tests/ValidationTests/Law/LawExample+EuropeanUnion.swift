import Diagnostics

@testable import Validation

extension LawExample {
  static let europeanUnion: [LawExample] = [
    LawExample(
      "gdpr-13-1a",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, country: DE, address: 1 Example Street, email: a@example.org}
        """),
    LawExample(
      "gdpr-13-1a",
      bad: """
        organization: {name: Example, legal-name: Example Ltd, country: «CH», address: 1 Example Street, email: a@example.org}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, country: CH, address: 1 Example Street, email: a@example.org, representatives: {jurisdiction: EU, name: Beispiel GmbH}}
        """),
    LawExample(
      "gdpr-13-1b",
      bad: """
        «organization»: {name: Example, legal-name: Example Ltd, country: DE, address: 1 Example Street, email: a@example.org}
        """,
      good: """
        organization: {name: Example, legal-name: Example Ltd, country: DE, address: 1 Example Street, email: a@example.org, data-protection-officer: none}
        """),
    LawExample(
      "gdpr-13-1b",
      bad: """
        «organization»: {name: Example, data-protection-officer: {name: Jo Example}}
        """,
      good: """
        organization: {name: Example, data-protection-officer: {email: jo@example.org}}
        """),
    LawExample(
      "gdpr-13-1c1",
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
      "gdpr-13-1c2",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, legal-basis: contract}
        """),
    LawExample(
      "gdpr-13-1c2",
      bad: """
        uses:
          «mail»: {data: email, purposes: support, legal-basis: {CH: contract}}
        """,
      good: """
        uses:
          mail: {data: email, purposes: support, legal-basis: {EU: contract}}
        """),
    LawExample(
      "gdpr-13-1d",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: delivery, legal-basis: «legitimate-interests»}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, legal-basis: legitimate-interests, legitimate-interest: a shop that runs}
        """),
    LawExample(
      "gdpr-13-1e",
      bad: """
        sharing:
          parcels: {data: email, with: «unspecified», purposes: delivery}
        """,
      good: """
        sharing:
          parcels: {data: email, with: {unspecified: vendors}, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-1f1",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: EEA}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-1f1",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «all»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: [DE, JP]}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-1f2",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «CH»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: CH, safeguards: {EU: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-1f2",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «US», safeguards: {EU: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: JP, safeguards: {EU: adequacy}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-1f3",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: «IN»}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {EU: bcr}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-13-2a",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, retention: 2 years}
        """),
    LawExample(
      "gdpr-13-2a",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        retention:
          health: {data: health-data, keep: 1 year}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery}
        retention:
          contact: {data: contact-details, keep: 1 year}
        """),
    LawExample(
      "gdpr-13-2b",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «EU»}
        choices:
          rights: {kind: [access, erase], how: Write to us.}
        """,
      good: """
        choices:
          rights: {kind: [access, rectify, erase, restrict, object, port], how: Write to us.}
        """),
    LawExample(
      "gdpr-13-2c",
      bad: """
        collection:
          orders: {data: email, from: you, purposes: delivery, legal-basis: «consent»}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, legal-basis: consent}
        choices:
          rights: {kind: withdraw-consent, how: Write to us.}
        """),
    LawExample(
      "gdpr-13-2d",
      bad: """
        «organization»: {name: Example, authorities: {jurisdiction: CH, name: EDÖB}}
        """,
      good: """
        organization: {name: Example, authorities: {jurisdiction: EU, name: CNIL}}
        """),
    LawExample(
      "gdpr-13-2e",
      bad: """
        collection:
          «orders»: {data: email, from: you, purposes: delivery}
        """,
      good: """
        collection:
          orders: {data: email, from: you, purposes: delivery, provision: optional}
        """),
    LawExample(
      "gdpr-13-2f",
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
      "gdpr-14-1d",
      bad: """
        collection:
          orders: {data: «unspecified», from: brokers, purposes: support}
        """,
      good: """
        collection:
          orders: {data: unspecified, from: you, purposes: support}
        """),
    LawExample(
      "gdpr-14-2f",
      bad: """
        collection:
          orders: {data: email, from: «unspecified», purposes: support}
        """,
      good: """
        collection:
          orders: {data: email, from: brokers, purposes: support}
        """),
    LawExample(
      "gdpr-26-2",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor, role: joint-controller}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: joint-controller, contract: {kind: arrangement}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-30-1c",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «EU»}
        """,
      good: """
        data-subjects:
          guests: {label: guests}
        """),
    LawExample(
      "gdpr-30-1g",
      bad: """
        «organization»: {name: Example}
        """,
      good: """
        organization: {name: Example, security: Data is encrypted.}
        """),
    LawExample(
      "gdpr-28-2",
      bad: """
        «registry»: {format: 1, name: Example, jurisdictions: EU}
        services:
          tool: {label: our tool, role: processor}
        """,
      good: """
        registry: {format: 1, name: Example, jurisdictions: EU, change-notice: 30 days}
        services:
          tool: {label: our tool, role: processor}
        """),
    LawExample(
      "gdpr-28-3",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor, role: processor}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: processor, contract: {kind: dpa}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery}
        """),
    LawExample(
      "gdpr-28-4",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, role: processor}
          «driver»: {name: Driver, kind: vendor, engaged-by: courier}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: processor}
          driver: {name: Driver, kind: vendor, engaged-by: courier, contract: {kind: dpa}}
        """),
    LawExample(
      "gdpr-49-1",
      bad: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {EU: derogation}}
        sharing:
          «parcels»: {data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, countries: IN, safeguards: {EU: derogation}}
        sharing:
          parcels: {data: email, with: courier, purposes: delivery, possible: true}
        """),
    LawExample(
      "wp260-rcpt-2",
      bad: """
        recipients:
          «couriers»: {label: couriers, kind: vendor}
        sharing:
          parcels: {data: email, with: couriers, purposes: delivery}
        """,
      good: """
        recipients:
          couriers: {label: couriers, kind: vendor, activity: bring parcels}
        sharing:
          parcels: {data: email, with: couriers, purposes: delivery}
        """),
    LawExample(
      "wp260-date",
      bad: """
        registry: {format: 1, name: Example, jurisdictions: «EU»}
        """,
      good: """
        registry: {format: 1, name: Example, jurisdictions: EU, effective: 2026-01-01}
        """),
    LawExample(
      "epr-5-3b",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support, legal-basis: consent}
        """),
    LawExample(
      "epr-5-3b",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          blocking: {kind: block, applies-to: {via: tags}, how: Use your browser.}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        choices:
          banner: {kind: opt-in, applies-to: {via: tags}, how: We ask first.}
        """),
    LawExample(
      "epr-planet49",
      bad: """
        methods:
          «tags»: {label: tags, kind: cookie}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        """,
      good: """
        methods:
          tags: {label: tags, kind: cookie, lasts: 30 days}
        collection:
          visits: {data: email, from: you, via: tags, purposes: support}
        """),
    LawExample(
      "epr-link",
      bad: """
        recipients:
          «courier»: {name: Courier, kind: vendor}
        sharing:
          parcels: {flow: collected-directly, data: email, with: courier, purposes: delivery}
        """,
      good: """
        recipients:
          courier: {name: Courier, kind: vendor, role: joint-controller}
        sharing:
          parcels: {flow: collected-directly, data: email, with: courier, purposes: delivery}
        """),
  ]
}
