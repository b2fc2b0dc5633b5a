package org.relieflink.platform.fund;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 签收单的扫描件：the signed paper of a payment past the bank, kept beside what was registered of it; added
 * by somebody else than the maker of the batch, given out with a reason and never changed.
 */
public interface HandedPapers {
  /** The largest file in bytes. */
  int largest();

  /** Of all payments of a batch, oldest first; without their contents. */
  List<Scan> of(Officer officer, long batch);

  /**
   * Keeps one beside a payment that was signed for; the same file again is the one that is kept.
   */
  Outcome<Scan> add(Officer officer, long item, byte[] body);

  /**
   * As it was uploaded, for finance alone; on the trail, and about the person, before it leaves.
   */
  Outcome<Given> open(Officer officer, long scan, String reason);

  /**
   * 一份，不带内容。
   *
   * @param media content type, as its first bytes say
   * @param size in bytes
   * @param digest SM3 of the whole file
   * @param there false once it was destroyed with the payee
   */
  record Scan(
      long id,
      long item,
      String media,
      long size,
      String digest,
      String officer,
      Instant at,
      boolean there) {}

  /** 给不给。 */
  sealed interface Given permits Opened, Ask {}

  /** 打开的一份。 */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Opened(Scan scan, byte[] body) implements Given {
    @Override
    public String toString() {
      return "Opened[" + scan.id + "]";
    }
  }

  /**
   * Somebody else must agree first.
   *
   * @param href page on which it is asked for
   */
  record Ask(String href) implements Given {}
}
