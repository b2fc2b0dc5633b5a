package org.relieflink.platform.watch;

/** 预警的种类：what looks wrong; the numbers of each stand in {@code watch/rules.yaml}. */
public enum AlarmKind {
  /** 一小时里看了很多人。 */
  VOLUME_HOUR,
  /** 一天里看了很多人。 */
  VOLUME_DAY,
  /** 下班以后、放假看了人。 */
  ODD_HOURS,
  /** 查了很多外地的人。 */
  FOREIGN_REGION,
  /** 一再被拦下。 */
  REFUSED_IN_ROW,
  /** 看了全号，没有下文。 */
  REVEAL_WITHOUT_VERDICT,
  /** 额度用完还要。 */
  QUOTA_USED_UP,
  /** 查到了不存在的人。 */
  HONEY,
  /** 看了自己、亲属或者申报过要回避的人。 */
  OWN_CIRCLE,
  /** 查了好几个邻居。 */
  NEIGHBORS,
  /** 摆渡的包换了内容、用旧序号再来。 */
  FERRY_REPLAYED;

  public String messageKey() {
    return "watch.kind." + name();
  }

  /** Raised by the act itself or by another capability; the watch's own rounds pass it over. */
  public boolean isFoundElsewhere() {
    return switch (this) {
      case QUOTA_USED_UP, HONEY, OWN_CIRCLE, NEIGHBORS, FERRY_REPLAYED -> true;
      case VOLUME_HOUR,
          VOLUME_DAY,
          ODD_HOURS,
          FOREIGN_REGION,
          REFUSED_IN_ROW,
          REVEAL_WITHOUT_VERDICT ->
          false;
    };
  }
}
