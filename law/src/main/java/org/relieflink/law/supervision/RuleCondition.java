package org.relieflink.law.supervision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 规则里的条件，只有这几种。What a rule may ask besides the record that makes the lead. */
public sealed interface RuleCondition {
  /** In Chinese, as the screen shows it. */
  String words();

  /** Whether the record asked about answers it without looking at others. */
  default boolean ofRecordAlone() {
    return this instanceof Age || this instanceof Says;
  }

  /**
   * 年龄。
   *
   * @param from at least so many years, null for no limit
   * @param below fewer than so many years, null for no limit
   */
  record Age(@Nullable Integer from, @Nullable Integer below) implements RuleCondition {
    @Override
    public String words() {
      String least = from == null ? "" : "满 " + from + " 周岁";
      return least + (below == null ? "" : "未满 " + below + " 周岁");
    }
  }

  /**
   * 记录上写的内容，几组里有一组全对就行。
   *
   * @param anyOf groups; in a group every label must have one of its values
   */
  record Says(List<Map<String, List<String>>> anyOf) implements RuleCondition {
    @Override
    public String words() {
      return anyOf.stream().map(Says::group).collect(Collectors.joining("；或者 "));
    }

    private static String group(Map<String, List<String>> group) {
      return group.entrySet().stream()
          .map(entry -> entry.getKey() + "为" + String.join("、", entry.getValue()))
          .sorted()
          .collect(Collectors.joining("，"));
    }
  }

  /** 本人在这些名单之一上。 */
  record On(List<String> classes) implements RuleCondition {
    @Override
    public String words() {
      return "本人在" + String.join("、", classes) + "名单上";
    }
  }

  /**
   * 本人不在这些名单上，名单要够新。
   *
   * @param fresh how old a list may be for an absence to count
   */
  record NotOn(List<String> classes, Tolerance fresh) implements RuleCondition {
    @Override
    public String words() {
      return "本人不在" + String.join("、", classes) + "名单上";
    }
  }

  /**
   * 这些亲属每一个都在登记上，期限够长。
   *
   * @param lasting those of the classes that have no end, such as deaths
   * @param term how long a state with an end must last in all
   */
  record EachRelativeOn(
      List<String> relations, List<String> classes, List<String> lasting, Tolerance term)
      implements RuleCondition {
    @Override
    public String words() {
      return String.join("、", relations) + "每一方都在" + String.join("、", classes) + "上";
    }
  }
}
