import Foundation
import Queries

/// All that a renderer prints of an answer, apart from where it is declared.
struct WholeAnswer: Equatable, CustomStringConvertible {
  let description: String

  /// - Parameter omitted: Further keys that do not matter.
  init(_ result: QueryResult, omitting omitted: Set<String> = []) throws {
    let object = try JSONSerialization.jsonObject(
      with: Data(QueryJSONRenderer().render(result).utf8))
    let told = Self.without(omitted.union(["file", "line"]), object)
    let data = try JSONSerialization.data(withJSONObject: told, options: [.sortedKeys])
    description = String(decoding: data, as: UTF8.self)
  }

  /// The places at which the two begin to differ; empty where they do not.
  func difference(from other: WholeAnswer) -> String {
    if self == other { return "" }
    let common = zip(description, other.description).prefix { $0 == $1 }.count
    func excerpt(_ answer: WholeAnswer) -> Substring {
      answer.description.dropFirst(max(0, common - 300)).prefix(500)
    }
    return "\(excerpt(other))\nis now\n\(excerpt(self))"
  }

  private static func without(_ omitted: Set<String>, _ value: Any) -> Any {
    if let object = value as? [String: Any] {
      return object.filter { !omitted.contains($0.key) }.mapValues { without(omitted, $0) }
    }
    if let list = value as? [Any] { return list.map { without(omitted, $0) } }
    return value
  }
}
