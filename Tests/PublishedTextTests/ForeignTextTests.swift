import Registry
import Statement
import Testing

@testable import PublishedText

/// What others wrote is read by the terms that it names.
@Suite struct ForeignTextTests {
  private let page = """
    Privacy Policy

    When you write to us we obtain your contact details (name, postal address) through forms on the \
    web, to answer questions. They are kept for two years.

    We disclose contact details to Acme Desk GmbH in Germany, which answers questions. It passes \
    nothing on.

    We have never gathered data about health.
    """

  @Test func sentencesAreBackedByWhatTheyName() throws {
    let comparison = try compare(page, with: registry(shop))
    let backed = comparison.sentences.filter { $0.verdict == .backed }
    let nearest = backed.compactMap { $0.declarations.first?.id }
    #expect(nearest.contains("collection.contact-form"))
    #expect(nearest.contains("sharing.helpdesk"))
    #expect(nearest.contains("never.no-health-data"))
    #expect(comparison.count(.same) == 0)
  }

  @Test func whatNoSentenceNamesIsMissing() throws {
    let comparison = try compare(page, with: registry(shop))
    let whole = comparison.missing.filter { $0.extent == .whole }.map(\.declaration.id)
    #expect(whole.contains("sharing.delivery"))
    #expect(!whole.contains("sharing.helpdesk"))
    #expect(!whole.contains("collection.contact-form"))
  }

  @Test func aPromiseIsBackedByPromisesAlone() throws {
    let registry = try registry(shop)
    let denied = try compare(
      "We do not disclose your orders to couriers to deliver.", with: registry)
    #expect(denied.sentences.map(\.verdict) == [.unbacked])
    let affirmed = try compare("We collect data about your health.", with: registry)
    #expect(affirmed.sentences.map(\.verdict) == [.unbacked])
  }

  @Test func theLanguageIsKnownByTheWords() throws {
    let german = "Wir geben Ihre Kontaktangaben an Acme Desk weiter, um Ihre Fragen zu beantworten."
    let comparison = try compare(german, with: registry(shop))
    #expect(comparison.locale == .german)
    #expect(comparison.sentences.map(\.verdict) == [.backed])
  }

  @Test func theOrderOfRenderingsIsOneAndTheSame() throws {
    let registry = try registry(shop)
    let texts = try (0..<3).map { _ in
      ComparisonJSONRenderer().render(try compare(page, with: registry))
    }
    #expect(Set(texts).count == 1)
  }
}
