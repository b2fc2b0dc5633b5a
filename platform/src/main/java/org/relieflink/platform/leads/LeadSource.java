package org.relieflink.platform.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 线索来源：who or what a lead came from. */
public enum LeadSource {
  /** 碰撞命中。 */
  HIT,
  /** 定期重新筛查。 */
  RESCREEN,
  /** 办案人。 */
  HANDLER,
  /** 办案系统的提示。 */
  CASE_SYSTEM,
  /** 信访系统。 */
  PETITION,
  /** 妇联。 */
  WOMEN,
  /** 别的部门。 */
  DEPARTMENT,
  /** 申请人自己。 */
  APPLICANT;

  /** Whether it stands on hits, and falls with them. */
  public boolean standsOnHits() {
    return this == HIT || this == RESCREEN;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of those that somebody can bring. */
  public static Optional<LeadSource> brought(String code) {
    return Arrays.stream(values())
        .filter(one -> !one.standsOnHits() && one.code().equals(code))
        .findFirst();
  }
}
