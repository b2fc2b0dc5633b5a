package org.relieflink.synthetic.register;

/**
 * 困难类别 · The 14 classes of hardship lists and the household register as their context.
 *
 * <p>{@code records} is how many a county of scale 1 holds; the sum with the register pages is
 * 180,000.
 */
public enum HardshipClass {
  SUBSISTENCE_ALLOWANCE("低保对象", "SA", true, 38_000),
  DESTITUTE_SUPPORT("特困人员", "DS", false, 5_200),
  LOW_INCOME_BORDERLINE("低保边缘家庭", "LB", true, 11_000),
  RIGID_EXPENDITURE("刚性支出困难家庭", "RE", true, 3_400),
  RELAPSE_MONITORING("防返贫监测对象", "RP", true, 7_400),
  LOW_INCOME_REGISTERED("建档立卡低收入户", "LI", true, 33_000),
  CHILD_IN_DIFFICULTY("困境儿童", "CD", false, 2_400),
  DISABLED_PERSON("残疾人", "DP", false, 24_000),
  VETERAN("退役军人优抚对象", "VT", false, 7_000),
  WORKER_IN_HARDSHIP("困难职工", "TU", false, 2_600),
  WOMAN_IN_HARDSHIP("困难妇女", "WF", false, 5_000),
  MEDICAL_ASSISTANCE("医疗救助对象", "MA", false, 18_000),
  STUDENT_IN_HARDSHIP("困难学生", "ST", false, 6_600),
  TEMPORARY_RELIEF("临时救助", "TR", false, 2_400),
  HOUSEHOLD_REGISTER("户籍", "HR", true, 14_000);

  private final String label;
  private final String prefix;
  private final boolean household;
  private final int records;

  HardshipClass(String label, String prefix, boolean household, int records) {
    this.label = label;
    this.prefix = prefix;
    this.household = household;
    this.records = records;
  }

  /** The class as it is stored in the pool. */
  public String label() {
    return label;
  }

  /** First part of the record ids of this class. */
  public String prefix() {
    return prefix;
  }

  /** True where the list is one of households. */
  public boolean isHousehold() {
    return household;
  }

  /** True for the household register: context, never hardship by itself. */
  public boolean isContext() {
    return this == HOUSEHOLD_REGISTER;
  }

  /** Addresses the random numbers of this class. */
  int number() {
    return prefix.hashCode();
  }

  public int records() {
    return records;
  }
}
