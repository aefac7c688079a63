import YAMLReader

/// Mistakes of meaning: the registry is well formed, and says something that cannot be.
extension Anatomy {
  var meaningFaults: [Fault] {
    contradictions + repetitions + datedFaults + flowFaults + wordFaults + waiverFaults
  }

  /// Text added at the end of an entry's file; the place is where its second line begins.
  private func appended(
    _ kind: String, _ text: String, to file: Int, rules: Set<String>,
    also places: [Fault.Place] = []
  ) -> Fault {
    let start = end(file)
    let secondLine = (text.firstIndex(of: "\n").map { text[..<$0].utf8.count } ?? 0) + 3
    return Fault(
      kind: kind, edits: [.init(file: file, range: start..<start, text: text)], rules: rules,
      places: [.init(file: file, offset: start + secondLine)] + places)
  }

  /// The last file holds no section of statements, so that sections can be added to it.
  private func fileWithout(_ section: String) -> Int {
    files.indices.last { file in !sections.contains { $0.file == file && $0.name == section } } ?? 0
  }

  private func slot(_ entry: Entry, _ name: String) -> String? {
    entry.field(name).map { text($0.file, $0.value.range) }
  }

  // MARK: Promises against each statement

  private var contradictions: [Fault] {
    let file = fileWithout("never")
    return entries("collection", "sharing", "uses").compactMap { entry in
      guard let data = entry.field("data"), data.scalars.contains(where: { $0.string != "all" }),
        let named = data.scalars.first(where: { !["all", "unspecified"].contains($0.string) }),
        slot(entry, "storage") != "on-device"
      else { return nil }
      var lines = ["data: \(named.string)"]
      for name in ["services", "subjects"] {
        if let value = slot(entry, name), !value.contains("\n") {
          lines.append("\(name): \(value)")
        }
      }
      switch entry.section {
      case "collection": lines.append("action: collect")
      case "uses":
        guard let purpose = entry.field("purposes")?.scalars.first?.string,
          purpose != "unspecified"
        else { return nil }
        lines += ["action: use", "purposes: \(purpose)"]
      default:
        guard let recipient = entry.field("with")?.scalars.first?.string,
          recipient != "unspecified", recipient != "all"
        else { return nil }
        lines += ["action: share", "with: \(recipient)"]
      }
      let text = "never:\n  contrary-promise: {\(lines.joined(separator: ", "))}\n"
      return appended(
        "promise against a statement", text, to: file, rules: ["contradiction"],
        also: [.init(file: entry.file, offset: entry.key.start)])
    }
  }

  // MARK: Statements said again

  private var repetitions: [Fault] {
    entries("collection", "uses", "sharing", "never").compactMap { entry in
      let file = files.indices.last {
        candidate in !sections.contains { $0.file == candidate && $0.name == entry.section }
      }
      guard let file, entry.file < file else { return nil }
      let start = lineStart(entry.file, entry.key.start)
      let body = String(
        decoding: files[entry.file].bytes[start..<entry.value.range.end], as: UTF8.self)
      let copy = body.replacing("\(entry.id):", with: "\(entry.id)-again:", maxReplacements: 1)
      return appended(
        "statement said again", "\(entry.section):\n\(copy)\n", to: file,
        rules: ["duplicate-statement"],
        also: [.init(file: entry.file, offset: entry.key.start)])
    }
  }

  // MARK: Dates

  private var datedFaults: [Fault] {
    let usedTerms = entries("data-categories", "purposes", "recipients", "methods", "sources")
      .filter { entry in
        entries("collection", "uses", "sharing").contains { statement in
          statement.fields.contains { field in field.scalars.contains { $0.string == entry.id } }
        }
      }
    return usedTerms.compactMap {
      adding("retired: 2020-01-01", to: $0, kind: "term retired but used", rules: ["retired-term"])
    }
      + entries("collection", "uses", "sharing", "never").flatMap { entry in
        [
          adding(
            "until: 2020-01-01", to: entry, kind: "statement that is over",
            rules: ["expired-statement"]),
          adding(
            "since: 2027-01-01, until: 2026-01-01".replacing(
              ", ", with: entry.fields.first?.isInBlock == true ? "\n    " : ", "), to: entry,
            kind: "until before since", rules: ["invalid-value"]
          ).map { fault in
            Fault(
              kind: fault.kind, edits: fault.edits, rules: fault.rules,
              places: fault.places
                + fault.places.map { .init(file: $0.file, offset: $0.offset + 22) })
          },
        ].compactMap { $0 }
      }
  }

  // MARK: Flows

