import Diagnostics
import Registry

/// One language's own words about pictures; names and headings have those of the documents.
public struct PictureWords: Sendable {
  let language: String
  /// Behind the registry's name in the title.
  let flows: String
  /// Before what the picture is limited to.
  let only: String
  let partOf: String
  let parts: String
  /// Behind the number of parts.
  let kinds: String
  /// Before what is passed on.
  let data: String
  let purposes: String
  let circumstances: String
  let collectedDirectly: String
  let nothing: String
  /// Before the statements that are not drawn for their silence.
  let silent: String

  // What the lines and boxes of the picture mean.
  let solid: String
  let dashed: String
  let gap: String
  let contradiction: String

  static let known: [PictureWords] = [.english, .german]

  /// - Throws: `JobError` when the language has no words.
  init(of locale: LocaleTag) throws(JobError) {
    guard let words = Self.known.first(where: { $0.language == locale.language }) else {
      throw JobError(.badValue, "pictures have no words for `\(locale.code)`")
    }
    self = words
  }

  private init(
    language: String, flows: String, only: String, partOf: String, parts: String, kinds: String,
    data: String,
    purposes: String, circumstances: String, collectedDirectly: String, nothing: String,
    silent: String,
    solid: String, dashed: String, gap: String, contradiction: String
  ) {
    self.language = language
    self.flows = flows
    self.only = only
    self.partOf = partOf
    self.parts = parts
    self.kinds = kinds
    self.data = data
    self.purposes = purposes
    self.circumstances = circumstances
    self.collectedDirectly = collectedDirectly
    self.nothing = nothing
    self.silent = silent
    self.solid = solid
    self.dashed = dashed
    self.gap = gap
    self.contradiction = contradiction
  }

  private static let english = PictureWords(
    language: "en",
    flows: "where personal data comes from and who receives it",
    only: "Only",
    partOf: "part of",
    parts: "Among it",
    kinds: "kinds of data",
    data: "Data",
    purposes: "Purpose",
    circumstances: "Circumstances",
    collectedDirectly: "collected by the recipient itself",
    nothing: "The registry discloses no such flow",
    silent: "Not drawn, since they do not say this",
    solid: "Solid line: it happens",
    dashed: "Dashed line: it may happen, or happens in some circumstances only",
    gap: "Dashed box: the registry does not say which",
    contradiction: "Red line: a promise says the opposite")

  private static let german = PictureWords(
    language: "de",
    flows: "woher Personendaten kommen und wer sie erhält",
    only: "Nur",
    partOf: "Teil von",
    parts: "Darunter",
    kinds: "Arten von Daten",
    data: "Daten",
    purposes: "Zweck",
    circumstances: "Umstände",
    collectedDirectly: "vom Empfänger selbst erhoben",
    nothing: "Das Register nennt keinen solchen Fluss",
    silent: "Nicht gezeichnet, weil sie dies nicht sagen",
    solid: "Durchgezogene Linie: es geschieht",
    dashed: "Gestrichelte Linie: es kann geschehen oder nur unter bestimmten Umständen",
    gap: "Gestrichelter Kasten: das Register sagt nicht, was genau",
    contradiction: "Rote Linie: eine Zusage sagt das Gegenteil")
}
