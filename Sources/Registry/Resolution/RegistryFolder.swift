import Diagnostics
import Files

/// The folder in which a registry lies.
public struct RegistryFolder: Sendable {
  /// What a folder may ask of the reader.
  public struct Limits: Sendable {
    /// How many files and folders it may have, those included that are not read.
    public var entryCount: Int
    /// How many bytes all its files together may hold.
    public var byteCount: Int

    public init(entryCount: Int = 100_000, byteCount: Int = 1 << 30) {
      self.entryCount = entryCount
      self.byteCount = byteCount
    }
  }

  public let path: String
  private let limits: Limits

  public init(path: String, limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads every `*.yaml` and `*.yml` file below the folder, in any layout of sub-folders; names
  /// that begin with `.` are skipped. A link to what is read anyway is skipped, too.
  ///
  /// - Throws: `JobError` when the folder or a file cannot be read, when there is no file, when there
  ///   are too many, and for a link that leads out of the folder.
  public func read() throws(JobError) -> [SourceFile] {
    switch FileKind(path: path) {
    case .folder?: break
    case nil: throw JobError(.noSuchFolder, "there is no folder `\(path)`")
    case let kind?: throw JobError(.noSuchFolder, "`\(path)` is \(kind.noun), not a folder")
    }
    var files: [SourceFile] = []
    var byteCount = 0
    for path in try filePaths() {
      let file = SourceFile(path: path, bytes: try FileReading.bytes(of: path))
      byteCount += file.bytes.count
      guard byteCount <= limits.byteCount else {
        throw JobError(
          .tooLarge,
          "the files below `\(self.path)` are too large: at most \(limits.byteCount) bytes are read")
      }
      files.append(file)
    }
    guard !files.isEmpty else {
      throw JobError(.noSuchFile, "there are no .yaml or .yml files below `\(path)`")
    }
    return files
  }

  /// Whether a file is one of a registry's, by its path from the folder.
  public static func reads(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") }
      && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
  }

  /// The files that belong to the registry, in order of path.
  func filePaths() throws(JobError) -> [String] {
    var walk = FolderWalk(path, entryLimit: limits.entryCount)
    try walk.run()
    return walk.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Goes through a registry's folder.
private struct FolderWalk {
  private let root: Place
  private(set) var files: [String] = []
  private var folders: [Place]
  private var links: [Place] = []
  /// Where the files and folders lie that were found, links followed.
  private var found: Set<String>
  private var entryCount = 0
  private let entryLimit: Int

  /// A file or folder under the path that people know, and where it lies.
  private struct Place {
    let path: String
    let real: String

    func holding(_ name: String) -> Place {
      let path = self.path == "." ? name : self.path.asFolder + name
      return Place(path: path, real: real.asFolder + name)
    }
  }

  init(_ path: String, entryLimit: Int) {
    self.entryLimit = entryLimit
    root = Place(path: path, real: realPath(of: path) ?? path)
    folders = [root]
    found = [root.real]
  }

  /// Everything at its own place first; then what only links lead to.
  mutating func run() throws(JobError) {
    try walk()
    var next = 0
    while next < links.count {
      try follow(links[next])
      try walk()
      next += 1
    }
  }

  private mutating func walk() throws(JobError) {
    while let folder = folders.popLast() {
      for entry in try FolderEntry.all(in: folder.path) where !entry.name.hasPrefix(".") {
        entryCount += 1
        guard entryCount <= entryLimit else {
          throw JobError(
            .tooLarge,
            "too many files and folders lie below `\(root.path)`: at most \(entryLimit) are read")
        }
        try take(entry, at: folder.holding(entry.name))
      }
    }
  }

  private mutating func take(_ entry: FolderEntry, at place: Place) throws(JobError) {
    let isFile = RegistryFolder.reads(entry.name)
    let isFolder = entry.isFolder || FileKind(path: place.path) == .folder
    guard isFile || isFolder else { return }
    guard entry.hasPlainName else {
      throw JobError(
        .unreadableFile,
        "the name of `\(place.path.escapedForTerminal)` is no line of text in UTF-8: rename it")
    }
    if FileKind.isLink(place.path) {
      links.append(place)
    } else {
      add(place, isFolder: isFolder)
    }
  }

  private mutating func add(_ place: Place, isFolder: Bool) {
    guard found.insert(place.real).inserted else { return }
    if isFolder { folders.append(place) } else { files.append(place.path) }
  }

  private mutating func follow(_ link: Place) throws(JobError) {
    guard let real = realPath(of: link.path) else {
      throw JobError(.unreadableFile, "`\(link.path)` is a link that leads nowhere")
    }
    guard real == root.real || real.hasPrefix(root.real.asFolder) else {
      throw JobError(
        .unreadableFile,
        "`\(link.path)` is a link that leads out of `\(root.path)`: put the files themselves there")
    }
    add(Place(path: link.path, real: real), isFolder: FileKind(path: real) == .folder)
  }
}

extension String {
  fileprivate var asFolder: String { hasSuffix("/") ? self : self + "/" }
}
