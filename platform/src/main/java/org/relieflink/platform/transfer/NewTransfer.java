package org.relieflink.platform.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 要移送的：one person to one or several departments, each a matter of its own.
 *
 * @param subjectKind of the {@link SubjectSource}
 * @param asks which department for what
 * @param letter whether a 社会救助建议函 goes with it
 * @param sexual whether the case is a sexual one; null = not said, which is refused
 * @param typed area, contact and words; name and number come from the subject
 * @param key idempotency key
 */
public record NewTransfer(
    String subjectKind,
    long subjectId,
    List<Ask> asks,
    boolean letter,
    @Nullable Boolean sexual,
    Map<TransferField, String> typed,
    String key) {
  public NewTransfer {
    asks = asks.stream().distinct().sorted(Comparator.comparing(Ask::line)).toList();
    typed = Map.copyOf(typed);
    key = key.strip();
  }

  /**
   * 请一个部门做什么。
   *
   * @param helps ids of the catalogue
   */
  public record Ask(String line, List<String> helps) {
    public Ask {
      helps = helps.stream().distinct().sorted().toList();
    }
  }

  @Override
  public String toString() {
    return "NewTransfer[" + subjectKind + " " + subjectId + "]";
  }
}
