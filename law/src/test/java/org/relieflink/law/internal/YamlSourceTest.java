package org.relieflink.law.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.YamlProblem;

@DisplayName("严格读文件：写得对的读出来就是写的，写错的说在哪一行哪一列、怎么改")
class YamlSourceTest {
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static List<String> said(String yaml, Consumer<YamlMap> reading) {
    YamlProblems problems = new YamlProblems();
    YamlSource.root(yaml, problems).ifPresent(reading);
    return problems.list().stream().map(YamlProblem::text).toList();
  }

  private static YamlMap right(String yaml) {
    YamlProblems problems = new YamlProblems();
    YamlMap map = YamlSource.root(yaml, problems).orElseThrow();
    assertThat(problems.none()).isTrue();
    return map;
  }

  @Test
  @DisplayName("范围的两头算在里面，外面的不算；读错时给最小的数，好接着读")
  void bounds() {
    YamlMap row = right("low: 5\nhigh: 10\nfine: 7.123456\n");
    assertThat(row.decimal("low", FIVE, TEN)).isEqualByComparingTo(FIVE);
    assertThat(row.decimal("high", FIVE, TEN)).isEqualByComparingTo(TEN);
    assertThat(row.decimal("fine", FIVE, TEN)).isEqualByComparingTo("7.123456");
    assertThat(said("a: 4.9\n", map -> assertThat(map.decimal("a", FIVE, TEN)).isEqualTo(FIVE)))
        .containsExactly("第 1 行第 4 列（a）：“a”是 4.9，超出允许的 5 到 10。请改成范围内的数。");
    assertThat(said("a: 10.1\n", map -> assertThat(map.decimal("a", FIVE, TEN)).isEqualTo(FIVE)))
        .containsExactly("第 1 行第 4 列（a）：“a”是 10.1，超出允许的 5 到 10。请改成范围内的数。");
  }

  @Test
  @DisplayName("整数写成 7.0 也认，7.5 不认")
  void whole() {
    assertThat(right("a: 7.0\n").integer("a", 0, 10)).isEqualTo(7);
    assertThat(right("a: 10\n").integer("a", 0, 10)).isEqualTo(10);
    assertThat(said("a: 7.5\n", map -> assertThat(map.integer("a", 2, 10)).isEqualTo(2)))
        .containsExactly("第 1 行第 4 列（a）：“a”应当是整数。请去掉小数。");
  }

  @Test
  @DisplayName("一串数：逐个读，写错的一个说出来，别的照读")
  void numbers() {
    assertThat(right("a: [1, 2.5]\n").decimals("a"))
        .containsExactly(new BigDecimal("1"), new BigDecimal("2.5"));
    assertThat(right("b: 1\n").decimals("a")).isEmpty();
    assertThat(said("a: [1, 一万]\n", map -> assertThat(map.decimals("a")).hasSize(1)))
        .containsExactly("第 1 行第 4 列（a）：“a”应当是数，写的是“一万”。请只写数字，不带单位和逗号。");
  }

  @Test
  @DisplayName("是和否：汉字、true、false 都认，没有写的照说好的")
  void yesAndNo() {
    YamlMap row = right("a: 是\nb: 否\nc: true\nd: false\n");
    assertThat(row.yesNoOr("a", false)).isTrue();
    assertThat(row.yesNoOr("b", true)).isFalse();
    assertThat(row.yesNoOr("c", false)).isTrue();
    assertThat(row.yesNoOr("d", true)).isFalse();
    assertThat(row.yesNoOr("e", true)).isTrue();
    assertThat(row.yesNoOr("e", false)).isFalse();
    assertThat(said("a: 也许\n", map -> map.yesNoOr("a", true)))
        .containsExactly("第 1 行第 4 列（a）：“a”不认识“也许”。可以写：true、false、是、否。");
  }

  @Test
  @DisplayName("没有写、写了键没有写值，都当作没有写；前后的空格不算")
  void missing() {
    YamlMap row = right("a:\nb: ' 低保 '\nd: 2026-11-23\n");
    assertThat(row.has("a")).isFalse();
    assertThat(row.has("b")).isTrue();
    assertThat(row.has("c")).isFalse();
    assertThat(row.textOr("a", "没有")).isEqualTo("没有");
    assertThat(row.text("b")).isEqualTo("低保");
    assertThat(row.dateIfAny("a")).isEmpty();
    assertThat(row.dateIfAny("d")).contains(LocalDate.of(2026, 11, 23));
    assertThat(row.keys()).containsExactly("a", "b", "d");
    assertThat(row.oneOfOr("a", Map.of("x", 1), 2)).isEqualTo(2);
    assertThat(said("a:\n", map -> assertThat(map.text("a")).isEmpty()))
        .containsExactly("第 1 行第 3 列（a）：缺少“a”。请补上这一项。");
  }

