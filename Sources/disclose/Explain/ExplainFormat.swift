import ArgumentParser
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
}
