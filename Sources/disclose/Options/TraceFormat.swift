import ArgumentParser
import Statement

/// How traces are written.
enum TraceFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  var renderer: any TraceRenderer {
    switch self {
    case .text: TraceTextRenderer()
    case .json: TraceJSONRenderer()
    }
  }
}
