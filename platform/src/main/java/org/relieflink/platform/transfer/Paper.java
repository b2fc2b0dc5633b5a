package org.relieflink.platform.transfer;

import java.time.Instant;

/**
 * 一份材料，不带内容。
 *
 * @param number of the step it came with
 * @param media content type, as its first bytes say
 * @param size in bytes
 * @param digest SM3 of the whole file
 */
public record Paper(
    long id, int number, PaperKind kind, String media, long size, String digest, Instant at) {

  /** 打开的一份。 */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Opened(Paper paper, byte[] body) {
    @Override
    public String toString() {
      return "Opened[" + paper.id + "]";
    }
  }
}
