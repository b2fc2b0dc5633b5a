package org.relieflink.platform.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.UrgentRelief.Wish;

/**
 * 一份金额怎样发：what a person said about it; the parts follow by {@link PaymentParts}.
 *
 * @param urgent what is to be paid before the decision; null for nothing
 * @param shares among the relatives of one joint case; empty = to one person
 * @param dues instalments after the decision; empty = at once
 * @param levels which offices pay together; empty = one alone
 */
public record PaymentPlan(
    @Nullable Wish urgent,
    List<Share> shares,
    List<Instalments.Due> dues,
    List<JointRelief.Level> levels) {
  /** Nothing said: to one person, at once, by one office. */
  public static final PaymentPlan NONE = new PaymentPlan(null, List.of(), List.of(), List.of());

  /**
   * 分给的一个人。
   *
   * @param name as typed; kept and shown masked only
   * @param relation to the victim
   * @param weight so many of all weights
   */
  public record Share(String name, String relation, int weight) {
    @Override
    public String toString() {
      return "Share[" + relation + " " + weight + "]";
    }
  }

  /** Copies the lists. */
  public PaymentPlan {
    shares = List.copyOf(shares);
    dues = List.copyOf(dues);
    levels = List.copyOf(levels);
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  @Override
  public String toString() {
    return "PaymentPlan[" + shares.size() + " " + dues.size() + " " + levels.size() + "]";
  }
}
