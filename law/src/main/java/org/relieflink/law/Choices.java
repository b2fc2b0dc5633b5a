package org.relieflink.law;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 裁量：有名有姓的人在范围内选的值和理由。What a named person chose within the allowed ranges, and why.
 *
 * @param values chosen values by step id: {@code case_type}, {@code hardship}, {@code supplement},
 *     {@code principal_fault}
 * @param overCap grounds for going over the cap, or null
 * @param principalFault grounds for relief in spite of principal fault, or null
 */
public record Choices(
    Map<String, Choice> values, @Nullable Grant overCap, @Nullable Grant principalFault) {
  /** Nothing chosen: the pack's default policy picks. */
  public static final Choices NONE = new Choices(Map.of(), null, null);

  /** 一个选定的值。 One chosen value; who and why are required. */
  public record Choice(BigDecimal value, String by, String reason) {}

  /**
   * 例外：理由和审批。An exception with its reason and the level that approved it.
   *
   * @param reason why
   * @param approval the approving level, such as {@code 检察长}
   */
  public record Grant(String reason, String approval) {}

  /** Copies the map in key order. */
  public Choices {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** What was chosen for a step. */
  public Optional<Choice> find(String step) {
    return Optional.ofNullable(values.get(step));
  }

  /** The same choices with one value replaced, for trials. */
  public Choices with(String step, Choice choice) {
    Map<String, Choice> changed = new TreeMap<>(values);
    changed.put(step, choice);
    return new Choices(changed, overCap, principalFault);
  }
}
