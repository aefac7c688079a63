import YAMLReader

/// Mistakes of bytes, syntax and form.
extension Anatomy {
  var formFaults: [Fault] {
    syntaxFaults + fieldFaults + entryFaults + valueFaults
  }

  // MARK: Bytes and syntax

  /// Plain one-line scalars that stand alone as the value of a field in block style.
  private var plainValues: [Field] {
    entries.flatMap(\.fields).filter { field in
      field.isInBlock && field.value.kind == .scalar && field.value.style == .plain
        && !text(field.file, field.value.range).contains("\n")
    }
  }

  private var syntaxFaults: [Fault] {
    plainValues.flatMap { field -> [Fault] in
      let start = field.value.range.start
      let place = [Fault.Place(file: field.file, offset: start)]
      let insert = { (kind: String, text: String, rules: Set<String>) in
        Fault(
          kind: kind, edits: [.init(file: field.file, range: start..<start, text: text)],
          rules: rules, places: place)
      }
      let lineStart = lineStart(field.file, field.key.start)
      let colon = field.key.end..<(field.key.end + 1)
      return [
        insert("anchor", "&a ", ["yaml-feature"]),
        insert("tag", "!text ", ["yaml-feature"]),
        insert("quote not closed", "\"", ["yaml-syntax"]),
        insert("bracket not closed", "[", ["yaml-syntax"]),
        insert("brace not closed", "{", ["yaml-syntax"]),
        insert("control character", "\u{1}", ["yaml-syntax"]),
        Fault(
          kind: "alias",
          edits: [.init(file: field.file, range: field.value.range.range, text: "*a")],
          rules: ["yaml-feature", "yaml-syntax"], places: place),
        Fault(
          kind: "tab for indentation",
          edits: [.init(file: field.file, range: lineStart..<field.key.start, text: "\t")],
          rules: ["yaml-syntax"], places: [.init(file: field.file, offset: lineStart)]),
        Fault(
          kind: "missing colon", edits: [.init(file: field.file, range: colon, text: "")],
          rules: ["yaml-syntax", "wrong-type", "unknown-field", "empty-entry"], places: place),
        Fault(
          kind: "merge key",
          edits: [
            .init(
              file: field.file, range: lineStart..<lineStart,
              text: String(repeating: " ", count: field.key.start - lineStart) + "<<: x\n")
          ],
          rules: ["yaml-feature"], places: [.init(file: field.file, offset: lineStart)]),
      ]
    }
      + files.indices.map { file in
        Fault(
          kind: "second document",
          edits: [.init(file: file, range: end(file)..<end(file), text: "---\nregistry: x\n")],
          rules: ["yaml-feature"], places: [.init(file: file, offset: end(file))])
      }
  }

  // MARK: Fields

  private var fieldFaults: [Fault] {
    entries.flatMap { entry in
      entry.fields.flatMap { field -> [Fault] in
        let place = [Fault.Place(file: field.file, offset: field.key.start)]
        var faults = [
          Fault(
            kind: "misspelt field",
            edits: [
              .init(file: field.file, range: field.key.range, text: field.name + "x")
            ],
            rules: ["unknown-field"], places: place),
          Fault(
            kind: "value left out",
            edits: [.init(file: field.file, range: field.value.range.range, text: "")],
            rules: ["empty-entry", "yaml-syntax"], places: place),
          Fault(
            kind: "null",
            edits: [.init(file: field.file, range: field.value.range.range, text: "~")],
            rules: ["empty-entry"], places: place),
        ]
        guard field.isInBlock, field.value.kind == .scalar else { return faults }
        let line =
          lineStart(field.file, field.key.start)..<lineEnd(field.file, field.value.range.end)
        let copy = String(decoding: files[field.file].bytes[line], as: UTF8.self)
        faults.append(
          Fault(
            kind: "field given twice",
            edits: [.init(file: field.file, range: line.lowerBound..<line.lowerBound, text: copy)],
            rules: ["duplicate-key"],
            places: [.init(file: field.file, offset: line.upperBound)]))
        return faults
      }
    } + missingFields
  }

  private static let required: [String: [String]] = [
    "registry": ["format", "name"], "organization": ["name"], "sources": ["kind"],
    "collection": ["data", "from"], "uses": ["data"], "sharing": ["data", "with", "purposes"],
    "never": ["action", "data"], "choices": ["kind"], "documents": ["title", "sections"],
    "data-categories": ["label"], "purposes": ["label"], "methods": ["label"],
    "obligations": ["label"], "conditions": ["label", "values"], "links": ["label"],
    "data-subjects": ["label"], "services": ["label"],
  ]

  private var missingFields: [Fault] {
    entries.flatMap { entry in
      (Self.required[entry.section] ?? []).compactMap { name -> Fault? in
        guard let field = entry.field(name), field.isInBlock else { return nil }
        let start = lineStart(field.file, field.key.start)
        let end = lineEnd(field.file, field.value.range.end)
        return Fault(
          kind: "required field left out",
          edits: [.init(file: field.file, range: start..<end, text: "")],
          rules: ["missing-field", "empty-entry"],
          places: [.init(file: entry.file, offset: entry.key.start)])
      }
    }
  }

  // MARK: Entries and sections

