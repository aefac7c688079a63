import Diagnostics
import FlowAlgebra

/// The form for people: the answer word first, then each recipient or source with its reasons.
public struct QueryTextRenderer: QueryRenderer {
  /// Whether to write ANSI colours.
  public let color: Bool

  /// The columns that lines are broken to fit; nil leaves each fact on one line.
  public let width: Int?

  public init(color: Bool = false, width: Int? = nil) {
    self.color = color
    self.width = width.map { max($0, Self.narrowest) }
  }

  /// In less there is no room for words beside the names of rows.
  private static let narrowest = 40

  public func render(_ result: QueryResult) -> String {
    var lines = headline(result)
    if result.question.mode == .may, let explanation = result.answer.explanation {
      lines += fitted(explanation)
    }
    switch result.detail {
    case .hits: lines += listing(result)
    case .matrix(let matrix): lines += grid(matrix)
    case .reasons(let reasons): lines += chain(reasons)
    }
    lines += list("Not said", result.gaps.map { ($0.phrase, $0.reference) })
    lines += list(result.denialsTitle, result.denials.map { ($0.phrase, $0.reference) })
    lines += list("Promises about other actions", result.related.map { ($0.phrase, $0.reference) })
    lines += list("Nearest statements", result.nearest.map { ($0.phrase, $0.reference) })
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answer word, or how many hits a mode has: a list of them is no yes or no.
  private func headline(_ result: QueryResult) -> [String] {
    let question = " · " + result.question.phrase
    guard result.question.mode != .may else {
      return fitted(result.answer.phrase, result.answer, question)
    }
    return fitted(result.count, nil, question)
  }

  /// The hits, under titles where there are sources and recipients.
  private func listing(_ result: QueryResult) -> [String] {
    let activities = result.question.kind.activities
    guard activities.count > 1 else { return listing(result.hits) }
    return titled(.origins, listing(result.hits.filter { $0.party.source != nil }))
      + titled(.recipients, listing(result.hits.filter { $0.party.recipient != nil }))
  }

  private func listing(_ hits: [Hit]) -> [String] {
    hits.filter(\.isNamed).flatMap { [""] + block($0) } + general(hits.filter { !$0.isNamed })
  }

  func titled(_ title: ReasonTitle, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", strong(title.rawValue, nil)] + lines
  }

  /// - Parameter grounds: What lies behind each statement, where it is told.
  func block(_ hit: Hit, _ grounds: [Ground] = []) -> [String] {
    var lines = heading(hit)
    if hit.statements.isEmpty { lines += row("data", [hit.data.phrase(all: "any data")]) }
    for (place, statement) in hit.statements.enumerated() {
      lines += row(
        hit.party.verb(isPossible: statement.isPossible), [statement.data.phrase(all: "any data")])
      // A chain tells by itself what the data is used for.
      let isTold = !grounds.isEmpty && !statement.uses.isEmpty
      lines += row("to", isTold ? [] : [statement.purposes.phrase(all: "do anything")])
      lines += row("by", [statement.methods.phrase(all: "any means")])
      lines += row("condition", conditions(statement.circumstances))
      lines += row("through", statement.path.map { $0.phrase(at: self.place($0.reference)) })
      if statement.path.isEmpty {
        lines += row("declared", [self.place(statement.reference)])
        lines += row("purposes", isTold ? [] : statement.uses.map(self.place))
      }
      lines += row("part of", statement.chains.map(\.phrase))
      if grounds.indices.contains(place) { lines += rows(grounds[place].terms) }
    }
    lines += row("must", hit.obligations.map(\.label))
    lines += row("not", hit.exceptions.map { "\($0.phrase) (\(place($0.reference)))" })
    lines += row("choice", hit.choices.map { $0.phrase(at: place($0.reference)) })
    lines += row("members", hit.members.isEmpty ? [] : [hit.members.joined(separator: ", ")])
    let match = hit.coverage.filter { $0 != .conditional }
    if match != [.exact] { lines += row("match", [match.map(\.phrase).joined(separator: "; ")]) }
    return lines
  }

  private func heading(_ hit: Hit) -> [String] {
    let facts = [hit.party.kind.word, countries(hit)].filter { !$0.isEmpty }
    let contested = hit.answer == .both ? " · " + strong(hit.answer.phrase, .both) : ""
    var lines = fitted(
      hit.party.label, nil, " (\(hit.party.id)) · " + facts.joined(separator: " · "))
    lines[lines.endIndex - 1] += contested
    return lines
  }

  private func countries(_ hit: Hit) -> String {
    if hit.countries.isEmpty { return hit.party.recipient == nil ? "" : "country not said" }
    let list = hit.countries.joined(separator: ", ")
    return hit.party.recipient == nil ? "kept in \(list)" : list
  }

  func conditions(_ circumstances: [Circumstances]) -> [String] {
    let alternatives = circumstances.map(\.conditionPhrase)
    return alternatives.enumerated().map { $0.offset == 0 ? $0.element : "or \($0.element)" }
  }

  /// One line for each statement that names less precisely than asked.
  private func general(_ hits: [Hit]) -> [String] {
    guard !hits.isEmpty else { return [] }
    var recipients: [StatementReference: [Hit]] = [:]
    for hit in hits {
      for statement in hit.statements { recipients[statement.reference, default: []].append(hit) }
    }
    var lines = ["", strong("Under a general statement", nil)]
    for (reference, hits) in recipients.sorted(by: { $0.key.id < $1.key.id }) {
      let parts = hits.flatMap(\.statements).filter { $0.reference == reference }
      let data = Set(parts.flatMap(\.data)).sorted().phrase(all: "any data")
      let purposes = Set(parts.flatMap(\.purposes)).sorted().phrase(all: "do anything")
      let names = hits.map {
        $0.answer == .both ? "\($0.party.label) (yes and no)" : $0.party.label
      }
      let end = purposes.isEmpty ? "" : ", to \(purposes)"
      let ways = Set(parts.map(\.path).filter { !$0.isEmpty }.map(\.senders)).sorted()
      let through = ways.isEmpty ? "" : ", passed on by \(ways.list("or"))"
      lines += item("\(names.list()): \(data)\(end)\(through)", reference)
      let choices = Set(hits.flatMap(\.choices)).sorted { $0.reference.id < $1.reference.id }
      lines += choices.flatMap { choice in
        fitted("choice: " + choice.phrase(at: place(choice.reference)), indent: 4)
      }
    }
    return lines
  }

  private func list(_ title: String, _ items: [(String, StatementReference)]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", strong(title, nil)] + items.flatMap(item)
  }

  private func item(_ text: String, _ reference: StatementReference) -> [String] {
    fitted(text, indent: 2, hanging: 0) + fitted(place(reference), indent: 4)
  }

  func row(_ name: String, _ values: [String]) -> [String] {
    let width = 13
    return values.filter { !$0.isEmpty }.enumerated().flatMap { index, value in
      let name = index == 0 ? name : ""
      let mark = name + String(repeating: " ", count: max(1, width - name.count))
      return fitted(value, indent: 2, mark: mark)
    }
  }

  /// The lines of a text, broken at words where there is a width to keep to; nothing in it can move
  /// the cursor.
  func fitted(
    _ text: String, indent: Int = 0, mark: String = "", hanging: Int? = nil
  ) -> [String] {
    let text = text.escapedForTerminal
    guard let width else { return [String(repeating: " ", count: indent) + mark + text] }
    return TextWrapping(indent: indent, mark: mark, hanging: hanging, width: width).lines(text)
  }

  /// The same for a text of which the beginning stands out.
  private func fitted(_ beginning: String, _ word: FlowAlgebra.Word?, _ rest: String) -> [String] {
    var lines = fitted(beginning + rest, hanging: 2)
    let beginning = beginning.escapedForTerminal
    if lines[0].hasPrefix(beginning) {
      lines[0] = strong(beginning, word) + lines[0].dropFirst(beginning.count)
    }
    return lines
  }

  func place(_ reference: StatementReference) -> String {
    "\(reference.id), \(reference.file):\(reference.line)"
  }

  func strong(_ text: String, _ word: FlowAlgebra.Word?) -> String {
    let text = text.escapedForTerminal
    guard color else { return text }
    let hue =
      switch word {
      case .yes: ";32"
      case .no: ";31"
      case .both, .notDisclosed: ";33"
      case nil: ""
      }
    return "\u{1B}[1\(hue)m\(text)\u{1B}[0m"
  }
}

extension Party {
  /// What it does in an answer for people, or what we do with what it gives.
  fileprivate func verb(isPossible: Bool) -> String {
    switch kind {
    case .recipient: isPossible ? "may receive" : "receives"
    case .source: isPossible ? "may give" : "gives"
    }
  }
}
