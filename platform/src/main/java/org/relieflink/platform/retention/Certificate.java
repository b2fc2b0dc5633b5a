package org.relieflink.platform.retention;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.retention.Plan.Line;

/**
 * 销毁证明：what a run did, without a word on anybody.
 *
 * @param number of the plan, e.g. {@code XH-000003}
 * @param agreed who agreed, in the order of their agreement
 * @param outcomes what became of the rows, by kind
 * @param secrets how many persons' and files' secrets were destroyed, since nothing else is kept of
 *     them
 * @param tree how many keyed digests, and the SM3 Merkle root over them
 */
public record Certificate(
    String form,
    String number,
    String place,
    String asOf,
    String rules,
    String reason,
    Said proposed,
    List<Said> agreed,
    Said begun,
    Instant ended,
    List<Outcome> outcomes,
    int secrets,
    Tree tree) {
  /** What the first field says. */
  public static final String FORM = "relief-retention/1";

  public Certificate {
    agreed = List.copyOf(agreed);
    outcomes = List.copyOf(outcomes);
  }

  /** Who, when; officers, never persons of a list. */
  public record Said(String officer, String name, Instant at) {}

  /**
   * One kind.
   *
   * @param deleted rows deleted
   * @param held rows of the plan that were held back when their turn came
   * @param notDue rows of the plan that were in use again, or gone, when their turn came
   */
  public record Outcome(Line planned, long deleted, long held, long notDue) {}

  /** The digests of the deleted rows. */
  public record Tree(long leaves, String sm3) {}
}
