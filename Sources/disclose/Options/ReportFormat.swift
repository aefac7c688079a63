import ArgumentParser
import Diagnostics

/// How findings are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, concise, json

  func renderer(color: Bool) -> any DiagnosticRenderer {
    switch self {
    case .text: TextRenderer(color: color)
    case .concise: ConciseRenderer()
    case .json: JSONRenderer()
    }
  }
}
