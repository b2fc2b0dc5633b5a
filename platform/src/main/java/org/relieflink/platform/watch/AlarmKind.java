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
  FERRY_REPLAYED,
  /** 付了没有决定：钱出去了，账上没有这样一笔决定。 */
  FUND_UNDECIDED,
  /** 定了没有付。 */
  FUND_UNPAID,
  /** 一个账户、一个户主收许多人的钱。 */
  FUND_ONE_ACCOUNT,
  /** 几个收款人的证号差不多一样。 */
  FUND_NEAR_NUMBERS,
  /** 付给死亡登记里的人。 */
  FUND_DEAD,
  /** 刚好不到放行的界限。 */
  FUND_JUST_UNDER,
  /** 一笔拆成几笔、几批。 */
  FUND_SPLIT,
  /** 给经办人要回避的人。 */
  FUND_RELATIVE,
  /** 付出以后迟迟没有回单。 */
  FUND_LATE,
  /** 下班以后、放假动钱。 */
  FUND_ODD_HOURS;

  public String messageKey() {
    return "watch.kind." + name();
  }

  /** Whether it is about money, not about looks at persons. */
  public boolean isMoney() {
    return compareTo(FUND_UNDECIDED) >= 0;
  }

  /** Raised by the act itself or by another capability; the watch's own rounds pass it over. */
  public boolean isFoundElsewhere() {
    return switch (this) {
      case QUOTA_USED_UP,
          HONEY,
          OWN_CIRCLE,
          NEIGHBORS,
          FERRY_REPLAYED,
          FUND_UNDECIDED,
          FUND_UNPAID,
          FUND_ONE_ACCOUNT,
          FUND_NEAR_NUMBERS,
          FUND_DEAD,
          FUND_JUST_UNDER,
          FUND_SPLIT,
          FUND_RELATIVE,
          FUND_LATE,
          FUND_ODD_HOURS ->
          true;
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
