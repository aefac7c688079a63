import Diagnostics
import Registry

/// Says which declarations the lines of generated files come from, and where a declaration is printed.
public struct Tracer: Sendable {
  let registry: Registry
  let day: CalendarDate?

  /// - Parameter day: that for which the files were generated; nil leaves it to the registry.
  public init(_ registry: Registry, on day: CalendarDate? = nil) {
    self.registry = registry
    self.day = day
  }

  /// Whether a file of this name is generated.
  public func generates(fileNamed name: String) -> Bool { generation(ofFile: name) != nil }

  /// The failure to find a generated file where it was looked for.
  public func missingFile(_ path: String) -> JobError {
    let name = path.lastPathComponent
    guard generates(fileNamed: name) else { return unknownFile(name) }
    return JobError(.noSuchFile, "there is no file `\(path)`: run `disclose generate`")
  }

  /// Where a line comes from, or each line that is not empty.
  ///
  /// - Parameters:
  ///   - file: the generated file as it is on disk, in any folder.
  ///   - line: from 1; nil for all.
  /// - Throws: `JobError` for a file that is not generated, a line that it does not have, and, with
  ///   the code `staleFile`, for a line that would not be generated now.
  public func trace(_ file: SourceFile, line: Int?) throws(JobError) -> FileTrace {
    guard var generation = generation(ofFile: file.path.lastPathComponent) else {
      throw unknownFile(file.path.lastPathComponent)
    }
    do {
      return try trace(file, line, generation)
    } catch {
      guard error.code == .staleFile else { throw error }
      // A draft has words of its own.
      generation.isDraft = true
      return try trace(file, line, generation)
    }
  }

  private func trace(
    _ file: SourceFile, _ line: Int?, _ generation: Generation
  ) throws(JobError) -> FileTrace {
    let name = file.path.lastPathComponent
    guard let document = try generation.renderedDocuments(of: registry).first,
      let rendered = document.files.first(where: { $0.name == name })
    else { throw unknownFile(name) }

    let lineMatch = LineMatch(written: file.lines, generated: rendered.rendering.lines.map(\.text))
    let reading = LineReading(document.composed, as: rendered.format)
    let places = Places(registry)
    var traces: [LineTrace] = []
    for number in try numbers(in: file, line) {
      guard let index = lineMatch.generatedLine(ofWritten: number - 1) else {
        throw staleLine(file.path, number)
      }
      traces.append(
        trace(rendered.rendering.lines[index], number, of: document, reading, places))
    }
    return FileTrace(
      file: file.path, document: document.composed.id, locale: document.composed.locale,
      format: rendered.format, lines: traces)
  }

  private func trace(
    _ line: Rendering.Line, _ number: Int, of document: RenderedDocument, _ reading: LineReading,
    _ places: Places
  ) -> LineTrace {
    let passages = reading.passages(on: line)
    let text =
      passages.isEmpty
      ? line.text.trimmingSpaces : passages.map(\.text).joined(separator: " ")
    let sources = line.sources.isEmpty ? [document.composed.source] : line.sources
    var declarations: [DeclaredPlace] = []
    for place in sources.compactMap(places.place) where !declarations.contains(place) {
      declarations.append(place)
    }
    return LineTrace(
      number: number, text: text,
      section: line.section.flatMap { places.place(ofSection: $0, of: document.document) },
      declarations: declarations)
  }

  /// The lines that are asked for.
  private func numbers(in file: SourceFile, _ line: Int?) throws(JobError) -> [Int] {
    let lines = file.lines
    guard let line else { return lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 } }
    guard line > 0, line <= lines.count else {
      let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
      throw JobError(.badValue, "`\(file.path)` has \(count), and no line \(line)")
    }
    return [line]
  }

  /// What generates the file of a name, and no other.
  private func generation(ofFile name: String) -> Generation? {
    for document in registry.documents {
      for locale in registry.locales {
        let id = registry.id(document.header)
        let stem = "\(id).\(locale.code)."
        guard name.hasPrefix(stem) else { continue }
        let fileExtension = String(name.dropFirst(stem.count))
        let format = DocumentFormat.allCases.first { $0.fileExtension == fileExtension }
        guard format != nil || fileExtension == SourcesFile.fileExtension else { continue }
        return Generation(
          documents: [id], locales: [locale], formats: [format].compactMap { $0 }, on: day)
      }
    }
    return nil
  }

  private func unknownFile(_ name: String) -> JobError {
    let extensions = DocumentFormat.allCases.map(\.fileExtension) + [SourcesFile.fileExtension]
    let names = registry.documents.flatMap { document in
      registry.locales.flatMap { locale in
        extensions.map { "\(registry.id(document.header)).\(locale.code).\($0)" }
      }
    }
    let near = nearest(to: name, among: names)
    return JobError(
      .noSuchFile,
      "no document is generated as `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""))
  }

  private func staleLine(_ path: String, _ line: Int) -> JobError {
    JobError(
      .staleFile,
      "`\(path)` is stale: line \(line) is not what the registry generates now; run `disclose generate`"
    )
  }
}

extension SourceFile {
  /// The lines without their breaks; what follows the last break is a line only if there is something.
  fileprivate var lines: [String] {
    let lines = (1...lineCount).map(line)
    return lines.last == "" ? lines.dropLast() : lines
  }
}

extension String {
  var lastPathComponent: String {
    String(split(separator: "/", omittingEmptySubsequences: true).last ?? "")
  }

  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
