package org.relieflink.synthetic.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;

/** 残疾类别和等级 · Kind and grade of each disabled person, the same in every list. */
public final class Disabilities {
  public static final List<String> KINDS = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
  public static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");
  private static final int[] KIND_WEIGHTS = {1, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 6, 6, 6, 7};

  private final long seed;
  private final Map<Integer, Disability> chosen = new HashMap<>();

  Disabilities(long seed) {
    this.seed = seed;
  }

  void choose(Person person, Disability disability) {
    chosen.put(person.index(), disability);
  }

  public Disability of(Person person) {
    Disability fixed = chosen.get(person.index());
    if (fixed != null) {
      return fixed;
    }
    SplitMix random = SplitMix.at(seed, person.index());
    int kind = KIND_WEIGHTS[random.below(KIND_WEIGHTS.length)];
    return new Disability(kind, random.between(1, 4));
  }

  /**
   * One disability as on the card.
   *
   * @param kind 1 to 7
   * @param grade 1 to 4
   */
  public record Disability(int kind, int grade) {
    String cardSuffix() {
      return "" + kind + grade;
    }
  }
}
