package org.relieflink.platform.transfer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * 移送的情况：what is known of one person, item by item. Its text form shows nobody.
 *
 * @param values only what is known; nothing empty
 */
public record Situation(Map<TransferField, String> values) {
  public Situation {
    EnumMap<TransferField, String> kept = new EnumMap<>(TransferField.class);
    values.forEach(
        (field, text) -> {
          if (!text.isBlank()) {
            kept.put(field, text.strip());
          }
        });
    values = kept;
  }

  /** Empty where it is not known, or not for whom this was made. */
  public String of(TransferField field) {
    return values.getOrDefault(field, "");
  }

  /** The same with no more than these items. */
  public Situation only(Set<TransferField> fields) {
    EnumMap<TransferField, String> kept = new EnumMap<>(TransferField.class);
    values.forEach(
        (field, text) -> {
          if (fields.contains(field)) {
            kept.put(field, text);
          }
        });
    return new Situation(kept);
  }

  @Override
  public String toString() {
    return "Situation";
  }
}
