import FlowAlgebra
import Registry

/// What flows are called outside documents, in one language.
package struct TermTitles: Sendable {
  private let names: TermNames

  package init(_ model: FlowModel, _ wording: Wording) {
    names = TermNames(
      speaker: Speaker(registry: model.registry, wording: wording, day: nil), space: model.space)
  }

  private var wording: Wording { names.speaker.wording }

  /// The term by its title; a gap by its bound, "not said which".
  ///
  /// - Parameter besideOthers: Whether it stands in a list with others.
  package func title(
    of term: CoveredTerm, in dimension: Dimension, besideOthers: Bool = true
  ) -> String {
    names.name(term, dimension, besideOthers: besideOthers).plainText.asOneLine
  }

  /// The heading of a group of recipients.
  package func heading(of group: RecipientGroup) -> String {
    wording.text(group.heading).asOneLine
  }

  /// The heading of the sources.
  package var sources: String { wording.text(.columnFrom).asOneLine }

  /// The heading of the data.
  package var data: String { wording.text(.columnData).asOneLine }

  /// What a country or region is called.
  package func name(of territory: Territory) -> String { wording.name(of: territory) }

  /// What several recipients of a kind are called.
  package func name(of kind: RecipientKind) -> String { wording.word(kind).plainText }

  /// A day, as the language writes it.
  package func date(_ date: CalendarDate) -> String { wording.date(date) }
}
