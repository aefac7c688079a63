import Diagnostics
import FlowAlgebra
import Foundation
import Pictures
import Queries
import Registry
import Rewriting
import Statement
import Validation

extension Faults {
  /// The day that everything looks at which depends on one.
  static let day = CalendarDate.ofExamples

  mutating func check(files bytes: [UInt8]) {
    let files = bytes.split(separator: 0, omittingEmptySubsequences: false).enumerated().map {
      SourceFile(path: "\($0.offset).yaml", bytes: Array($0.element))
    }
    let loaded = Registry.load(files)
    let report = Validator.validate(loaded, on: Self.day)
    check(report)
    let again = Validator.validate(Registry.load(files.reversed()), on: Self.day)
    expect(again.diagnostics == report.diagnostics, "a second check finds otherwise")
    render(report)
    mend(files)
    if loaded.isSound { publish(loaded.registry) }
  }

  /// What holds of every report.
  private mutating func check(_ report: Report) {
    for diagnostic in report.diagnostics + report.waived.map(\.diagnostic) {
      let places =
        [diagnostic.primary.span] + diagnostic.labels.map(\.span)
        + diagnostic.fixes.flatMap { $0.edits.map(\.span) }
      for place in places {
        let end = report.file(place.file)?.bytes.count ?? 0
        expect(place.end <= end, "\(diagnostic.rule) points beside the file: \(place)")
      }
      expect(!diagnostic.message.isEmpty, "\(diagnostic.rule) says nothing")
    }
  }

  private mutating func render(_ report: Report) {
    expectPlain(TextRenderer(width: 80).render(report), "the findings")
    expectPlain(ConciseRenderer().render(report), "the concise findings")
    expectPlain(GitHubRenderer().render(report), "the findings for GitHub")
    expectJSON(JSONRenderer().render(report), "the findings")
    expectJSON(SARIFRenderer(version: "1") { _ in nil }.render(report), "the findings as SARIF")
  }

  private mutating func mend(_ files: [SourceFile]) {
    let fixer = Fixer(on: Self.day)
    let outcome = fixer.fix(files)
    let mended = outcome.files
    for file in mended {
      expectPlain(UnifiedDiff(file).text, "the diff", but: "\t\r\u{B}\u{C}")
    }
    guard !mended.isEmpty else { return }
    expect(fixer.fix(outcome.after.files).applied.isEmpty, "what was mended is mended again")
  }

  /// What holds of whatever is generated.
  mutating func publish(_ registry: Registry) {
    guard let files = try? Generation(formats: DocumentFormat.allCases).files(of: registry) else {
      return
    }
    for file in files where file.name.hasSuffix(".html") {
      expect(
        HTMLOutline(file.contents).isSound, "a page has strange elements: \(file.contents)")
    }
    for file in files where file.name.hasSuffix(".json") { expectJSON(file.contents, file.name) }
    for file in files { expectPlain(file.contents, file.name) }
    draw(FlowModel(registry))
  }

  private mutating func draw(_ model: FlowModel) {
    guard
      let question = try? Question(QuestionRequest(.whoReceives, on: Self.day), in: model),
      let picture = try? FlowPicture(question, in: model, locale: nil)
    else { return }
    for renderer in [DOTRenderer(), MermaidRenderer()] as [any PictureRenderer] {
      expectPlain(renderer.render(picture), "a picture")
    }
  }
}

extension Faults {
  /// No control character reaches a terminal or a page.
  mutating func expectPlain(_ text: String, _ subject: String, but allowed: String = "") {
    let controls = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value))
        && !allowed.unicodeScalars.contains(scalar)
    }
    expect(controls.isEmpty, "\(subject): control characters \(controls.map(\.value)) in \(text)")
  }

  mutating func expectJSON(_ text: String, _ subject: String) {
    let object = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    expect(object != nil, "\(subject): no JSON: \(text)")
  }
}
