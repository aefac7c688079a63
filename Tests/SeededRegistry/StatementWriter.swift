import TestSupport

/// Writes the vendors and statements of a seeded registry, part by part.
struct StatementWriter {
  private let sizes: SeededSizes
  private let terms: SeededTerms
  /// By collection, what it takes in; uses and sharings rest on these.
  private let collected: [(data: Int, purposes: [Int])]

  init(_ sizes: SeededSizes, _ terms: SeededTerms) {
    self.sizes = sizes
    self.terms = terms
    // Numbers of large steps visit every term before one comes again.
    collected = (0..<sizes.percent(15)).map { number in
      let purposes = (0..<(1 + number % 3)).map {
        (number * 7 + $0 * 13) % terms.purposes.ids.count
      }
      return (number % terms.data.ids.count, purposes.uniqued)
    }
  }

  func sections(ofPart part: Int, random: inout SplitMix64) -> SectionTexts {
    var sections = SectionTexts()
    func add(_ section: String, _ percent: Int, _ entry: (Int, inout SplitMix64) -> String) {
      for number in sizes.share(of: sizes.percent(percent), inPart: part) {
        sections.append(entry(number, &random), to: section)
      }
    }
    for number in sizes.share(of: sizes.vendors, inPart: part) {
      sections.append(vendor(number, &random), to: "recipients")
    }
    add("collection", 15, collection)
    add("uses", 8, use)
    add("sharing", 60, sharing)
    add("never", 4, promise)
    add("retention", 8, retention)
    add("choices", 5, choice)
    return sections
  }

  private func vendor(_ number: Int, _ random: inout SplitMix64) -> String {
    var text = number % 3 == 0 ? "  # Contract in folder \(number).\n" : ""
    text += """
        \(SeededTerms.vendor(number)):
          name: Vendor \(number)
          legal-name: Vendor \(number) GmbH
          broader: \(terms.groups.ids[random.below(terms.groups.ids.count)])
          countries: \(Phrases.countries[random.below(Phrases.countries.count)])
          activity: \(Phrases.pick(Phrases.activities, number))
          contract: {kind: dpa, date: 2025-0\(1 + random.below(9))-01, reference: C-\(number)}

      """
    if SeededTerms.isSubprocessor(number) {
      text += "    engaged-by: \(SeededTerms.vendor(number - 1))\n"
    }
    return text
  }

  private func collection(_ number: Int, _ random: inout SplitMix64) -> String {
    let (data, purposes) = collected[number]
    var text = """
        collect-\(number):\(random.oneIn(4) ? " # told by the owner" : "")
          data: \(terms.data.ids[data])
          from: \(random.oneIn(4) ? "[you, your-device]" : "you")
          via: \(random.oneIn(3) ? "logs" : "forms")
          purposes: \(list(purposes.map { terms.purposes.ids[$0] }))
          retention: \(random.oneIn(20) ? 5 : 2) years

      """
    if random.oneIn(3) { text += "    when: \(Phrases.pick(Phrases.occasions, number))\n" }
    if random.oneIn(8) { text += "    legal-basis: [contract, legitimate-interests]\n" }
    return text
  }

  private func use(_ number: Int, _ random: inout SplitMix64) -> String {
    let origin = collected[random.below(collected.count)]
    let purpose = terms.purposes.ids[random.below(terms.purposes.ids.count)]
    let circumstance = random.oneIn(4) ? "\n    where: {consent: given}" : ""
    return """
        use-\(number):
          data: \(terms.data.ids[origin.data])
          purposes: \(purpose)\(circumstance)
          description: \(Phrases.pick(Phrases.sentences, number))

      """
  }

  private func sharing(_ number: Int, _ random: inout SplitMix64) -> String {
    let origin = collected[random.below(collected.count)]
    let vendor = number % sizes.vendors
    let purpose = terms.purposes.ids[origin.purposes[random.below(origin.purposes.count)]]
    let data = terms.data.ids[origin.data]
    switch random.below(4) {
    case 0:
      let with = SeededTerms.vendor(vendor)
      return
        "  share-\(number): {data: \(data), with: \(with), purposes: \(purpose), onward: none}\n"
    case 1:
      let second = (vendor + 1) % sizes.vendors
      return """
          share-\(number): # list of \(2020 + number % 6)
            data: \(data)
            with: [\(SeededTerms.vendor(vendor)), \(SeededTerms.vendor(second))]
            purposes: \(purpose)
            subjects: [customers, visitors]
            when: \(Phrases.pick(Phrases.occasions, number))

        """
    default:
      var text = """
          share-\(number):
            data: \(data)
            with: \(SeededTerms.vendor(vendor))
            purposes: \(purpose)

        """
      if random.oneIn(2) { text += "    activity: \(Phrases.pick(Phrases.activities, number))\n" }
      if random.oneIn(4) { text += "    where: {consent: given, region: europe}\n" }
      if random.oneIn(6) { text += "    except: [{subjects: children}]\n" }
      if vendor + 1 < sizes.vendors, SeededTerms.isSubprocessor(vendor + 1) {
        text += "    onward:\n      - with: \(SeededTerms.vendor(vendor + 1))\n"
      }
      return text
    }
  }

  private func promise(_ number: Int, _ random: inout SplitMix64) -> String {
    let data = terms.data.ids[random.below(terms.data.ids.count)]
    let group = terms.groups.ids[random.below(terms.groups.ids.count)]
    let refused = terms.refused.ids[random.below(terms.refused.ids.count)]
    switch random.below(4) {
    case 0:
      return "  never-\(number): {action: use, data: \(data), purposes: \(refused)}\n"
    case 1:
      return """
          never-\(number):
            action: share
            data: \(data)
            with: \(group)
            subjects: children
            precedence: prevails
            description: \(Phrases.pick(Phrases.sentences, number))

        """
    case 2:
      return """
          never-\(number):
            action: share
            data: \(data)
            with: \(group)
            purposes: \(refused)
            except:
              - where: {consent: given}

        """
    default:
      return "  never-\(number): {action: sell, data: \(data), with: \(group), publish: false}\n"
    }
  }

  private func retention(_ number: Int, _ random: inout SplitMix64) -> String {
    let data = terms.data.ids[random.below(terms.data.ids.count)]
    return """
        keep-\(number):
          data: \(data)
          with: \(SeededTerms.vendor(number))
          keep: \(30 * (1 + random.below(12))) days
          bound: at-most

      """
  }

  private func choice(_ number: Int, _ random: inout SplitMix64) -> String {
    let origin = collected[random.below(collected.count)]
    return """
        choose-\(number):
          kind: [opt-out, object]
          applies-to: {data: \(terms.data.ids[origin.data]), purposes: \(terms.purposes.ids[origin.purposes[0]])}
          how: Write to us and name the case \(number); we answer within a month.
          link: account

      """
  }

  private func list(_ ids: [String]) -> String {
    ids.count == 1 ? ids[0] : "[\(ids.joined(separator: ", "))]"
  }
}

extension [Int] {
  fileprivate var uniqued: [Int] {
    enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