  private var flowFaults: [Fault] {
    let sharing = fileWithout("sharing")
    let vocabulary = fileWithout("data-categories")
    let recipients = entries("recipients").filter { $0.field("kind") != nil }
    let data = entries("data-categories").filter { entry in
      entries("collection").contains { statement in
        statement.field("data")?.scalars.contains { $0.string == entry.id } ?? false
      }
    }
    let neverCollected = recipients.map { recipient in
      appended(
        "sharing of what is never collected",
        "sharing:\n  fault: {data: shoe-size, with: \(recipient.id), purposes: security}\n"
          + (sharing == vocabulary ? "" : "")
          + "data-categories:\n  shoe-size: {label: your shoe size}\n",
        to: sections.contains { $0.file == sharing && $0.name == "data-categories" }
          ? vocabulary : sharing, rules: ["never-collected"])
    }
    let crept = data.map { category in
      appended(
        "sharing for a purpose of nothing collected",
        "sharing:\n  fault: {data: \(category.id), with: partners, purposes: win-prizes}\n"
          + "purposes:\n  win-prizes: {label: win prizes}\n",
        to: fileWithoutAny(["sharing", "purposes"]), rules: ["purpose-creep"])
    }
    let onward = entries("sharing").compactMap { entry in
      adding(
        "onward: [{with: partners, data: survey-answers}]", to: entry,
        kind: "passing on what was never received", rules: ["onward-never-received"])
    }
    // A group's country is found at its members, which inherit it.
    let abroad = entries("recipients").compactMap { entry in
      entry.field("countries") == nil && isLeaf(entry)
        ? adding(
          "countries: IN", to: entry, kind: "country without a safeguard",
          rules: ["dsg-19-4", "dsg-16-1", "dsg-16-2"]) : nil
    }
    return neverCollected + crept + onward + abroad
  }

  private func fileWithoutAny(_ names: [String]) -> Int {
    files.indices.last { file in
      !sections.contains { $0.file == file && names.contains($0.name) }
    } ?? 0
  }

  // MARK: Words

  /// A label as the registry's default language has it.
  private struct LabelText {
    let field: Field
    let node: YAMLNode
  }

  private var labels: [LabelText] {
    entries("data-categories", "purposes", "recipients", "methods").compactMap { entry in
      guard let field = entry.field("label"), field.isInBlock else { return nil }
      let node =
        field.value.kind == .scalar
        ? field.value : field.value.pairs.first { $0.key.string == "en" }?.value
      guard let node, node.kind == .scalar, node.style == .plain else { return nil }
      return LabelText(field: field, node: node)
    }
  }

  /// One label on a term and its broader one is no mistake.
  private func areRelated(_ first: Field, _ second: Field) -> Bool {
    let owners = [first, second].compactMap { label in
      entries.first { $0.field("label")?.key == label.key && $0.file == label.file }
    }
    return owners.contains { owner in
      owner.field("broader")?.scalars.contains { node in
        owners.contains { $0.id == node.string }
      } ?? false
    }
  }

  private var wordFaults: [Fault] {
    let hedged = labels.map { label in
      Fault(
        kind: "hedge in a label",
        edits: [
          .init(
            file: label.field.file, range: label.node.range.end..<label.node.range.end,
            text: " as needed")
        ],
        rules: ["vague-wording"],
        places: [.init(file: label.field.file, offset: label.node.range.start)])
    }
    let unused = ["data-categories", "purposes", "recipients"].map { section in
      appended(
        "unused term in \(section)",
        "\(section):\n  forgotten: {label: something forgotten"
          + (section == "recipients" ? ", kind: vendor" : "") + "}\n",
        to: fileWithout(section), rules: ["unused-term", "unused-recipient"])
    }
    return hedged + unused + ambiguous + untranslated
  }

  private var ambiguous: [Fault] {
    zip(labels, labels.dropFirst()).compactMap { first, second -> Fault? in
      let copy = text(first.field.file, first.node.range)
      guard first.field.file == second.field.file, !areRelated(first.field, second.field),
        // A comma would cut a label that stands in braces.
        !copy.contains(",")
      else { return nil }
      return Fault(
        kind: "one label on two terms",
        edits: [.init(file: second.field.file, range: second.node.range.range, text: copy)],
        rules: ["ambiguous-label"],
        places: [
          .init(file: second.field.file, offset: second.field.value.range.start),
          .init(file: first.field.file, offset: first.field.value.range.start),
        ])
    }
  }

  /// Labels that lose every language but the default one.
  private var untranslated: [Fault] {
    labels.compactMap { label in
      let field = label.field
      guard field.value.kind == .mapping else { return nil }
      let only = "en: " + text(field.file, label.node.range)
      let isInBraces = text(field.file, field.value.range).hasPrefix("{")
      return Fault(
        kind: "missing translation",
        edits: [
          .init(
            file: field.file, range: field.value.range.range,
            text: isInBraces ? "{\(only)}" : only)
        ],
        rules: ["missing-translation"],
        places: [.init(file: field.file, offset: field.value.range.start)])
    }
  }

  // MARK: Waivers

  private var waiverFaults: [Fault] {
    entries("collection", "uses", "sharing", "data-categories", "recipients").compactMap { entry in
      entry.field("waive") == nil
        ? adding(
          "waive: {deep-exception: because}", to: entry, kind: "waiver of nothing",
          rules: ["stale-waiver"]) : nil
    }
  }
}
