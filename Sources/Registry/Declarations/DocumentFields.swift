import Diagnostics
import YAMLReader

extension Document: DecodableEntry {
  init(_ header: EntryHeader) { self.header = header }

  static let schema = RecordSchema<Document>(
    Section.documents.noun,
    [
      Field("title", \.title, .text, "The document's title.", .required),
      Field("effective", \.effective, .located(.date), "The day from which it holds."),
      Field("about", \.about, .filter, "What the document is limited to."),
      Field("sections", \.sections, .list(.documentSection), "Its parts, in order.", .required),
    ] + EntryHeader.fields.map { $0.lifted(to: \.header) })
}

extension DocumentSection {
  static let schema = RecordSchema<DocumentSection>(
    "a section",
    [
      Field("id", \.id, .alias, "The id by which texts and links refer to it."),
      Field("heading", \.heading, .template, "Its heading."),
      Field("generate", \.generate, .list(.located(.word)), "What it is made from."),
      Field("about", \.about, .filter, "The statements it takes; missing: all."),
      Field("intro", \.intro, .template, "What stands before the generated text."),
      Field("text", \.text, .list(.template), "The paragraphs of an authored section."),
    ], oneOf: [["generate", "text"]]
  ) { _, present, context in
    guard let generate = present.span(of: "generate"), let text = present.span(of: "text") else {
      return
    }
    context.report(
      .invalidValue, "a section is generated or authored, not both", at: max(generate, text),
      "the other kind", labels: [context.label(min(generate, text), "already one kind")],
      help: "make two sections; `intro` introduces a generated one")
  }
}

extension Codec where Value == DocumentSection {
  fileprivate static var documentSection: Codec<DocumentSection> {
    Codec(DocumentSection.schema.shape) { node, context in
      DocumentSection.schema
        .decode(node, into: DocumentSection(span: context.span(node)), &context)
    }
  }
}

extension Codec where Value == Scope {
  /// The slots of `about`.
  fileprivate static var filter: Codec<Scope> {
    let filter = Scope.filter(.documents)
    return Codec(filter.shape) { node, context in
      filter.decode(node, into: Scope(span: context.span(node)), &context)
    }
  }
}