  private var entryFaults: [Fault] {
    sections.map { section in
      Fault(
        kind: "misspelt section",
        edits: [.init(file: section.file, range: section.key.range, text: section.name + "s-")],
        rules: ["unknown-section"],
        places: [.init(file: section.file, offset: section.key.start)])
    }
      + entries.filter { $0.section != "registry" && $0.section != "organization" }.flatMap {
        entry -> [Fault] in
        let place = [Fault.Place(file: entry.file, offset: entry.key.start)]
        let rename = { (kind: String, id: String, rule: String) in
          Fault(
            kind: kind, edits: [.init(file: entry.file, range: entry.key.range, text: id)],
            rules: [rule], places: place)
        }
        let copy = "\(entry.section):\n  \(entry.id): {label: copy}\n"
        let other = (entry.file + 1) % files.count
        let last = end(other)
        let hasSection = sections.contains { $0.file == other && $0.name == entry.section }
        return [
          rename("id in upper case", entry.id.uppercased() + " X", "invalid-id"),
          rename("reserved id", "unspecified", "reserved-id"),
        ]
          + (hasSection
            ? []
            : [
              Fault(
                kind: "id declared twice",
                edits: [.init(file: other, range: last..<last, text: copy)],
                rules: ["duplicate-id"],
                places: [
                  .init(
                    file: max(entry.file, other),
                    offset: entry.file > other
                      ? entry.key.start : last + entry.section.utf8.count + 2)
                ])
            ])
      }
  }

  // MARK: Values

  /// Field, value that it does not take, the rule.
  private static let wrongValues: [(section: String, line: String, rule: String)] = [
    ("recipients", "countries: XX", "invalid-value"),
    ("recipients", "kind: friend", "invalid-value"),
    ("recipients", "website: ftp://example.org", "invalid-value"),
    ("recipients", "since: 2026-02-30", "invalid-value"),
    ("recipients", "role: helper", "invalid-value"),
    ("data-categories", "retired: yesterday", "invalid-value"),
    ("data-categories", "abstract: yes", "invalid-value"),
    ("data-categories", "examples: []", "invalid-value"),
    ("data-categories", "same-as: contact", "invalid-value"),
    ("purposes", "legal-duty: 1", "invalid-value"),
    ("purposes", "title: [a, b]", "wrong-type"),
    ("methods", "kind: biscuit", "invalid-value"),
    ("methods", "lasts: a while", "invalid-value"),
    ("sources", "kind: somewhere", "invalid-value"),
    ("collection", "retention: soon", "invalid-value"),
    ("collection", "storage: cloud", "invalid-value"),
    ("collection", "since: 2026-13-01", "invalid-value"),
    ("collection", "legal-basis: because", "invalid-value"),
    ("uses", "operation: juggle", "invalid-value"),
    ("sharing", "flow: thrown", "invalid-value"),
    ("sharing", "onward: all", "wrong-type"),
    ("sharing", "only: [whom]", "invalid-value"),
    ("sharing", "sale: maybe", "invalid-value"),
    ("never", "precedence: wins", "invalid-value"),
    ("never", "when: when you sleep", "invalid-value"),
    ("never", "subjects: unspecified", "invalid-value"),
    ("choices", "kind: whatever", "invalid-value"),
    ("links", "url: javascript:alert(1)", "invalid-value"),
    ("services", "role: boss", "invalid-value"),
    ("collection", "waive: {open-question: }", "empty-reason"),
    ("collection", "waive: {no-such-rule: because}", "unknown-reference"),
    ("collection", "waive: {yaml-syntax: because}", "invalid-value"),
    ("data-subjects", "label: {xx-y: people}", "invalid-value"),
    ("collection", "where: everywhere", "wrong-type"),
    ("collection", "data: {unspecific: personal-data}", "wrong-type"),
  ]

  private var valueFaults: [Fault] {
    Self.wrongValues.flatMap { section, line, rule in
      entries(section).compactMap { entry -> Fault? in
        let name = String(line.prefix { $0 != ":" })
        let kind = "\(section): \(line)"
        if let field = entry.field(name) {
          let value = String(line.dropFirst(name.count + 2))
          return Fault(
            kind: kind,
            edits: [.init(file: entry.file, range: field.value.range.range, text: value)],
            rules: [rule],
            places: [
              .init(file: entry.file, offset: field.key.start),
              .init(file: entry.file, offset: field.value.range.start),
            ])
        }
        return adding(line, to: entry, kind: kind, rules: [rule])
      }
    }
  }

  /// An entry with one more field, as its first.
  func adding(_ line: String, to entry: Entry, kind: String, rules: Set<String>) -> Fault? {
    guard let first = entry.fields.first else { return nil }
    let start = first.key.start
    if first.isInBlock {
      let indent = String(repeating: " ", count: start - lineStart(entry.file, start))
      return Fault(
        kind: kind,
        edits: [.init(file: entry.file, range: start..<start, text: "\(line)\n\(indent)")],
        rules: rules,
        places: [
          .init(file: entry.file, offset: start), .init(file: entry.file, offset: entry.key.start),
        ])
    }
    return Fault(
      kind: kind, edits: [.init(file: entry.file, range: start..<start, text: "\(line), ")],
      rules: rules, places: [.init(file: entry.file, offset: start)])
  }
}