  @Test
  @DisplayName("键在第几行第几列，从 1 数起；没有的键指向整段")
  void places() {
    YamlMap row = right("a: 1\nb:\n  c: 2\n");
    assertThat(row.place("b")).containsExactly(2, 1);
    assertThat(row.map("b").place("c")).containsExactly(3, 3);
    assertThat(row.map("b").path("c")).isEqualTo("b.c");
    assertThat(row.place("x")).containsExactly(1, 1);
  }

  @Test
  @DisplayName("该是一段的写成了一个词：说一次就够，里面不再一处处地说")
  void oneWordForASection() {
    assertThat(
            said(
                "a: 词\n",
                map -> {
                  YamlMap inner = map.map("a");
                  assertThat(inner.text("b")).isEmpty();
                  inner.finish();
                  map.finish();
                }))
        .containsExactly("第 1 行第 4 列（a）：“a”下面应当是几行“键: 值”。请缩进两格逐行写。");
  }

  @Test
  @DisplayName("套五十层读得了，五十一层不读；一百万个字读得了，多一个不读")
  void limits() {
    assertThat(said(nested(49), map -> {})).isEmpty();
    assertThat(said(nested(50), map -> {}))
        .containsExactly("第 1 行第 1 列（文件）：文件太大，或者一层套一层太深。请确认选的是事实文件或规则文件。");
    assertThat(said(ofLength(YamlSource.MOST_CHARACTERS), map -> {})).isEmpty();
    assertThat(said(ofLength(YamlSource.MOST_CHARACTERS + 1), map -> {}))
        .containsExactly("第 1 行第 1 列（文件）：文件太大，或者一层套一层太深。请确认选的是事实文件或规则文件。");
    assertThat(said("a: [1]\n" + flat(60), map -> {})).isEmpty();
  }

  /** A mapping with so many lists inside one another. */
  private static String nested(int depth) {
    return "a: " + "[".repeat(depth) + "]".repeat(depth) + "\n";
  }

  private static String flat(int rows) {
    return "rows:\n" + String.join("", Collections.nCopies(rows, "  - {a: [1]}\n"));
  }

  private static String ofLength(int characters) {
    String head = "a: 1\n#";
    return head + "x".repeat(characters - head.length());
  }

  @Test
  @DisplayName("存下来的：规范写法和别的写法读出来一样；太长的、读不成的说得出")
  void stored() {
    YamlProblems problems = new YamlProblems();
    for (String json : List.of("{\"a\":1}", "{ \"a\" : 1 }", "a: 1\n")) {
      Optional<YamlMap> read = YamlSource.stored(json, problems);
      assertThat(read.orElseThrow().integer("a", 0, 5)).isEqualTo(1);
    }
    assertThat(problems.none()).isTrue();
    String far = "{\"a\":\"" + "x".repeat(YamlSource.MOST_CHARACTERS) + "\"}";
    assertThat(YamlSource.stored(far, problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  @DisplayName("不是 YAML：说在哪一行哪一列断的")
  void broken() {
    assertThat(said("a: 1\nb: [1,\n", map -> {}))
        .singleElement()
        .asString()
        .startsWith("第 3 行第 1 列（文件）：这里不合 YAML 的写法。请检查缩进");
    assertThat(said("- a\n", map -> {})).singleElement().asString().contains("没有“键: 值”内容");
    assertThat(said("? [a]\n: 1\n", YamlMap::finish))
        .singleElement()
        .asString()
        .contains("文件读不成 YAML。请检查文件是否完整");
  }

  @Test
  @DisplayName("错误从上往下说，同一行的从左往右")
  void inOrder() {
    assertThat(
            said(
                "b: {d: x, c: x}\na: x\n",
                map -> {
                  map.integer("a", 0, 1);
                  YamlMap inner = map.map("b");
                  inner.integer("c", 0, 1);
                  inner.integer("d", 0, 1);
                }))
        .extracting(text -> text.substring(text.indexOf('（'), text.indexOf('）')))
        .containsExactly("（b.d", "（b.c", "（a");
  }
}
