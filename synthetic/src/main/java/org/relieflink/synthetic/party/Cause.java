package org.relieflink.synthetic.party;

import org.relieflink.synthetic.people.WeightedChoice;

/** 案由 · Causes of cases, how often they come and how often the victim is dead (invented shares). */
public enum Cause {
  INTENTIONAL_INJURY("故意伤害", 24, 0.08),
  TRAFFIC_OFFENCE("交通肇事", 26, 0.35),
  FRAUD("诈骗", 14, 0),
  THEFT("盗窃", 12, 0),
  RAPE("强奸", 4, 0),
  MURDER("故意杀人", 3, 0.75),
  NEGLIGENT_DEATH("过失致人死亡", 2, 1),
  ROBBERY("抢劫", 3, 0.03),
  ABUSE("虐待", 1, 0.05),
  AFFRAY("寻衅滋事", 4, 0.01),
  CIVIL_TORT("民事侵权", 7, 0);

  private final String label;
  private final double weight;
  private final double death;

  Cause(String label, double weight, double death) {
    this.label = label;
    this.weight = weight;
    this.death = death;
  }

  /** Causes as often as they come. */
  public static WeightedChoice<Cause> choice() {
    WeightedChoice.Builder<Cause> builder = WeightedChoice.builder();
    for (Cause cause : values()) {
      builder.add(cause, cause.weight);
    }
    return builder.build();
  }

  public String label() {
    return label;
  }

  double death() {
    return death;
  }
}
