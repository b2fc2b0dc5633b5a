package org.relieflink.tabular;

import java.util.Optional;

/** 安全门的结论。 What the gate says about a file. */
public sealed interface GateResult {
  /**
   * 可以读。 The file may be read.
   *
   * @param encoding of a CSV; empty for xlsx
   * @param fileBytes size on disk
   * @param unpackedBytes bytes actually unpacked, not those declared; the file's own size for a CSV
   */
  record Accepted(
      TableKind kind, Optional<TextEncoding> encoding, long fileBytes, long unpackedBytes)
      implements GateResult {}

  /** 拒收。 The file is refused. */
  record Refused(TableRefusal refusal) implements GateResult {}
}
