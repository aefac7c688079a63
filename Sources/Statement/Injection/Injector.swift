import Diagnostics
import FlowAlgebra
import Registry

/// What becomes of a document that people own.
public struct Injection: Sendable {
  /// Every byte outside of marked regions as it was; all bytes where there are problems.
  public let bytes: [UInt8]
  public let regionCount: Int
  /// In the order of the document.
  public let problems: [MarkerProblem]
}

/// Writes generated text between the markers of documents that people own.
public struct Injector {
  private let registry: Registry
  private let model: FlowModel
  private let locale: LocaleTag
  private let generation: Generation
  private var composed: [Key: ComposedDocument] = [:]

  private struct Key: Hashable {
    let document: String
    let locale: LocaleTag
  }

  /// - Parameters:
  ///   - locale: the language where a marker names none; nil for the registry's default one.
  ///   - day: what holds on this day is said; nil leaves the day to the registry.
  /// - Throws: `JobError` for a language that the registry does not have.
  public init(
    _ registry: Registry, locale: LocaleTag? = nil, on day: CalendarDate? = nil
  ) throws(JobError) {
    self.registry = registry
    model = FlowModel(registry)
    generation = Generation(locales: locale.map { [$0] }, on: day)
    _ = try generation.chosenLocales(of: registry)
    self.locale = locale ?? registry.defaultLocale
  }

  /// The document with its generated text.
  ///
  /// - Throws: `JobError` for a file that is neither Markdown nor HTML, and when the text cannot be
  ///   generated.
  public mutating func inject(into file: SourceFile) throws(JobError) -> Injection {
    guard let host = HostFormat(path: file.path) else {
      throw JobError(
        .badValue,
        "`\(file.path)` is neither Markdown (.md, .markdown) nor HTML (.html, .htm)")
    }
    let pairing = MarkerPairing(MarkerScanner.markers(in: file.bytes, of: host), in: file)
    var problems = pairing.problems
    var bytes: [UInt8] = []
    var end = 0
    let links = HostLinks(file.bytes.removing(pairing.regions.map(\.content)), host)
    for region in pairing.regions {
      let text: String
      switch try generatedText(for: region.begin, as: host.documentFormat, links) {
      case .success(let generated): text = generated
      case .failure(let problem):
        problems.append(problem)
        continue
      }
      bytes += file.bytes[end..<region.content.lowerBound]
      bytes += Array(text.placed(in: host, lineBreak: file.lineBreak).utf8)
      end = region.content.upperBound
    }
    bytes += file.bytes[end...]
    problems.sort { $0.offset < $1.offset }
    return Injection(
      bytes: problems.isEmpty ? bytes : file.bytes, regionCount: pairing.regions.count,
      problems: problems)
  }

  private mutating func generatedText(
    for marker: Marker, as format: DocumentFormat, _ links: HostLinks
  ) throws(JobError) -> Result<String, MarkerProblem> {
    guard let locale = locale(of: marker) else {
      return .failure(unknownLocale(marker))
    }
    guard let (document, anchor) = subject(of: marker.name) else {
      return .failure(try unknownName(marker))
    }
    let composed = try compose(document, locale)
    guard let section = composed.sections.first(where: { $0.anchor == anchor }) else {
      // What is declared may have nothing to say.
      let isDeclared = document.sections.contains { $0.anchor(registry.names) == anchor }
      return isDeclared ? .success("") : .failure(try unknownName(marker))
    }
    let placed = links.resolving(section, of: composed)
    return .success(format.renderer.render(placed.section, of: placed.document).text)
  }

  private func locale(of marker: Marker) -> LocaleTag? {
    guard let code = marker.locale else { return locale }
    return registry.locales.first { $0.code == code }
  }

  // MARK: Names

  /// What a marker's name stands for: all of a part, or a section of a document.
  private func subject(of name: String) -> (document: Document, anchor: String)? {
    if let part = GeneratedPart(rawValue: name) {
      return (Document(printing: part), part.rawValue)
    }
    let words = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2,
      let document = registry.documents.first(where: { registry.id($0.header) == words[0] })
    else { return nil }
    return (document, String(words[1]))
  }

  private mutating func compose(
    _ document: Document, _ locale: LocaleTag
  ) throws(JobError) -> ComposedDocument {
    let parts = document.sections.flatMap { $0.generate.map(\.value.rawValue) }
    let isDeclared = document.header.id.id != nil
    let id = isDeclared ? registry.id(document.header) : "." + parts.joined()
    let key = Key(document: id, locale: locale)
    if let known = composed[key] { return known }
    let wording = try Wording(locale: locale, in: registry)
    let document = try generation.compose(document, in: model, wording: wording)
    composed[key] = document
    return document
  }

  private mutating func unknownName(_ marker: Marker) throws(JobError) -> MarkerProblem {
    var names = GeneratedPart.allCases.map(\.rawValue)
    for document in registry.documents {
      let id = registry.id(document.header)
      let declared = document.sections.compactMap { $0.anchor(registry.names) }
      let composed = try compose(document, locale).sections.map(\.anchor)
      names += (declared + composed).map { "\(id).\($0)" }
    }
    let near = nearest(to: marker.name, among: names)
    let advice =
      near.map { "did you mean `\($0)`?" }
      ?? "a marker names a part (\(GeneratedPart.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))) "
      + "or a section as `DOCUMENT.SECTION`"
    return MarkerProblem(
      offset: marker.range.lowerBound,
      message: "nothing generated is called `\(marker.name)`: \(advice)")
  }

  private func unknownLocale(_ marker: Marker) -> MarkerProblem {
    MarkerProblem(
      offset: marker.range.lowerBound,
      message: "`\(marker.locale ?? "")` is not among the registry's locales: "
        + registry.locales.map { "`\($0.code)`" }.joined(separator: ", "))
  }
}

extension MarkerProblem: Error {}

extension [UInt8] {
  /// - Parameter ranges: in ascending order.
  fileprivate func removing(_ ranges: [Range<Int>]) -> [UInt8] {
    var rest: [UInt8] = []
    var end = 0
    for range in ranges {
      rest += self[end..<range.lowerBound]
      end = range.upperBound
    }
    return rest + self[end...]
  }
}

extension SourceFile {
  /// The line break that the file has most; a line feed where it has none.
  fileprivate var lineBreak: String {
    var counts = (windows: 0, unix: 0)
    for (index, byte) in bytes.enumerated() where byte == .lineFeed {
      if index > 0, bytes[index - 1] == .carriageReturn {
        counts.windows += 1
      } else {
        counts.unix += 1
      }
    }
    return counts.windows > counts.unix ? "\r\n" : "\n"
  }
}

extension String {
  /// Between its markers.
  fileprivate func placed(in host: HostFormat, lineBreak: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return lineBreak }
    let distance = String(repeating: lineBreak, count: host.lineBreaks)
    return distance + lines[first...last].joined(separator: lineBreak) + distance
  }
}
