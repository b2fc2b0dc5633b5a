package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则包和事实文件写错了：一次列出全部错误，带行号和下一步")
class StrictYamlTest {
  private static final String FACTS =
      Docs.text("scenarios/guanyun-quant/case-two-four-year-old.yaml");
  private static final String GUANYUN = Resources.text("packs/guanyun.yaml");

  @Test
  @DisplayName("不认识的键、缺的键、错的类型、不存在的日期，四处一次列出")
  void all_problems_in_one_pass() {
    String broken =
        FACTS
            .replace("as_of: 2026-11-19", "as_of: 2026-02-30")
            .replace("place: \"990123\"\n", "")
            .replace("received_yuan: 0", "received_yuan: 一万")
            .replace("harm: death", "harm: death, weather: rain");
    List<YamlProblem> problems = problems(broken);
    assertThat(problems)
        .extracting(YamlProblem::path)
        .containsExactlyInAnyOrder("as_of", "place", "compensation.received_yuan", "case.weather");
    assertThat(problems).allSatisfy(one -> assertThat(one.nextStep()).isNotBlank());
    assertThat(problems)
        .filteredOn(one -> one.path().equals("as_of"))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).startsWith("第 5 行第 8 列").contains("不是存在的日期"));
  }

  @Test
  @DisplayName("同一个键写两次要说")
  void duplicate_key() {
    assertThat(problems(FACTS + "format: 1\n"))
        .extracting(YamlProblem::sentence)
        .containsExactly("“format”写了两次。");
  }

  @Test
  @DisplayName("不合 YAML 写法、空文件，给出一句话和下一步")
  void not_yaml_at_all() {
    assertThat(problems("a: [1, 2"))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("不合 YAML 的写法", "请检查缩进"));
    assertThat(problems(""))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("没有“键: 值”内容"));
  }

  @Test
  @DisplayName("恶意的文件：套十万层括号、一兆以上，都是一句话，不会把程序弄垮")
  void hostile_files() {
    for (String hostile : List.of("[".repeat(100_000), "a: ".repeat(400_000), "a: &x [*x]\n")) {
      assertThat(problems(hostile)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("回答了是或否却没有出处，要补出处")
  void an_answer_needs_a_source() {
    String broken =
        FACTS.replace("victim_dead: {answer: yes, source: 判决书第3页", "victim_dead: {answer: 是");
    assertThat(problems(broken))
        .extracting(YamlProblem::path)
        .containsExactly("answers.victim_dead.source");
  }

  @Test
  @DisplayName("规则包：单位写错、范围写反、状态不认识、文件没有登记")
  void a_pack_with_mistakes() {
    String broken =
        GUANYUN
            .replace("{value: 1000, unit: 元}", "{value: 1000, unit: 万元}")
            .replace(
                "{min: 5, max: 10, unit: 倍}\n    clause", "{min: 12, max: 10, unit: 倍}\n    clause")
            .replaceFirst("status: quoted", "status: sure")
            .replaceFirst("instrument: office-example", "instrument: unknown-book")
            .replace("secondary: 0.7", "secondary: 1.7");
    Reading.Bad<RulePacks> bad = (Reading.Bad<RulePacks>) RulePacks.read(List.of(broken));
    assertThat(bad.problems())
        .extracting(YamlProblem::sentence)
        .anyMatch(text -> text.contains("单位写的是“万元”"))
        .anyMatch(text -> text.contains("上限比下限小"))
        .anyMatch(text -> text.contains("不认识“sure”"))
        .anyMatch(text -> text.contains("没有“unknown-book”"))
        .anyMatch(text -> text.contains("1.7，超出允许的 0 到 1"));
    assertThat(bad.problems()).allSatisfy(one -> assertThat(one.line()).isPositive());
  }

  private static List<YamlProblem> problems(String yaml) {
    return FactsFile.read(yaml) instanceof Reading.Bad<FactsFile> bad ? bad.problems() : List.of();
  }
}
