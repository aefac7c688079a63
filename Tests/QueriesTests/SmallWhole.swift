/// Section 6 of the format's description, in the parts that questions need.
let smallWhole = """
  registry: {format: 1, name: Example, jurisdictions: [CH], effective: 2026-09-01}
  organization: {name: Example}
  services:
    website: {label: our website}
  data-categories:
    personal-data: {label: personal data}
    contact-details: {label: contact details, broader: personal-data, aliases: contacts}
  sources:
    you: {label: you, kind: data-subject}
  methods:
    web-forms: {label: web forms, kind: form}
  purposes:
    answer-questions: {label: answer your questions}
    marketing: {label: tell you about our products}
  recipients:
    helpdesk-providers: {label: help-desk providers, kind: vendor, role: processor}
    acme-desk: {name: Acme Desk, broader: helpdesk-providers, countries: DE}
  collection:
    contact-form:
      data: contact-details
      from: you
      via: web-forms
      purposes: answer-questions
  sharing:
    helpdesk:
      data: contact-details
      with: acme-desk
      purposes: answer-questions
      onward: none
  never:
    no-advertising: {action: use, data: contact-details, purposes: marketing}

  """
