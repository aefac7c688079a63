import Diagnostics
import Files
import Foundation
import Interchange

/// The small registry with which people begin.
enum StarterRegistry {
  /// Writes the registry whole or not at all.
  ///
  /// - Parameter folder: does not exist, or has no files.
  /// - Returns: the path of the file that was written.
  static func write(to folder: String) throws(JobError) -> String {
    guard !folder.isEmpty else { throw JobError(.badValue, "the folder needs a name") }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let isNew = try !exists(folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw JobError(.unwritableFile, "the folder `\(folder)` cannot be made")
    }
    do throws(JobError) {
      try FileWriting().write([
        NewFile(path: prefix + schemaName, bytes: Array(JSONSchema.text().utf8)),
        NewFile(path: prefix + registryName, bytes: Array(text.utf8)),
      ])
    } catch {
      if isNew { try? FileManager.default.removeItem(atPath: folder) }
      throw error
    }
    return prefix + registryName
  }

  /// - Throws: `JobError` for anything but a folder without files.
  private static func exists(_ folder: String) throws(JobError) -> Bool {
    guard FileManager.default.fileExists(atPath: folder) else { return false }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw JobError(.noSuchFolder, "`\(folder)` is not a folder that can be read")
    }
    guard names.allSatisfy({ $0.hasPrefix(".") }) else {
      throw JobError(.unwritableFile, "`\(folder)` has files already: nothing was changed")
    }
    return true
  }

  private static let registryName = "registry.yaml"
  /// Beside the files that name it; the dot keeps it out of the registry.
  private static let schemaName = ".schema.json"

  static let text = """
    # yaml-language-server: $schema=\(schemaName)
    # What personal data we handle, why, and who receives it.
    # Put your own facts in the place of the example, and run `disclose validate` as you go.
    # The layout is free: every .yaml file below this folder is read, and a section may stand in many.

    registry:
      format: 1
      name: Example
      # effective: 2026-01-31    # the day from which the statement holds
      # jurisdictions: [CH, EU]  # the laws to check against: CH, EU, UK, US-CA, BR

    organization:
      name: Example
      legal-name: Example Ltd
      country: CH
      address: 1 Example Street, 8000 Zurich
      email: privacy@example.org

    # Vocabularies: the terms of which statements are made. An id is for you, a label is what readers
    # see: write it as it reads inside a sentence. `broader` makes one term a kind of another.

    services:
      online-shop: {label: our online shop}

    data-categories:
      personal-data: {label: personal data}
      contact-details:
        label: contact details
        broader: personal-data
        examples: [name, postal address, e-mail address]
      order-details:
        label: the details of your order
        broader: personal-data

    sources:
      you: {kind: data-subject}

    methods:
      order-form: {label: our order form, kind: form}

    # A purpose is a verb phrase without "to".
    purposes:
      delivery: {label: deliver your order}
      advertising: {label: advertise to you}

    recipients:
      example-parcels:
        name: Example Parcels
        kind: vendor
        role: controller
        legal-name: Example Parcels Ltd
        countries: CH
        activity: brings parcels to you

    # Statements: what happens. Each says everything that it names of all that it names.

    collection:
      orders:
        when: when you place an order
        services: online-shop
        data: [contact-details, order-details]
        from: you
        via: order-form
        purposes: delivery
        retention: 2 years

    sharing:
      parcels:
        data: contact-details
        with: example-parcels
        purposes: delivery
        onward: none

    # And what never happens: whatever contradicts it is found.
    never:
      no-advertising:
        action: use
        data: contact-details
        purposes: advertising

    choices:
      access:
        kind: access
        applies-to: {data: personal-data}
        how: Write to privacy@example.org.

    # What is generated from all this.
    documents:
      privacy-statement:
        title: Privacy statement
        sections:
          - {generate: collection, heading: What we collect}
          - {generate: sharing, heading: Who receives it}
          - {generate: never, heading: What we do not do}
          - {generate: choices, heading: What you can do}
          - heading: How to reach us
            text: "Write to {organization.legal-name}, {organization.address}."

    """
}
