package org.relieflink.law.payment;

import java.util.List;
import org.relieflink.law.Clause;

/** 分好的几份，合计分文不差；或者为什么分不了。Parts that sum to the fen, or why there are none. */
public sealed interface Parts {
  /** 一份。 One part in fen. */
  record Part(String who, long fen, String reason) {}

  /**
   * 分好了。
   *
   * @param totalFen what the parts sum to
   * @param clause the clause the division stands on
   */
  record Divided(long totalFen, List<Part> parts, Clause clause) implements Parts {
    /** Copies and checks: money neither appears nor vanishes. */
    public Divided {
      parts = List.copyOf(parts);
      if (parts.stream().mapToLong(Part::fen).sum() != totalFen) {
        throw new IllegalArgumentException("parts do not sum to " + totalFen + ": " + parts);
      }
    }
  }

  /** 分不了。 All reasons in Chinese, each with the next step. */
  record Refused(List<String> reasons) implements Parts {
    /** Copies the list. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
