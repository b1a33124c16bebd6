import CCrypto

/// The SHA-256 digest of bytes : tells whether two files are one.
public struct SHA256: Hashable, Sendable {
  /// The digest as 64 lower-case hexadecimal digits.
  public let hex: String

  /// Takes a digest as written; nothing is checked.
  public init(hex: String) {
    self.hex = hex
  }

  /// Digests the bytes; `nil` only when the cryptographic library refuses.
  public init?(of bytes: some Collection<UInt8>) {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let done = Array(bytes).withUnsafeBytes { input in
      EVP_Digest(input.baseAddress, input.count, &digest, &length, EVP_sha256(), nil)
    }
    guard done == 1 else { return nil }
    hex = digest.prefix(Int(length)).map(Self.hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
