import Registry

/// What is known of a language's words about data: adding a language is adding one of these.
struct FieldWords: Sendable {
  let language: String
  /// Words that say nothing by themselves.
  let common: [String]
  /// Words that mean the same in texts about data.
  let synonyms: [[String]]
  /// Words that tell of something given to others, unless "you" follows.
  let disclosing: [String]
  let denying: [String]
  /// Words with which the organization speaks of itself.
  let speaking: [String]
  /// Words that set something else against what was said.
  let contrasting: [String]
  /// Words that tell what is done with data, and neither which data nor why.
  let plain: [String]
  /// Words behind which stands who receives something.
  let receiving: [String]
  /// Words that say nothing behind another.
  let idle: [String: String]

  static let known: [FieldWords] = [.english, .german]

  /// The words of a locale's language; those of English where it is not known.
  static func of(_ locale: LocaleTag) -> FieldWords {
    known.first { $0.language == locale.language } ?? .english
  }

  static let english = FieldWords(
    language: "en",
    common: words(
      """
      a about above again against all also although am an and any are as at be because been before
      being below between both but by can could did do does doing done down during each e.g either
      etc example few for from further get had has have having he her here hers him his how however
      i if in instance into is it its itself just kind kinds let like made make makes making many
      may me might more most much must my need needs no nor not now of off on once one only or other
      others our ours out over own please same shall she should so some such than that the their
      theirs them themselves then there these they this those through to too under until up upon us
      various very was way ways we were what when where whether which while who whom whose why will
      with within without would you your yours yourself including include includes certain regarding
      whatever always never note take takes taking part additionally finally furthermore moreover
      case cases want wish sure aware able someone anyone manner similar variety via get following
      e g ie eg well also able way
      """),
    synonyms: [
      ["share", "disclose", "disclosure", "give", "transfer", "send", "refer", "pass"],
      ["collect", "gather", "obtain", "capture", "acquire"],
      ["use", "using", "process", "handle"],
      ["data", "information", "details", "info"],
      ["website", "site", "webpage", "web"],
      ["company", "firm", "business", "organization", "organisation"],
      ["vendor", "supplier", "contractor", "subprocessor"],
      ["fight", "combat", "prevent"],
      ["stop", "end", "discontinue", "unsubscribe"],
      ["keep", "retain", "preserve", "store", "save"],
      ["look", "inspect", "access", "view", "see", "open"],
      ["follow", "comply", "abide", "obey"],
      ["law", "legal", "lawful", "legislation"],
      ["rule", "requirement", "policy"],
      ["delete", "erase", "remove", "deletion"],
      ["device", "machine", "computer"],
      ["help", "assist", "aid"],
      ["offer", "provide", "supply"],
      ["product", "solution"],
      ["service"],
      ["work", "operate", "run", "maintain"],
      ["solve", "resolve", "fix"],
      ["improve", "enhance", "better"],
      ["tell", "notify", "alert"],
      ["answer", "respond", "reply"],
      ["believe", "belief"],
      ["permit", "permission", "consent", "agree", "allow"],
      ["sell", "sale", "sold"],
      ["buy", "purchase"],
      ["protect", "secure", "security", "safe", "defend"],
      ["error", "fault", "failure", "bug"],
      ["ask", "request", "demand"],
      ["phone", "telephone"],
      ["mail", "email", "e-mail"],
      ["add", "enrich", "supplement", "complement"],
      ["customer", "client"],
      ["employee", "staff", "personnel"],
      ["purpose", "reason"],
      ["analyze", "analyse", "analysis", "analytics"],
      ["recording", "record"],
      ["trade", "traffic"],
      ["statement", "notice"],
      ["form"],
    ],
    disclosing: [
      "give", "gives", "given", "share", "disclose", "disclosure", "sell", "sold", "sale",
      "transfer", "pass",
    ],
    denying: ["not", "never", "no", "cannot", "don't", "doesn't", "nobody", "none", "neither"],
    speaking: ["we", "i"], contrasting: ["but", "however", "except", "unless"],
    plain: ["share", "collect", "use", "data", "personal", "keep", "receive", "purpose"],
    receiving: ["to", "with"], idle: ["order": "in"])

  static let german = FieldWords(
    language: "de",
    common: words(
      """
      ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus
      bei beim bis da dabei dadurch dafür damit dann daran das dass dazu dein deine dem den denen denn
      der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine
      einem einen einer eines er es etwa etwas für gegen haben hat hier hierzu hinter ich ihm ihn
      ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist je jede jedem jeden jeder jedes kann kein
      keine keinem keinen keiner können könnte man mehr mit möchten muss müssen nach nicht nie niemals nur ob
      oder ohne sein seine seinen seiner sich sie sind so sofern solche solchen sondern soweit sowie
      über um und uns unser unsere unserem unseren unserer unter usw vom von vor während was wegen
      weil weiter welche welchen welcher wenn werden wie wir wird wo wollen wurde wurden zu zum zur
      zwischen bitte beispielsweise beispiel etc ggf sowie falls bzw insbesondere teil z b d h u a ferner zudem
      """),
    synonyms: [
      [
        "weitergeben", "weitergegeben", "bekanntgeben", "übermitteln", "übermittelt", "offenlegen",
        "teilen", "geben", "senden", "überlassen", "weiterleiten", "mitteilen",
      ],
      ["erheben", "erhoben", "sammeln", "erfassen", "erhalten"],
      ["verwenden", "nutzen", "verarbeiten", "bearbeiten", "benutzen", "verwendet", "genutzt"],
      ["daten", "informationen", "angaben", "personendaten"],
      ["website", "webseite", "internetseite", "site"],
      ["firma", "unternehmen", "gesellschaft"],
      ["dienstleister", "anbieter", "auftragsverarbeiter", "auftragsbearbeiter", "lieferant"],
      ["speichern", "aufbewahren", "gespeichert", "aufbewahrt"],
      ["löschen", "entfernen", "gelöscht", "löschung"],
      ["gesetz", "recht", "rechtlich", "gesetzlich"],
      ["behörde", "amt", "stelle"],
      ["gerät", "computer", "rechner"],
      ["helfen", "unterstützen"],
      ["verkaufen", "verkauf", "verkauft"],
      ["beantworten", "antworten", "antwort"],
      ["frage", "anfrage"],
      ["kunde", "kundin"],
    ],
    disclosing: [
      "weiter", "weitergeben", "weitergegeben", "weitergabe", "bekanntgeben", "bekanntgabe",
      "übermitteln",
      "übermittelt", "offenlegen", "verkaufen", "verkauf", "verkauft", "weiterleiten",
    ],
    denying: [
      "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keinerlei",
      "niemand", "weder",
    ], speaking: ["wir", "ich"], contrasting: ["aber", "jedoch", "sondern", "außer", "ausser"],
    plain: ["weitergeben", "erheben", "verwenden", "daten", "persönlich", "speichern", "zweck"],
    receiving: ["an", "mit"], idle: [:])

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
