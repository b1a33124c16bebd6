import Findings
import Foundation
import Parsing
import TestSupport
import Testing

@Suite("The text of a file")
struct SourceTextTests {
  private func read(_ bytes: [UInt8]) -> (text: SourceText?, problems: [String]) {
    var findings: [Finding] = []
    let text = SourceText(bytes: bytes, named: "a", into: &findings)
    return (
      text, findings.map { "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    )
  }

  private func codes(reading path: String) -> [String] {
    var findings: [Finding] = []
    #expect(SourceText(reading: path, named: "a", into: &findings) == nil)
    return findings.map(\.code.rawValue)
  }

  @Test func `is UTF-8 with or without its mark`() {
    let plain = read(Array("煤,1".utf8))
    let marked = read([0xEF, 0xBB, 0xBF] + Array("煤,1".utf8))
    #expect(plain.text == marked.text)
    #expect(plain.text?.encoding == .utf8)
    #expect(plain.problems.isEmpty && marked.problems.isEmpty)
  }

  @Test func `is GB18030 where UTF-8 does not fit, with a note`() {
    let read = read([0xD4, 0xAD, 0xC3, 0xBA, 0x0A])
    #expect(read.text?.string == "原煤\n")
    #expect(read.text?.encoding == .gb18030)
    #expect(read.problems == ["other-encoding 0:0"])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x64, 0x71, 0x31, 0x00], SourceText.Encoding.utf16LittleEndian),
      ([0xFE, 0xFF, 0x71, 0x64, 0x00, 0x31], .utf16BigEndian),
    ] as [([UInt8], SourceText.Encoding)])
  func `is UTF-16 where its mark says so, with a note`(
    _ bytes: [UInt8], _ encoding: SourceText.Encoding
  ) {
    let read = read(bytes)
    #expect(read.text?.string == "煤1")
    #expect(read.text?.encoding == encoding)
    #expect(read.problems == ["other-encoding 0:0"])
  }

  @Test(
    arguments: [
      ([], "empty-file 0:0"), ([0xEF, 0xBB, 0xBF], "empty-file 0:0"),

      ([0x61, 0x0A, 0x62, 0x00], "nul-byte 2:2"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "binary-file 0:0"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "binary-file 0:0"),
      ([0xD0, 0xCF, 0x11, 0xE0], "binary-file 0:0"),
      ([0x61, 0x0A, 0x80], "invalid-byte 2:1"),
      ([0x61, 0x0A, 0xD4, 0xAD, 0xFF], "invalid-byte 2:2"),
      ([0x61, 0xD4], "invalid-byte 1:2"),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "invalid-byte 1:1"),
      ([0xFF, 0xFE, 0x61], "invalid-byte 1:1"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xD4, 0xFF], "invalid-byte 1:2"),
    ] as [([UInt8], String)])
  func `is refused where it is none`(_ bytes: [UInt8], _ problem: String) {
    let read = read(bytes)
    #expect(read.text == nil)
    #expect(read.problems == [problem])
  }

  @Test func `that is UTF-8 cut in the middle of a character is not taken for GB18030`() {
    let cut = Array("燃料,数量\n原煤,1\n煤".utf8.dropLast())
    #expect(read(cut).problems == ["invalid-byte 3:1"])
  }

  @Test func `is refused where there is no ordinary file`() throws {
    let folder = try TemporaryFolder()
    #expect(codes(reading: folder.path) == ["folder-not-file"])
    #expect(codes(reading: folder.path + "/none") == ["missing-file"])
    #expect(codes(reading: try folder.write("x", to: "f") + "/below") == ["missing-file"])
    #expect(codes(reading: try folder.write("", to: "empty")) == ["empty-file"])
    #expect(codes(reading: "/dev/zero") == ["not-ordinary-file"])
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(codes(reading: pipe) == ["not-ordinary-file"])
    let large = try folder.write("x", to: "large")
    #expect(truncate(large, (1 << 30) + 1) == 0)
    #expect(codes(reading: large) == ["file-too-large"])
  }

  @Test func `counts columns in characters`() {
    let text = SourceText("煤,炭\n原煤𠮷x", named: "a")
    #expect(text.place(at: text.bytes.count - 1) == Place(file: "a", line: 2, column: 4))
    #expect(text.place(at: 0) == Place(file: "a", line: 1, column: 1))
  }

  @Test(.enabled(if: Python.isInstalled))
  func `in GB18030 is what Python’s codec makes of it`() throws {
    let script = """
      import sys
      # The two programs know different editions of the standard outside these blocks.
      points = [*range(0x20, 0x7f), *range(0x3400, 0x4db6), *range(0x4e00, 0x9fa6),
                *range(0x3041, 0x3094), *range(0xff01, 0xff5f), *range(0x20000, 0x2a6d7), 0xb7, 0xd7]
      text = "\\n".join(chr(p) for p in points)
      sys.stdout.buffer.write(text.encode(sys.argv[1]))
      """
    let expected = try Python.output(of: script, "utf-8")
    let encoded = try Python.output(of: script, "gb18030")
    let read = read(Array(encoded))
    #expect(read.problems == ["other-encoding 0:0"])
    #expect(read.text?.bytes == Array(expected))
    #expect(expected.count > 100_000)
  }

  @Test func `never makes the reader crash, however it is damaged`() {
    var mutation = Mutation(seed: 4)
    let inputs: [[UInt8]] = [
      Array("燃料,数量\n原煤,1\n".utf8), [0xD4, 0xAD, 0xC3, 0xBA, 0x0A, 0x81, 0x30, 0x81, 0x30],
      [0xFF, 0xFE, 0x64, 0x71, 0x31, 0x00, 0x40, 0xD8, 0x0B, 0xDC],
    ]
    for input in inputs {
      for _ in 0..<3000 {
        let read = read(mutation.mutated(input))
        #expect(read.text != nil || !read.problems.isEmpty)
        if let text = read.text { #expect(Array(text.string.utf8) == text.bytes) }
      }
    }
  }
}
