import Foundation
import Registry

/// How one language words a statement: its phrases, and what grammar they need.
public struct Wording: Sendable {
  public let locale: LocaleTag
  private let patterns: [PhraseID: Pattern]
  private let foundationLocale: Locale
  /// The words for what people can do.
  private let choiceKinds: [ChoiceKind: String]
  private let operations: [ProcessingOperation: String]
  private let legalBases: [LegalBasis: String]
  private let safeguardNames: [Safeguard: String]
  private let jurisdictionNames: [Jurisdiction: String]
  private let regionNames: [Territory.Region: String]
  private let anywhere: String
  private let units: [Period.Unit: Language.UnitForms]
  /// What a label loses at its beginning in a table: "your ", "the ".
  private let determiners: [String]
  /// Conjunctions within an item make a list ambiguous.
  private let conjunctions: [String]

  init(_ language: Language, overrides: [PhraseID: Pattern] = [:]) {
    locale = language.locale
    patterns = language.patterns.merging(overrides) { $1 }
    foundationLocale = Locale(identifier: language.locale.code)
    choiceKinds = language.choiceKinds
    operations = language.operations
    legalBases = language.legalBases
    safeguardNames = language.safeguards
    jurisdictionNames = language.jurisdictions
    regionNames = language.regions
    anywhere = language.anywhere
    units = language.units
    determiners = language.determiners
    conjunctions = language.conjunctions
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
      text.contains(",") || conjunctions.contains { text.contains($0) }
    }
    return items.count <= 4 && texts.count(where: isCompound) <= 1
  }

  /// Whether an item holds a conjunction or a comma, so that repeating "to" helps.
  func isCompound(_ phrase: Phrase) -> Bool {
    let text = phrase.plainText
    return text.contains(",") || conjunctions.contains { text.contains($0) }
  }

  func name(of territory: Territory) -> String {
    switch territory {
    case .anywhere: anywhere
    case .region(let region): regionNames[region] ?? region.rawValue
    case .country(let country): name(of: country)
    }
  }

  func name(of country: Country) -> String {
    foundationLocale.localizedString(forRegionCode: country.code) ?? country.code
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
        let forms = units[component.unit]
        let unit = component.count == 1 ? forms?.one : forms?.other
        return Phrase("\(component.count) \(unit ?? component.unit.rawValue)")
      }
    ).plainText
  }

  func word(_ kind: ChoiceKind) -> Phrase { Phrase(choiceKinds[kind] ?? kind.rawValue) }
  func word(_ operation: ProcessingOperation) -> Phrase {
    Phrase(operations[operation] ?? operation.rawValue)
  }
  func word(_ basis: LegalBasis) -> Phrase { Phrase(legalBases[basis] ?? basis.rawValue) }
  func word(_ safeguard: Safeguard) -> Phrase {
    Phrase(safeguardNames[safeguard] ?? safeguard.rawValue)
  }
  func word(_ jurisdiction: Jurisdiction) -> Phrase {
    Phrase(jurisdictionNames[jurisdiction] ?? jurisdiction.rawValue)
  }

  /// A label as a heading or in a table: without its article or possessive, with a capital.
  func title(from label: String) -> String {
    let determiner = determiners.first { label.hasPrefix($0) } ?? ""
    return String(label.dropFirst(determiner.count)).capitalizedFirst
  }
}
