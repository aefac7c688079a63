#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value in the one way in which this project writes JSON: sorted keys, indented, one line break
/// at the end.
///
/// - Parameter value: made of strings, numbers, lists and objects, none of which can fail to encode:
///   a number that JSON does not have is written as a word.
package func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "infinite", negativeInfinity: "-infinite", nan: "undefined")
  do {
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  } catch {
    preconditionFailure("a value that is no JSON: \(error)")
  }
}
