/// A workflow command of GitHub Actions that marks a place
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
package struct GitHubCommand {
  package enum Level: String, Sendable {
    case error, warning, notice
  }

  private let level: Level
  private let properties: [(String, String)]
  private let message: String

  /// - Parameter file: Relative to the repository; nil where no line is to be marked.
  package init(_ level: Level, title: String, file: String?, line: Int?, message: String) {
    var properties: [(String, String)] = []
    if let file { properties.append(("file", file)) }
    if file != nil, let line { properties.append(("line", String(line))) }
    self.init(level, properties + [("title", title)], message)
  }

  init(_ level: Level, _ properties: [(String, String)], _ message: String) {
    self.level = level
    self.properties = properties
    self.message = message
  }

  /// With its line break.
  package var text: String {
    let list = properties.map { "\($0)=\($1.percentEncodedProperty)" }.joined(separator: ",")
    return "::\(level.rawValue) \(list)::\(message.percentEncodedData)\n"
  }
}

extension String {
  /// As the text of a command, in which a line break would end it.
  fileprivate var percentEncodedData: String { percentEncoded(["%", "\r", "\n"]) }

  /// As the value of a command's property, which ends at a comma or colon.
  fileprivate var percentEncodedProperty: String { percentEncoded(["%", "\r", "\n", ":", ","]) }

  private func percentEncoded(_ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if special.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (code.count == 1 ? "0" : "") + code
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
