extension Double {
  /// Whether two numbers are one, written in two units: conversion may have cost the last digits.
  func isAlike(_ other: Double) -> Bool {
    self == other || abs(self - other) <= Self.conversionNoise * max(abs(self), abs(other))
  }

  private static let conversionNoise = 1e-12
}
