import Foundation
import Registry

/// How one language words a statement: its phrases, and what grammar they need.
public struct Wording: Sendable {
  /// What a text is, and calls itself.
  public enum Genre: Sendable {
    case statement
    /// What is told to readers of a change.
    case notice
    /// An answer to one person.
    case report
  }

  public let locale: LocaleTag
  let genre: Genre
  private let language: Language
  private let patterns: [PhraseID: Pattern]
  private let foundationLocale: Locale

  /// - Parameters:
  ///   - locale: The language, or a region's kind of it.
  ///   - isInformal: Whether readers are addressed as one addresses friends.
  ///   - genre: What the text is.
  ///   - overrides: The registry's own wording.
  init(
    _ language: Language, locale: LocaleTag? = nil, isInformal: Bool = false,
    as genre: Genre = .statement, overrides: [PhraseID: Pattern] = [:]
  ) {
    self.language = language
    self.locale = locale ?? language.locale
    self.genre = genre
    let informal = isInformal ? language.informal : [:]
    let own: [PhraseID: Pattern] =
      switch genre {
      case .statement: [:]
      case .notice: language.notice
      case .report: language.report
      }
    patterns = language.patterns.merging(informal) { $1 }.merging(own) { $1 }
      .merging(overrides) { $1 }
    foundationLocale = Locale(identifier: self.locale.code)
  }

  /// A phrase with its blanks filled.
  func phrase(_ id: PhraseID, _ values: [Blank: Phrase] = [:]) -> Phrase {
    patterns[id]?.filled(values) ?? Phrase()
  }

  func text(_ id: PhraseID) -> String { phrase(id).plainText }

  /// "a, b, and c", as the language joins a list (CLDR).
  func all(_ items: [Phrase]) -> Phrase { join(items, .and) }

  /// "a, b, or c".
  func any(_ items: [Phrase]) -> Phrase { join(items, .or) }

  private func join(
    _ items: [Phrase], _ type: ListFormatStyle<StringStyle, [String]>.ListType
  ) -> Phrase {
    guard items.count > 1 else { return items.first ?? Phrase() }
    // The formatter places marks between numbered stand-ins, so that links survive it.
    let marks = items.indices.map { "\u{E000}\($0)\u{E001}" }
    let joined = marks.formatted(.list(type: type).locale(foundationLocale))
    var phrase = Phrase()
    for piece in joined.split(separator: "\u{E000}", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "\u{E001}"), let index = Int(piece[..<end]),
        items.indices.contains(index)
      else {
        phrase.append(String(piece))
        continue
      }
      phrase.append(items[index])
      phrase.append(String(piece[piece.index(after: end)...]))
    }
    return phrase
  }

  /// Whether a list of these items reads well in running text.
  func runsInSentence(_ items: [Phrase]) -> Bool {
    guard items.count > 2 else { return true }
    let texts = items.map(\.plainText)
    let isCompound = { (text: String) in
      text.contains(",") || language.conjunctions.contains { text.contains($0) }
    }
    return items.count <= 4 && texts.count(where: isCompound) <= 1
  }

  /// Whether an item holds a conjunction or a comma, so that repeating "to" helps.
  func isCompound(_ phrase: Phrase) -> Bool {
    let text = phrase.plainText
    return text.contains(",") || language.conjunctions.contains { text.contains($0) }
  }

  func name(of territory: Territory) -> String {
    switch territory {
    case .anywhere: language.anywhere
    case .region(let region): language.regions[region] ?? region.rawValue
    case .country(let country): name(of: country)
    }
  }

  /// "in the Netherlands".
  func location(_ territory: Territory) -> String {
    place(territory)?.location ?? language.plainPlace.location + name(of: territory)
  }

  /// "to the Netherlands".
  func destination(_ territory: Territory) -> String {
    place(territory)?.destination ?? language.plainPlace.destination + name(of: territory)
  }

  private func place(_ territory: Territory) -> Language.PlaceForms? {
    switch territory {
    case .anywhere: language.places[territory.code]
    case .region(let region): language.places[region.rawValue]
    case .country(let country): language.places[country.code]
    }
  }

  func name(of country: Country) -> String {
    foundationLocale.localizedString(forRegionCode: country.code) ?? country.code
  }

  /// What a language is called.
  func name(of locale: LocaleTag) -> String {
    foundationLocale.localizedString(forIdentifier: locale.code) ?? locale.code
  }

  func date(_ date: CalendarDate) -> String {
    var components = DateComponents()
    (components.year, components.month, components.day) = (date.year, date.month, date.day)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    guard let moment = calendar.date(from: components) else { return date.description }
    var style = Date.FormatStyle(date: .long, time: .omitted, locale: foundationLocale)
    style.timeZone = .gmt
    style.calendar = calendar
    return moment.formatted(style)
  }

  func period(_ period: Period) -> String {
    all(
      period.components.map { component in
        let forms = language.units[component.unit]
        let unit = component.count == 1 ? forms?.one : forms?.other
        return Phrase("\(component.count) \(unit ?? component.unit.rawValue)")
      }
    ).plainText
  }

  func word(_ kind: ChoiceKind) -> Phrase { Phrase(language.choiceKinds[kind] ?? kind.rawValue) }
  func word(_ kind: RecipientKind) -> Phrase {
    Phrase(language.recipientKinds[kind] ?? kind.rawValue)
  }
  func word(_ operation: ProcessingOperation) -> Phrase {
    Phrase(language.operations[operation] ?? operation.rawValue)
  }
  func word(_ basis: LegalBasis) -> Phrase { Phrase(language.legalBases[basis] ?? basis.rawValue) }
  func word(_ safeguard: Safeguard) -> Phrase {
    Phrase(language.safeguards[safeguard] ?? safeguard.rawValue)
  }
  func word(_ jurisdiction: Jurisdiction) -> Phrase {
    Phrase(language.jurisdictions[jurisdiction] ?? jurisdiction.rawValue)
  }

  func word(_ role: ProcessingRole) -> Phrase { Phrase(language.roles[role] ?? role.rawValue) }
  func word(_ kind: MethodKind) -> Phrase { Phrase(language.methodKinds[kind] ?? kind.rawValue) }
  func word(_ category: CaliforniaCategory) -> Phrase {
    Phrase(language.californiaCategories[category] ?? category.rawValue)
  }

  /// A label as a heading or in a table: without its article or possessive, with a capital.
  func title(from label: String) -> String {
    let determiner = language.determiners.first { label.hasPrefix($0) } ?? ""
    return String(label.dropFirst(determiner.count)).capitalizedFirst
  }
}
