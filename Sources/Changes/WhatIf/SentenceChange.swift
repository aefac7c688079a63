import Registry
import Statement

/// The sentences of a document in one language that only one of two versions prints.
public struct SentenceChange: Sendable {
  public let document: String
  public let locale: LocaleTag
  public let removed: [String]
  public let added: [String]

  /// Document by document, language by language; those that read the same are left out.
  static func between(
    _ old: [RenderedDocument], _ new: [RenderedDocument]
  ) -> [SentenceChange] {
    let names = (old + new).reduce(into: [RenderedDocument]()) { known, document in
      if !known.contains(where: { $0.name == document.name }) { known.append(document) }
    }
    return names.compactMap { document in
      let before = old.first { $0.name == document.name }?.sentences ?? []
      let after = new.first { $0.name == document.name }?.sentences ?? []
      let change = SentenceChange(
        document: document.composed.id, locale: document.composed.locale,
        removed: before.beyond(after), added: after.beyond(before))
      return change.removed.isEmpty && change.added.isEmpty ? nil : change
    }
  }
}

extension RenderedDocument {
  fileprivate var name: String { "\(composed.id).\(composed.locale.code)" }

  fileprivate var sentences: [String] { composed.sentences.map(\.phrase.plainText) }
}

extension [String] {
  /// What stands here more often than there; where it stands is of no account.
  fileprivate func beyond(_ others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    return filter { text in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }
}
