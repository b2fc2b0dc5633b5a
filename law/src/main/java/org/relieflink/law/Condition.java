package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 规则的条件：事实及其“并且、或者、不”。What a rule asks, as a tree over facts, in Kleene's three-valued logic: more
 * knowledge may settle an unknown, but never turns met into not met.
 */
public sealed interface Condition {
  /** 一个事实。 */
  record Is(FactKey fact) implements Condition {}

  /** 事实不成立。 */
  record Not(FactKey fact) implements Condition {}

  /** 都要成立。 */
  record All(List<Condition> parts) implements Condition {}

  /** 至少一个成立。 */
  record Any(List<Condition> parts) implements Condition {}

  static Condition is(FactKey fact) {
    return new Is(fact);
  }

  static Condition not(FactKey fact) {
    return new Not(fact);
  }

  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  static Condition any(FactKey... facts) {
    return new Any(List.of(facts).stream().map(Condition::is).toList());
  }

  /** The finding under these answers. */
  default Finding test(Function<FactKey, Answer> answers) {
    if (this instanceof Is is) {
      return Finding.of(answers.apply(is.fact()));
    }
    if (this instanceof Not not) {
      return Finding.of(answers.apply(not.fact())).negated();
    }
    if (this instanceof All all) {
      return settled(all.parts(), answers, Finding.NOT_MET);
    }
    return settled(((Any) this).parts(), answers, Finding.MET);
  }

  private static Finding settled(
      List<Condition> parts, Function<FactKey, Answer> answers, Finding settles) {
    Finding rest = settles.negated();
    for (Condition part : parts) {
      Finding one = part.test(answers);
      if (one == settles) {
        return settles;
      }
      rest = one == Finding.UNKNOWN ? Finding.UNKNOWN : rest;
    }
    return rest;
  }

  /** All facts of the tree in reading order. */
  default List<FactKey> facts() {
    List<FactKey> facts = new ArrayList<>();
    collect(this, facts);
    return List.copyOf(facts);
  }

  private static void collect(Condition condition, List<FactKey> into) {
    if (condition instanceof Is is) {
      into.add(is.fact());
    } else if (condition instanceof Not not) {
      into.add(not.fact());
    } else if (condition instanceof All all) {
      all.parts().forEach(part -> collect(part, into));
    } else if (condition instanceof Any any) {
      any.parts().forEach(part -> collect(part, into));
    }
  }

  /** The parts that all have to hold: the parts of a conjunction, else the condition itself. */
  default List<Condition> conjuncts() {
    return this instanceof All all ? all.parts() : List.of(this);
  }

  /**
   * The condition in words as far as the answers bear it out: of alternatives, the ones that hold,
   * or the ones still open, or all of them when none holds.
   */
  default String words(Function<FactKey, Answer> answers) {
    if (!(this instanceof Any any)) {
      return words();
    }
    Finding finding = any.test(answers);
    List<String> parts =
        any.parts().stream()
            .filter(part -> part.test(answers) == finding)
            .map(Condition::words)
            .toList();
    return switch (finding) {
      case MET -> String.join("、", parts);
      case UNKNOWN -> "有没有“" + String.join("”或者“", parts) + "”";
      case NOT_MET -> "“" + String.join("”“", parts) + "”都没有";
    };
  }

  /** The condition in words: {@code 重伤或者严重残疾}, {@code 甲或者乙}. */
  default String words() {
    if (this instanceof Is is) {
      return is.fact().label();
    }
    if (this instanceof Not not) {
      return "没有“" + not.fact().label() + "”";
    }
    if (this instanceof All all) {
      return all.parts().stream().map(Condition::words).collect(Collectors.joining("，并且"));
    }
    return ((Any) this).parts().stream().map(Condition::words).collect(Collectors.joining("、或者"));
  }
}
