/// Words for a registry that nobody keeps.
enum Phrases {
  static let kinds = [
    "postal addresses", "order histories", "device identifiers", "support messages",
    "payment details", "usage figures", "call recordings", "location traces", "survey answers",
    "language settings", "contract numbers", "delivery notes",
  ]

  static let reasons = [
    "answer your questions", "deliver what you ordered", "keep our services secure",
    "mend what is broken", "bill what you use", "meet the duties of bookkeeping",
    "measure how our services are used", "train our support staff",
  ]

  static let trades = [
    "hosting companies", "help-desk providers", "payment services", "parcel services",
    "print shops", "translation offices", "auditors", "survey institutes",
  ]

  static let occasions = [
    "when you write to us", "when you order something", "while you are signed in",
    "if you take part in a survey", "when you call our support",
  ]

  static let activities = [
    "runs servers for us", "answers calls in our name", "prints and sends our letters",
    "checks payments", "keeps copies in case of loss",
  ]

  static let sentences = [
    "We keep this apart from everything else and look at it only when a case is open.",
    "Staff in two countries may see this, each for the customers of their own branch.",
    "You see the same record in your account, under the heading of the service it belongs to.",
  ]

  static let countries = ["CH", "DE", "FR", "AT", "IE", "NL", "SE", "PT"]

  static func pick(_ phrases: [String], _ number: Int) -> String {
    phrases[number % phrases.count]
  }
}
