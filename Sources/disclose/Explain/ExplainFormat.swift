import ArgumentParser
import Changes
import Validation

/// How pages are written.
enum ExplainFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json

  func renderer(color: Bool) -> any RulePageRenderer {
    switch self {
    case .text: RulePageTextRenderer(color: color)
    case .markdown: RulePageMarkdownRenderer()
    case .json: RulePageJSONRenderer()
    }
  }

  func render(_ page: ChangeExplanation) -> String {
    let renderer = ChangeExplanationRenderer()
    return switch self {
    case .text: renderer.text(page)
    case .markdown: renderer.markdown(page)
    case .json: renderer.json(page)
    }
  }

  func packRenderer(color: Bool) -> any RulePackRenderer {
    switch self {
    case .text: RulePackTextRenderer(color: color)
    case .markdown: RulePackMarkdownRenderer()
    case .json: RulePackJSONRenderer()
    }
  }
}
