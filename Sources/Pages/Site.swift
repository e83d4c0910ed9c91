/// The whole site as bytes: every file that a build makes, and nothing else.
package struct Site: Sendable {
  /// One file of the site.
  package struct File: Sendable {
    /// Relative, with `/`, in `[a-z0-9._/-]` and so safe on every disk: `accounts/northgate.html`. A
    /// financial year has capitals: `reports/FY2027-Q2.html`.
    package let address: String
    package let bytes: [UInt8]

    package init(address: String, bytes: [UInt8]) {
      self.address = address
      self.bytes = bytes
    }
  }

  /// In the order of their addresses' bytes, each address once.
  package let files: [File]

  package init(files: [File]) {
    self.files = files.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }
}
