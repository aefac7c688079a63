/// The registry in which a rule's examples stand: an example declares only what it is about.
enum ExampleRegistry {
  static let path = "Registry/vocabulary.yaml"
  static let examplePath = "Registry/example.yaml"

  /// The example's own sections may add to every section here but `registry` and `organization`.
  static let yaml = """
    registry: {format: 1, name: Example}
    organization: {name: Example, legal-name: Example Ltd, country: CH}
    services:
      shop: {label: our shop}
      forum: {label: our forum}
    data-subjects:
      customers: {label: customers}
      children: {label: children, minors: true}
    data-categories:
      personal-data: {label: your personal data}
      contact-details: {label: your contact details, broader: personal-data}
      email: {label: your e-mail address, broader: contact-details}
      phone: {label: your phone number, broader: contact-details}
      order-details: {label: the details of your order, broader: personal-data}
      health-data: {label: your health data, broader: personal-data}
    sources:
      you: {kind: data-subject}
      brokers: {label: data brokers, kind: third-party}
    methods:
      order-form: {label: our order form, kind: form}
      cookies: {label: cookies, kind: cookie}
    purposes:
      service: {label: serve you}
      delivery: {label: deliver your order, broader: service}
      support: {label: answer your questions, broader: service}
      advertising: {label: advertise to you}
    recipients:
      vendors: {label: our vendors, kind: vendor}
      carrier: {name: Carrier, legal-name: Carrier Ltd, broader: vendors, role: controller, countries: CH}
      help-desk: {name: Help Desk, legal-name: Help Desk Ltd, broader: vendors, role: processor, countries: DE}
      advertisers: {label: advertisers, kind: third-party}
      police: {label: the police, kind: authority}
    conditions:
      consent:
        label: consent
        values:
          given: {label: if you agree}
          refused: {label: if you do not agree}
    """
}
