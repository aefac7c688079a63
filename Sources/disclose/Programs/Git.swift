import Diagnostics
import Foundation
import Registry

/// The program `git`, which reads what revisions hold and leaves the work tree alone.
struct Git {
  private let program: Program
  /// A folder of the repository.
  private let folder: String

  /// - Throws: `JobError` where no folder of `PATH` has the program.
  init(in folder: String) throws(JobError) {
    guard let program = Program("git") else {
      throw JobError(
        .missingProgram,
        "`git`, which reads revisions, is not installed: install it, or name folders")
    }
    self.program = program
    self.folder = folder
  }

  /// The registry files below a folder as a revision has them, under names that `git show` takes.
  ///
  /// - Parameters:
  ///   - path: Of the folder, from the one of the repository that this was made for.
  ///   - revision: As people write it: a branch, a tag, `HEAD~3`.
  /// - Throws: `JobError` where there is no such revision, no such folder in it, or a file that it
  ///   does not hold.
  func files(below path: String, at revision: String) throws(JobError) -> [SourceFile] {
    let place = try prefix(revision) + path
    let commit = try commit(revision)
    let tree = place.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    let entries = try entries(of: tree, at: commit, called: revision)
    guard !entries.isEmpty else {
      throw JobError(
        .noSuchFile, "there are no .yaml or .yml files below `\(tree)` at `\(revision)`")
    }
    let contents = try contents(of: entries.map(\.object))
    return zip(entries, contents).map { entry, bytes in
      SourceFile(path: "\(revision):\(entry.path)", bytes: bytes)
    }
  }

  // MARK: What git is asked

  private struct Entry {
    let object: String
    /// From the repository's top.
    let path: String
  }

  func commit(_ revision: String) throws(JobError) -> String {
    // What begins so would be a flag.
    guard !revision.hasPrefix("-"), !revision.isEmpty, !revision.contains("\0") else {
      throw JobError(.unknownRevision, "`\(revision)` is no revision")
    }
    let outcome = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    let name = String(decoding: outcome.output, as: UTF8.self).trimmingLineBreak
    guard outcome.succeeded, !name.isEmpty else {
      throw JobError(
        .unknownRevision, "`\(revision)` is neither a folder nor a revision of this repository")
    }
    return name
  }

  /// The way from the repository's top to the folder, with a slash at its end where it has one.
  func prefix(_ revision: String) throws(JobError) -> String {
    let outcome = try run(["rev-parse", "--show-prefix"])
    guard outcome.succeeded else {
      throw JobError(
        .unknownRevision,
        "`\(revision)` is no folder, and git reads no revision here\(reason(outcome))")
    }
    return String(decoding: outcome.output, as: UTF8.self).trimmingLineBreak
  }

  private func entries(
    of tree: String, at commit: String, called revision: String
  ) throws(JobError) -> [Entry] {
    let outcome = try run([
      "ls-tree", "-r", "-z", "-l", "--full-tree", tree.isEmpty ? commit : "\(commit):\(tree)",
    ])
    guard outcome.succeeded else {
      throw JobError(.noSuchFolder, "there is no folder `\(tree)` at `\(revision)`")
    }
    var entries: [Entry] = []
    var byteCount = 0
    let limit = RegistryFolder.Limits().byteCount
    for record in outcome.output.split(separator: 0) {
      // "100644 blob 0123abcd      42\tpath"
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      let path = String(decoding: record[record.index(after: tab)...], as: UTF8.self)
      guard words.count == 4, words[1] == "blob", RegistryFolder.reads(path) else { continue }
      let whole = tree.isEmpty ? path : "\(tree)/\(path)"
      byteCount += Int(words[3]) ?? 0
      guard byteCount <= limit else {
        throw JobError(
          .tooLarge,
          "the files below `\(tree)` at `\(revision)` are too large: at most \(limit) bytes are read"
        )
      }
      guard words[0] != "120000" else {
        throw JobError(
          .unreadableFile,
          "`\(revision):\(whole)` is a link, which is not followed in a revision")
      }
      entries.append(Entry(object: String(words[2]), path: whole))
    }
    return entries
  }

  private func contents(of objects: [String]) throws(JobError) -> [[UInt8]] {
    let names = objects.map { $0 + "\n" }.joined()
    let outcome = try run(["cat-file", "--batch"], input: Data(names.utf8))
    var rest = outcome.output[...]
    var contents: [[UInt8]] = []
    while outcome.succeeded, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      // "0123abcd blob 42", the bytes, a line break
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]),
        rest.distance(from: end, to: rest.endIndex) > size + 1
      else { break }
      let start = rest.index(after: end)
      let stop = rest.index(start, offsetBy: size)
      contents.append(Array(rest[start..<stop]))
      rest = rest[rest.index(after: stop)...]
    }
    guard contents.count == objects.count else {
      throw JobError(
        .unreadableFile, "the repository does not hold all files of the revision\(reason(outcome))")
    }
    return contents
  }

  func run(_ arguments: [String], input: Data = Data()) throws(JobError) -> Program.Outcome {
    do {
      return try program.run(
        ["-C", folder] + arguments, input: input,
        // Nothing is asked of anybody, fetched or written.
        environment: [
          "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1",
          "LC_ALL": "C",
        ])
    } catch {
      throw JobError(.missingProgram, "`git` cannot be run")
    }
  }

  func reason(_ outcome: Program.Outcome) -> String {
    outcome.complaint.isEmpty ? "" : ": \(outcome.complaint)"
  }
}

extension String {
  fileprivate var trimmingLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
