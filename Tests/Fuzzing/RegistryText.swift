import Diagnostics
import Registry

/// A registry that has a bit of everything.
enum RegistryText {
  static let registry = Registry.load([
    SourceFile(path: "registry.yaml", bytes: Array(saying("\"{sections.who}\"").utf8))
  ]).registry

  /// - Parameters:
  ///   - text: a YAML scalar, which stands wherever a text can.
  ///   - wording: one that stands as the wording of what is collected.
  static func saying(_ text: String, wording: String = "\"{data}[ {when}]\"") -> String {
    """
    registry: {format: 1, name: Example, locales: [en, de], jurisdictions: [CH, EU]}
    organization: {name: Example, country: CH, email: privacy@example.org}
    services:
      website: {label: {en: our website, de: unsere Website}}
      app: {label: our app}
      shops: {label: shops of others, not-covered: true}
    data-subjects:
      adults: {label: adults}
      children: {label: children}
    data-categories:
      personal-data: {label: personal data, abstract: true}
      contact: {label: contact details, broader: personal-data, aliases: [contacts]}
      email: {label: your e-mail address, broader: contact}
      phone: {label: \(text), broader: contact}
      logs: {label: logs, broader: personal-data, examples: [\(text), time]}
      taste: {label: what you like, broader: personal-data}
    sources:
      you: {label: you, kind: data-subject}
      brokers: {label: data brokers, kind: third-party}
      insights: {label: our own conclusions, kind: inferred, derived-from: [logs]}
    methods:
      forms: {label: web forms, kind: form}
      cookies: {label: cookies, kind: cookie, lasts: 1 year}
    purposes:
      answer: {label: answer your questions}
      marketing: {label: tell you about our products}
      mail-shots: {label: \(text), broader: marketing}
    recipients:
      vendors: {label: our vendors, kind: vendor, role: processor}
      desk: {name: Acme Desk, legal-name: Acme GmbH, broader: vendors, countries: [DE, US],
        safeguards: {CH: adequacy}, activity: \(text)}
      partners: {label: partners, kind: partner}
      mailer: {name: Mailer, broader: partners, countries: US, website: https://example.org}
      police: {label: the police, kind: authority}
    obligations:
      secrecy: {label: keep the data secret}
    conditions:
      consent:
        label: consent
        values:
          given: {label: if you agree}
          refused: {label: \(text)}
    links:
      contact-page: {label: \(text), url: https://example.org/contact}
    collection:
      form: {when: \(text), data: [email, phone], from: you, via: forms, purposes: answer,
        retention: [{keep: 2 years, then: \(text)}]}
      visits: {data: logs, from: you, via: cookies, purposes: [answer, marketing],
        where: {consent: given}, identifiability: pseudonymous, except: [{subjects: children}]}
      tastes: {data: taste, from: insights, purposes: marketing, where: {consent: given}}
    uses:
      tastes: {data: taste, purposes: marketing, operation: infer, where: {consent: given}}
    sharing:
      desk: {data: contact, with: desk, purposes: answer, obligations: secrecy,
        onward: [{with: mailer, purposes: mail-shots, where: {consent: given}}],
        except: [{data: phone, subjects: children}]}
      some: {data: {unspecified: personal-data}, with: {unspecified: partners}, purposes: marketing,
        where: {consent: given}, since: 2026-01-01, until: 2027-01-01}
      police: {data: all, with: police, purposes: answer, possible: true, description: \(text)}
    never:
      no-children: {action: share, data: all, with: partners, subjects: children,
        precedence: prevails}
      no-sale: {action: sell, data: personal-data, with: all}
    choices:
      stop: {kind: opt-out, applies-to: {purposes: marketing}, how: \(text), link: contact-page}
    retention:
      logs: {data: logs, keep: 90 days, bound: at-most, starts: \(text)}
    documents:
      statement:
        title: \(text)
        sections:
          - {generate: [collection, uses], heading: \(text)}
          - {id: who, generate: [sharing, never], heading: Who, intro: \(text)}
          - {generate: [choices, retention, recipients], heading: More}
          - {heading: Words, text: [\(text), "{links.contact-page} {recipients.desk}"]}
    wording:
      collection: \(wording)

    """
  }
}
