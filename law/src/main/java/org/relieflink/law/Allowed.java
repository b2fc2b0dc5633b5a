package org.relieflink.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.law.internal.CanonicalJson;

/** 允许的取值：一个范围、几个固定的数，或者自动算出。What a rule lets a person choose. */
public sealed interface Allowed {
  /** 从小到大之间任选。 */
  record Range(BigDecimal min, BigDecimal max) implements Allowed {}

  /** 只能是其中一个。 */
  record OneOf(List<BigDecimal> values) implements Allowed {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** 固定，不能改。 */
  record Fixed(BigDecimal value) implements Allowed {}

  /** Whether a value may be chosen. */
  default boolean contains(BigDecimal value) {
    if (this instanceof Range range) {
      return value.compareTo(range.min()) >= 0 && value.compareTo(range.max()) <= 0;
    }
    if (this instanceof OneOf one) {
      return one.values().stream().anyMatch(known -> known.compareTo(value) == 0);
    }
    return ((Fixed) this).value().compareTo(value) == 0;
  }

  /** The smallest value. */
  default BigDecimal least() {
    if (this instanceof Range range) {
      return range.min();
    }
    if (this instanceof OneOf one) {
      return one.values().stream().reduce(BigDecimal::min).orElseThrow();
    }
    return ((Fixed) this).value();
  }

  /** The largest value. */
  default BigDecimal most() {
    if (this instanceof Range range) {
      return range.max();
    }
    if (this instanceof OneOf one) {
      return one.values().stream().reduce(BigDecimal::max).orElseThrow();
    }
    return ((Fixed) this).value();
  }

  /** Such as {@code 5 到 10}, {@code 1、0.7、0.5} or {@code 固定}. */
  default String text() {
    if (this instanceof Range range) {
      return CanonicalJson.plain(range.min()) + " 到 " + CanonicalJson.plain(range.max());
    }
    if (this instanceof OneOf one) {
      return one.values().stream().map(CanonicalJson::plain).collect(Collectors.joining("、"));
    }
    return "固定";
  }
}
