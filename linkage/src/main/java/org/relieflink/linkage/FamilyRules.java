package org.relieflink.linkage;

/**
 * 家庭各步的分值与上限，取自比对模型。 What each kind of family step is worth and how far it goes, from the model
 * file. A model that does not state a kind does not take it.
 *
 * @param household worth of an equal household number
 * @param guardian limits of guardians
 * @param joined limits of households joined through one person
 * @param address limits of shared addresses
 */
record FamilyRules(double household, Bound guardian, Bound joined, Bound address) {
  /** More than this is not walked: relatives of relatives of relatives are no family. */
  private static final double MOST_DEPTH = 2;

  /** Never reached, so that a kind that is not stated is not taken. */
  private static final Bound NONE = new Bound(0, 0);

  /**
   * A kind of step.
   *
   * @param step what it is worth, log2 odds; the path is no surer
   * @param most records (at an address: people) it may lead to; where there are more, none is taken
   */
  record Bound(double step, int most) {
    boolean isTaken() {
      return most > 0;
    }
  }

  static FamilyRules of(LinkageModel model) {
    return new FamilyRules(
        model.number("household.step"),
        bound(model, "guardian"),
        depth(model) < MOST_DEPTH ? NONE : bound(model, "joined"),
        bound(model, "address"));
  }

  private static double depth(LinkageModel model) {
    if (!model.states("household.depth")) {
      return 1;
    }
    double depth = model.number("household.depth");
    if (depth != 1 && depth != MOST_DEPTH) {
      throw new IllegalArgumentException("比对模型参数 household.depth 只能是 1 或 2：" + depth);
    }
    return depth;
  }

  private static Bound bound(LinkageModel model, String kind) {
    String step = "household." + kind + "-step";
    return model.states(step)
        ? new Bound(model.number(step), count(model, "household." + kind + "-most"))
        : NONE;
  }

  private static int count(LinkageModel model, String key) {
    double count = model.number(key);
    if (count < 0 || count > Short.MAX_VALUE || count != Math.rint(count)) {
      throw new IllegalArgumentException("比对模型参数 " + key + " 要是不为负的整数：" + count);
    }
    return (int) count;
  }
}
