package org.relieflink.platform.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一份扫描件，不带内容。 A scan of what was signed, or the proof that it was served.
 *
 * @param way how it was served, a code of the rules; empty for {@link Kind#SIGNED}
 * @param servedOn null for {@link Kind#SIGNED}
 * @param media content type, as its first bytes say
 * @param size in bytes
 * @param digest SM3 of the whole file
 * @param there false once it was destroyed by rule
 */
public record PaperScan(
    long id,
    Kind kind,
    String way,
    @Nullable LocalDate servedOn,
    String media,
    long size,
    String digest,
    String officerName,
    Instant at,
    boolean there) {
  /** 种类。 */
  public enum Kind {
    /** 签章扫描件。 */
    SIGNED,
    /** 送达回证。 */
    SERVED
  }

  /** 送达的方式，规则表里的一种。 */
  public record Way(String code, String name) {}

  /** 打开的一份。 */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Opened(PaperScan scan, byte[] body) {
    @Override
    public String toString() {
      return "Opened[" + scan.id + "]";
    }
  }
}
