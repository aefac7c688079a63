import YAMLReader

/// Mistakes of reference and vocabulary.
extension Anatomy {
  var referenceFaults: [Fault] { misspelt + wrongKind + vocabularyFaults + textFaults }

  /// Fields that hold ids of a section.
  private static let targets: [String: String] = [
    "data": "data-categories", "subjects": "data-subjects", "services": "services",
    "from": "sources", "via": "methods", "with": "recipients", "purposes": "purposes",
    "obligations": "obligations", "set-by": "recipients", "link": "links",
    "carried-out-by": "recipients", "contact": "links",
  ]

  private var references: [(field: Field, node: YAMLNode)] {
    entries.flatMap(\.fields).flatMap { field -> [(Field, YAMLNode)] in
      guard field.name == "broader" || Self.targets[field.name] != nil else { return [] }
      return field.scalars.filter { !["all", "unspecified", "none"].contains($0.string) }
        .map { (field, $0) }
    }
  }

  private var misspelt: [Fault] {
    references.map { field, node in
      Fault(
        kind: "misspelt reference",
        edits: [
          .init(file: field.file, range: node.range.range, text: node.string + "x")
        ],
        rules: ["unknown-reference"],
        places: [.init(file: field.file, offset: node.range.start)])
    }
  }

  private var wrongKind: [Fault] {
    references.compactMap { field, node in
      guard let target = Self.targets[field.name],
        let other = entries(target == "purposes" ? "recipients" : "purposes").first
      else { return nil }
      return Fault(
        kind: "reference of another kind",
        edits: [.init(file: field.file, range: node.range.range, text: other.id)],
        rules: ["wrong-kind-reference"],
        places: [.init(file: field.file, offset: node.range.start)])
    }
  }

  private static let vocabularies = [
    "services", "data-subjects", "data-categories", "sources", "methods", "purposes",
    "recipients", "obligations", "links",
  ]

  private var vocabularyFaults: [Fault] {
    entries.filter { Self.vocabularies.contains($0.section) }.flatMap { entry -> [Fault] in
      let other = entries(entry.section).first { $0.id != entry.id }
      var faults: [Fault?] = []
      if let other {
        faults.append(
          adding(
            "aliases: [\(other.id)]", to: entry, kind: "alias that is an id",
            rules: ["alias-clash"]))
      }
      if entry.field("broader") == nil {
        faults.append(
          adding(
            "broader: \(entry.id)", to: entry, kind: "term broader than itself",
            rules: ["broader-cycle"]))
      }
      if isLeaf(entry) {
        faults.append(
          adding(
            "abstract: true", to: entry, kind: "abstract term with nothing narrower",
            rules: ["abstract-leaf"]))
      }
      return faults.compactMap { $0 }
    }
  }

  /// Whether nothing is narrower.
  func isLeaf(_ entry: Entry) -> Bool {
    !entries(entry.section).contains { candidate in
      candidate.field("broader")?.scalars.contains { $0.string == entry.id } ?? false
    }
  }

  /// A term taken out while something refers to it.
  private var textFaults: [Fault] {
    entries("documents").flatMap { entry -> [Fault] in
      guard let sections = entry.field("sections") else { return [] }
      return sections.value.elements.flatMap { section in
        section.pairs.filter { $0.key.string == "text" }.flatMap { $0.value.elements }
      }.flatMap { $0.kind == .mapping ? $0.pairs.map(\.value) : [$0] }.filter { node in
        [.plain, .singleQuoted].contains(node.style)
          && !text(entry.file, node.range).contains("\n")
      }.map { node in
        let end = node.range.end - (node.style == .plain ? 0 : 1)
        return Fault(
          kind: "unknown name in braces",
          edits: [
            .init(
              file: entry.file, range: end..<end, text: " {recipients.nobody}"
            )
          ],
          rules: ["unknown-placeholder"],
          places: [.init(file: entry.file, offset: node.range.start)])
      }
    }
  }
}
