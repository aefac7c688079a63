import FlowAlgebra
import Registry

/// The first layer of a statement: one screen that drops detail, but no kind of recipient.
struct SummaryComposer {
  let speaker: Speaker
  let authored: AuthoredText
  /// What each section prints.
  let printing: [[PrintedEntry]]

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var entries: [PrintedEntry] { printing.flatMap { $0 } }

  /// Only a document that says most of what there is to say needs a layer above it.
  var section: ComposedSection? {
    let parts = Set(entries.map(\.part))
    let main: Set<GeneratedPart> = [.collection, .uses, .sharing, .never]
    guard parts.isSuperset(of: [.collection, .sharing]), parts.intersection(main).count > 2 else {
      return nil
    }
    let sentences = [data, purposes, recipients, promises, choices].compactMap { $0 }
    return ComposedSection(
      anchor: "in-short", heading: wording.phrase(.summary),
      blocks: [.list(sentences.map { Item([$0]) })])
  }

  private var data: Sentence? {
    let statements = entries.filter { $0.part == .collection }.map { registry.collection[$0.index] }
    let sources = statements.compactMap(\.scope.slots.from).flatMap(\.terms).map(\.value)
      .withoutRepetition
    let kinds = Set(statements.compactMap(\.scope.slots.data).flatMap(\.written))
    var values: [Blank: Phrase] = [.count: count(kinds.count)]
    values[.from] = speaker.carried(
      sources.map { speaker.noun(.from, $0) }, by: .from, joined: wording.all)
    return sentence(.summaryData, values, .collection, to: TableComposer.dataAnchor)
  }

  private var purposes: Sentence? {
    let scopes = entries.compactMap { entry -> Scope? in
      switch entry.part {
      case .collection: registry.collection[entry.index].scope
      case .uses: registry.uses[entry.index].scope
      default: nil
      }
    }
    let purposes = Set(scopes.compactMap(\.slots.purposes).flatMap(\.written))
    guard !purposes.isEmpty else { return nil }
    return sentence(.summaryPurposes, [.count: count(purposes.count)], .uses)
  }

  /// Every kind that receives anything; what has no name is a kind of its own.
  private var recipients: Sentence? {
    let statements = entries.filter { $0.part == .sharing }.map { registry.sharing[$0.index] }
    let values = statements.compactMap(\.scope.slots.with)
    let named = values.flatMap { $0.terms + $0.gaps.compactMap(\.bound) }
    let kinds = Set(
      named.compactMap { registry.recipients.index(of: $0.value) }
        .compactMap { registry.profile(ofRecipient: $0).kind })
    var items = RecipientKind.allCases.filter(kinds.contains).map { wording.word($0) }
    let isOpen = values.contains { $0.saysAll || $0.gaps.contains { $0.bound == nil } }
    if isOpen { items.append(wording.phrase(.recipientsUnnamedKind)) }
    return sentence(
      .summaryRecipients, [.items: wording.all(items)], .sharing,
      to: TableComposer.recipientAnchor)
  }

  private var promises: Sentence? {
    let promises = entries.count { $0.part == .never }
    return promises == 0 ? nil : sentence(.summaryPromises, [.count: count(promises)], .never)
  }

  private var choices: Sentence? {
    let kinds = entries.filter { $0.part == .choices }
      .flatMap { registry.choices[$0.index].kinds.map(\.value) }.withoutRepetition
    guard !kinds.isEmpty else { return nil }
    let words = wording.all(kinds.map { wording.word($0) })
    return sentence(.summaryChoices, [.kinds: words], .choices)
  }

  /// - Parameters:
  ///   - part: what the sentence sums up; it points to the first section that prints it.
  ///   - table: the table that it points to instead.
  private func sentence(
    _ id: PhraseID, _ values: [Blank: Phrase], _ part: GeneratedPart, to table: String? = nil
  ) -> Sentence? {
    let summed = entries.filter { $0.part == part }
    guard let first = printing.firstIndex(where: { $0.contains { $0.part == part } }) else {
      return nil
    }
    var values = values
    values[.link] =
      table.map { Phrase(link: wording.text(TableComposer.heading(of: $0)), to: .section($0)) }
      ?? authored.link(toSection: first)
    let sources = summed.compactMap { registry.header(of: $0)?.id }
    return Sentence(
      wording.phrase(id, values).asSentence.withoutFacts, sources: sources, .reference)
  }

  private func count(_ number: Int) -> Phrase { Phrase(String(number)) }
}

extension SlotValue {
  /// What is written, each as a value of its own.
  fileprivate var written: [Aspect.WrittenValue] {
    items.map { item in
      switch item {
      case .all: .all
      case .term(let reference): .term(reference.value)
      case .gap(let bound, _): .gap(bound?.value)
      }
    }
  }
}
