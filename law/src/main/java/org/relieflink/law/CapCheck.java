package org.relieflink.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.WageTable.Wage;

/**
 * 与上限核对的结果；上限是软的，超过要理由和更高审批，从不是硬错误。The soft cap: over it means a reason and higher approval.
 *
 * @param capFen the cap, or null when no wage figure was published by that day
 * @param wage the published figure used, or null
 * @param notice which figure was used and why, in Chinese
 * @param ways the legal ways over the cap that are open to this applicant
 * @param approval the level that has to approve
 */
public record CapCheck(
    @Nullable Long capFen,
    @Nullable Wage wage,
    State state,
    String notice,
    List<RulePack.Cap.Way> ways,
    String approval) {
  /** 核对结果。 */
  public enum State {
    WITHIN("within", "上限以内"),
    OVER_OPEN("over_open", "超过上限，还缺理由和审批"),
    OVER_GRANTED("over_granted", "超过上限，已写理由和审批"),
    NO_FIGURE("no_figure", "没有工资数字，上限还没核对");

    private final String code;
    private final String label;

    State(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The word in JSON. */
    public String code() {
      return code;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  /** Copies the list. */
  public CapCheck {
    ways = List.copyOf(ways);
  }
}
