package org.relieflink.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 家庭关系（GB/T 4761-2008，亲属关系）· Kinship: a code of the standard, or what one member is to another.
 *
 * @param code two-digit code of GB/T 4761; "" for a relation that has none of its own
 * @param label plain Chinese word, such as 儿媳 or 曾祖父
 */
public record Kinship(String code, String label) {

  /**
   * 户内一人 · One member of a household.
   *
   * @param toHead what the member is to the head
   * @param sex the member's sex
   */
  public record Member(Kinship toHead, Sex sex) {}

  /**
   * 读代码或文字 · Reads a two-digit code, a one-digit short code (0 head, 1 spouse, 2 son ...) or a word
   * (户主, 妻, 之子, 长女, 配偶 ...); empty when not understood.
   */
  public static Optional<Kinship> find(@Nullable String text) {
    return KinshipTable.find(text);
  }

  /**
   * 必须读得懂 · The relation.
   *
   * @throws IllegalArgumentException if the text is no known relation
   */
  public static Kinship of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("No relation: " + text));
  }

  /**
   * 乙是甲的什么人 · What B is to A, from what each is to the head of the household.
   *
   * <p>Where the register leaves two answers open both are named (妻子或兄弟的妻子 for a son and a
   * daughter-in-law of the head); empty when more are open, when one of them is no relative, or
   * when sexes and relations contradict each other. A hint for a person to check, never proof of
   * kinship: step and adoptive relations read like those by birth.
   */
  public static Optional<Kinship> between(Kinship a, Sex sexOfA, Kinship b, Sex sexOfB) {
    return between(new Member(a, sexOfA), new Member(b, sexOfB), Sex.UNKNOWN);
  }

  /** 户主性别已知时更确切（祖父还是外祖父）· As above; the head's sex settles which side of the family. */
  public static Optional<Kinship> between(Member a, Member b, Sex sexOfHead) {
    return KinshipComposer.between(a, b, sexOfHead);
  }

  /** 乙是甲的什么人，由登记文字 · As above, from the text of the register; empty if not understood. */
  public static Optional<Kinship> between(
      @Nullable String a, Sex sexOfA, @Nullable String b, Sex sexOfB) {
    return find(a).flatMap(one -> find(b).flatMap(other -> between(one, sexOfA, other, sexOfB)));
  }

  /** 是否户主（含本人、小集体户户主）· Whether this is the head of the household. */
  public boolean isHead() {
    return code.equals("01") || code.equals("02") || code.equals("03");
  }

  @Override
  public String toString() {
    return label;
  }
}
