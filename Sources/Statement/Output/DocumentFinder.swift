import Diagnostics
import Registry
import Words

extension Registry {
  /// - Parameter text: the document's id or its title, however it is spelt.
  /// - Throws: `JobError` that offers what may have been meant when no document, or more than one,
  ///   is.
  func document(calledLike text: String) throws(JobError) -> Document {
    if let document = documents.first(where: { id($0.header) == text }) { return document }
    let meant = things(calledLike: text, among: documents, names: spoken)
    if let only = meant.first, meant.count == 1 { return only }
    guard meant.isEmpty else {
      throw JobError(.unknownID, "`\(text)` may mean \(meant.map(offer).phrase)")
    }
    let near = likeliest(for: text, among: documents) { spoken($0).map(\.text) }
    let choice = documents.count == 1 ? "there is only" : "there are"
    let advice =
      near.isEmpty ? "; \(choice) \(documents.map(offer).list)" : near.map(offer).question
    throw JobError(
      .unknownID, "no document is called `\(text)`\(documents.isEmpty ? "" : advice)")
  }

  private func spoken(_ document: Document) -> [Spoken] {
    [Spoken(id(document.header))] + (document.title?.spoken(default: defaultLocale) ?? [])
  }

  private func offer(_ document: Document) -> Offer {
    let title = document.title?.forms(in: defaultLocale, default: defaultLocale)?.object
    return title.map { Offer(id(document.header), unlessAlike: $0) } ?? Offer(id(document.header))
  }
}
