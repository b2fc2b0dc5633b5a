package org.relieflink.platform.sharing;

import java.util.List;
import java.util.Optional;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.sharing.ShareAct.Side;

/** 更正请求的大门. */
public interface Corrections {

  /** Asks the owner of a list to correct one field of one record. */
  Outcome<Correction> report(Officer officer, Reported wanted);

  Optional<Correction> find(Officer officer, Side side, long id);

  /** Newest first, at most {@link Requests#MOST}. */
  List<Correction> list(Officer officer, Side side, long before);

  /** All that have not ended, the next due first. */
  List<Correction> open(Officer officer, Side side);

  /** Corrected, not wrong, or taken back; each with its words. */
  Outcome<Correction> act(Officer officer, ShareAct act, long id, String words);

  Standing standing(Correction correction);

  /**
   * 哪里错了.
   *
   * @param evidence in words; no personal data
   */
  record Reported(String recordId, String field, String evidence) {}
}
