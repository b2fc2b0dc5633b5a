package org.relieflink.platform.document;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 签章扫描件和送达回证：what stands beside a finished paper; only added. */
public interface PaperScans {
  /** Adds one; the same file, served alike, once more gives the one that is there. */
  Outcome<PaperScan> add(Officer officer, long document, NewScan scan);

  /** Of a paper that was found for this officer, oldest first. */
  List<PaperScan> of(Document document);

  /**
   * The file as it was uploaded.
   *
   * @param reason why; stands on the trail
   */
  Outcome<PaperScan.Opened> open(Officer officer, long document, long scan, String reason);

  /** The ways of serving that the rules know. */
  List<PaperScan.Way> ways();

  /** Bytes that one file may have. */
  int largest();
}
