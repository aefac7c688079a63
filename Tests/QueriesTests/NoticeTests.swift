import Changes
import Diagnostics
import FlowAlgebra
import Queries
import Registry
import Statement
import TestSupport
import Testing

/// A notice tells every change that matters, in every language.
extension ChangeTests {
  @Test(arguments: seeds)
  func everyChangeThatMattersIsTold(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let versions = Versions(using: &random)
    let (old, new) = try (registry(versions.old), registry(versions.new))
    let report = try ChangeReport(from: old, to: new)
    let told = report.all.filter { !$0.isRepetition && $0.rule.weight > .editorial }
    let begun = Set(report.newDisclosures.filter(\.isWhole).compactMap(\.entry))
    for locale in [LocaleTag.english, .german] {
      let notice = try Notice(
        report.noticeMatters(from: old, to: new), from: old, to: new, in: locale)
      let items = NoticeItems(notice)
      #expect(items.texts.isEmpty == told.isEmpty)
      for change in told where change.rule.weight == .material {
        let entry = try #require(change.entry)
        // A statement that is all new is told as it is written, not in the widest terms.
        let isWritten =
          change.isWhole || change.rule == .choiceRemoved
          || begun.contains(entry) && (change.rule == .onwardAdded || change.rule == .saleStarted)
        let terms = isWritten ? [] : change.ids
        let candidates = items.texts.filter { $0.sources.contains(entry) }.map(\.text)
        #expect(
          candidates.contains { text in terms.allSatisfy { text.contains($0) } },
          """
          \(locale.code) \(change.rule) \(entry) \(terms) in \(candidates)
          \(versions.old.yaml)
          \(versions.new.yaml)
          """)
      }
    }
  }

  /// With German beside English; labels are their ids in both.
  private func registry(_ plain: PlainRegistry) throws -> Registry {
    try model(
      plain.yaml.replacing("name: Test}", with: "name: Test, locales: [en, de]}")
    ).registry
  }
}

/// What each item of a notice says, with its lead-in, and the entries that it names as its sources.
private struct NoticeItems {
  private(set) var texts: [(text: String, sources: Set<String>)] = []

  init(_ notice: Notice) {
    for section in notice.document.sections {
      var leadIn = ""
      for block in section.blocks {
        switch block {
        case .leadIn(let sentence): leadIn = sentence.phrase.plainText
        case .list(let items):
          for item in items {
            let sentences = item.sentences
            // A title begins with a capital.
            let text = ([leadIn] + sentences.map(\.phrase.plainText)).joined(separator: " ")
              .lowercased()
            let sources = sentences.flatMap(\.sources)
              .map { $0.qualified(notice.document.names) }
            texts.append((text, Set(sources)))
          }
          leadIn = ""
        case .heading, .paragraph, .table: break
        }
      }
    }
  }
}

extension ReportedChange {
  /// The entry by which a notice tells it.
  fileprivate var entry: String? {
    let isOlder: Bool =
      switch rule {
      case .promiseWithdrawn, .promiseNarrowed, .limitLifted, .choiceRemoved: true
      default: false
      }
    return statements.first { statement in
      statement.version == (isOlder ? .old : .new)
        && (rule != .limitLifted || !statement.reference.id.hasPrefix("never."))
    }?.reference.id
  }

  /// The terms that it names, apart from circumstances that are all but some.
  fileprivate var ids: [String] {
    let isOpen = conditions.values.joined().contains { $0.name == .all && $0.isOtherwise }
    // A gap is said without its bound, as in the statement.
    let circumstances =
      isOpen
      ? []
      : conditions.values.joined().filter { if case .gap = $0.name { false } else { true } }
    return (Array(slots.filter { $0.key != .identifiability }.values.joined()) + circumstances)
      .compactMap { term in
        switch term.name {
        case .term(let id): id
        case .gap(let bound): bound
        case .all: nil
        }
      }.filter { $0 != "you" }
  }
}
