package org.relieflink.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** 不变的字节串：摘要、签名、公钥。 Bytes that do not change: a digest, a signature, a key. */
public final class Octets {
  private static final HexFormat HEX = HexFormat.of();
  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /** Takes over an array that nobody else holds. */
  static Octets owned(byte[] bytes) {
    return new Octets(bytes);
  }

  /**
   * Lower-case hexadecimal, two digits a byte.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Octets ofHex(String hex) {
    Octets octets = new Octets(HEX.parseHex(hex));
    if (!octets.hex().equals(hex)) {
      throw new IllegalArgumentException("not lower-case hexadecimal");
    }
    return octets;
  }

  /**
   * Base64 with padding, the one way to write these bytes.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Octets ofBase64(String text) {
    Octets octets = new Octets(Base64.getDecoder().decode(text));
    if (!octets.base64().equals(text)) {
      throw new IllegalArgumentException("not canonical base64");
    }
    return octets;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Without a copy, for the digests of this package. */
  byte[] raw() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  public String hex() {
    return HEX.formatHex(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
