package org.relieflink.platform.access.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.PolicyRow;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RowState;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 读权限总表：{@code access/policy.csv} in plain words, a line a rule; several values of one column are
 * parted by 、 and * stands for all. An unknown word stops the start and names its line.
 */
@Component
public class PolicyReader {
  static final String HEADER = "事项,动作,角色,关系,级别,目的,状态,结果,依据,出处";
  private static final int COLUMNS = 10;
  private static final String ALL = "*";
  private static final String AND = "、";

  /** The rules of the table that is shipped. */
  public List<PolicyRow> rows() {
    var file = new ClassPathResource("access/policy.csv");
    try (var in =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return rows(in.lines().toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rules of these lines; lines that begin with # are remarks. */
  public static List<PolicyRow> rows(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalStateException("policy.csv: 第 1 行应当是 " + HEADER);
    }
    return IntStream.range(1, lines.size())
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
        .mapToObj(i -> row(i + 1, lines.get(i).split(",", -1)))
        .toList();
  }

  private static PolicyRow row(int line, String[] cells) {
    if (cells.length != COLUMNS || cells[8].isBlank()) {
      throw new IllegalStateException("policy.csv: 第 " + line + " 行要有十栏，依据不能空");
    }
    try {
      return new PolicyRow(
          line,
          single(Matter.class, Matter::word, cells[0]),
          several(Deed.class, Deed::word, cells[1]),
          several(Role.class, Role::word, cells[2]),
          several(Relation.class, Relation::word, cells[3]),
          levels(cells[4]),
          several(Purpose.class, Purpose::word, cells[5]),
          several(RowState.class, RowState::word, cells[6]),
          single(Effect.class, Effect::word, cells[7]),
          cells[8],
          single(TextStatus.class, PolicyReader::word, cells[9]));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException(
          "policy.csv: 第 " + line + " 行：" + unknown.getMessage(), unknown);
    }
  }

  private static String word(TextStatus status) {
    return status == TextStatus.EXAMPLE ? "示例" : status.label();
  }

  private static Set<Integer> levels(String text) {
    if (text.equals(ALL)) {
      return IntStream.rangeClosed(1, PolicyCell.LEVELS).boxed().collect(Collectors.toSet());
    }
    Set<Integer> levels = new TreeSet<>();
    for (String level : text.split(AND, -1)) {
      if (!level.matches("[1-" + PolicyCell.LEVELS + "]")) {
        throw new IllegalArgumentException("没有级别“" + level + "”");
      }
      levels.add(Integer.valueOf(level));
    }
    return levels;
  }

  private static <T extends Enum<T>> Set<T> several(
      Class<T> type, Function<T, String> word, String text) {
    if (text.equals(ALL)) {
      return EnumSet.allOf(type);
    }
    return Arrays.stream(text.split(AND, -1))
        .map(each -> single(type, word, each))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }

  private static <T extends Enum<T>> T single(
      Class<T> type, Function<T, String> word, String text) {
    return EnumSet.allOf(type).stream()
        .filter(value -> word.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("不认得“" + text + "”"));
  }
}
