import Foundation
import Pictures
import Testing

/// Texts of a registry stay texts in every format.
@Suite struct HostileTextTests {
  static let texts = [
    #"a "quoted" word"#, #"ends in a backslash \"#, #"\n \N \G \" ] ; }"#, "two\nlines\r\nthree",
    "a --> b", "]] --> x[\"y\"]", "<script>alert(1)</script>", "&lt;b&gt; &#34; &quot;",
    "#quot; #34; %%{init: {}}%%", "`**bold**`", "\u{202E}desrever\u{202C} \u{200F}", "end",
    "\u{7}bell \u{1B}[31m", "\u{FFFE}x\u{FFFF}", "---", "a:::b; style x fill:#f00;",
    String(repeating: "x", count: 10_000), String(repeating: "word ", count: 2_000),
  ]

  static func registry(_ text: String) throws -> String {
    // A JSON string is one of YAML too.
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      .replacing("\\/", with: "/").replacing("\u{FFFE}", with: "\\uFFFE")
      .replacing("\u{FFFF}", with: "\\uFFFF").replacing("\u{202E}", with: "\\u202E")
      .replacing("\u{202C}", with: "\\u202C").replacing("\u{200F}", with: "\\u200F")
    return """
      registry: {format: 1, name: \(quoted)}
      organization: {name: \(quoted)}
      data-categories: {email: {label: \(quoted)}}
      sources: {you: {label: \(quoted), kind: device}}
      purposes: {help: {label: \(quoted)}}
      recipients:
        desk: {label: \(quoted), kind: vendor}
        mailer: {name: \(quoted), kind: partner}
      conditions: {consent: {label: \(quoted), values: {given: {label: \(quoted)}}}}
      collection: {form: {data: email, from: you, purposes: help}}
      sharing:
        desk:
          data: email
          with: desk
          purposes: help
          where: {consent: given}
          onward: [{with: mailer}]
      """
  }

  /// The same lines of structure as with a text that means nothing to anybody.
  @Test(arguments: texts) func theStructureStaysWhatItIs(_ text: String) throws {
    let hostile = try picture(Self.registry(text))
    let harmless = try picture(Self.registry("harmless"))
    for renderer in [DOTRenderer(), MermaidRenderer()] as [any PictureRenderer] {
      let structures = [hostile, harmless].map { Self.structure(of: renderer.render($0)) }
      #expect(structures[0] == structures[1])
    }
  }

  /// What is left of a rendering without its quoted strings.
  ///
  /// Within quotes a backslash takes the next character with it, as in DOT and YAML.
  static func structure(of rendering: String) -> String {
    var result = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in rendering.unicodeScalars {
      if !isQuoted {
        result.unicodeScalars.append(scalar)
        isQuoted = scalar == "\""
      } else if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test(arguments: texts) func nothingInvisibleIsLeft(_ text: String) throws {
    let picture = try picture(Self.registry(text))
    for renderer in [DOTRenderer(), MermaidRenderer()] as [any PictureRenderer] {
      let odd = renderer.render(picture).unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n"
        case .format, .lineSeparator, .paragraphSeparator, .unassigned: true
        default: false
        }
      }
      #expect(odd.isEmpty)
    }
  }

  @Test(arguments: texts) func mermaidLabelsHoldNothingThatMermaidReads(_ text: String) throws {
    let rendering = MermaidRenderer().render(try picture(Self.registry(text)))
    let flowchart = rendering.split(separator: "\n").dropFirst(3).prefix {
      !$0.contains("classDef")
    }
    for line in flowchart {
      for label in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where label.offset % 2 == 1 {
        let words = label.element.replacing("<br/>", with: "")
          .replacing(/#[0-9]+;/, with: "")
        #expect(!words.contains { "<>\"`#;&%{}[]|*_\\:".contains($0) }, "\(words)")
      }
    }
  }

  @Test func longTextsAreCutInBoxesAndWholeInTooltips() throws {
    let text = String(repeating: "word ", count: 2_000)
    let rendering = DOTRenderer().render(try picture(Self.registry(text)))
    let box = try #require(
      rendering.split(separator: "\n").first { $0.contains("id=\"data-email\"") })
    let label = try #require(box.split(separator: "label=\"").last?.split(separator: "\"").first)
    #expect(label.count < 200)
    #expect(label.hasSuffix("…"))
    #expect(box.count > 9_000)
  }
}
