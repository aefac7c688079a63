import ArgumentParser

/// What is traced: a place in a generated file, or a declaration.
struct TraceSubject: ExpressibleByArgument {
  /// As it was written.
  let text: String
  /// Without the line and the column.
  let path: String
  let line: Int?

  init(argument: String) {
    text = argument
    var parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = parts.last.flatMap({ Int($0) }) {
      numbers.append(number)
      parts.removeLast()
    }
    path = parts.joined(separator: ":")
    // A column, where there is one, comes last and changes nothing.
    line = numbers.last
  }
}
