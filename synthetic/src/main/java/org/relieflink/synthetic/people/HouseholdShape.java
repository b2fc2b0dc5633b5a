package org.relieflink.synthetic.people;

/**
 * 家庭的样子 · The shapes of households with their weights among hardship households and among all
 * others (invented, in the spirit of rural counties: the old, the alone and grandparents with
 * children weigh more in the registers).
 */
public enum HouseholdShape {
  ELDER_ALONE(16, 6),
  ELDER_COUPLE(17, 9),
  ADULT_ALONE(13, 7),
  COUPLE(8, 12),
  PARENTS_ONE_CHILD(10, 22),
  PARENTS_TWO_CHILDREN(9, 19),
  PARENTS_TWINS(0.7, 0.5),
  SINGLE_PARENT(8, 4),
  ADULT_WITH_PARENT(8, 3),
  THREE_GENERATIONS(5.5, 12),
  GRANDPARENTS(4, 1.5),
  GREAT_GRANDPARENTS(0.8, 0.2);

  private final double hardshipWeight;
  private final double ordinaryWeight;

  HouseholdShape(double hardshipWeight, double ordinaryWeight) {
    this.hardshipWeight = hardshipWeight;
    this.ordinaryWeight = ordinaryWeight;
  }

  /** Shapes as they are among households in hardship. */
  public static WeightedChoice<HouseholdShape> inHardship() {
    WeightedChoice.Builder<HouseholdShape> builder = WeightedChoice.builder();
    for (HouseholdShape shape : values()) {
      builder.add(shape, shape.hardshipWeight);
    }
    return builder.build();
  }

  /** Shapes as they are among the others. */
  public static WeightedChoice<HouseholdShape> ordinary() {
    WeightedChoice.Builder<HouseholdShape> builder = WeightedChoice.builder();
    for (HouseholdShape shape : values()) {
      builder.add(shape, shape.ordinaryWeight);
    }
    return builder.build();
  }
}
