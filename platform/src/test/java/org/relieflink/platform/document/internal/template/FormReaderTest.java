package org.relieflink.platform.document.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.document.DocumentKind;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("读文书样式：写错了说出哪一行，没有的项、程序都不收")
class FormReaderTest {
  private static final String GOOD =
      """
      version: "2026.1"
      last_confirmed_on: 2026-11-28
      kind: promise
      title: 承诺书
      sheet: form
      status: example
      source: 示例
      fields:
        - {id: promiser, title: 承诺人, type: NAME, required: true}
        - {id: amount, title: 金额, type: MONEY}
      blocks:
        - {text: "本人{promiser}承诺。"}
        - {text: "金额{amount}元，大写{amount.capitals}。", when: amount}
      """;

  private static List<YamlProblem> problems(String from, String to) {
    assertThat(GOOD).contains(from);
    return FormReader.read("promise.yaml", GOOD.replace(from, to)).problems();
  }

  @Test
  @DisplayName("产品带的十五种都读得出，每种都有出处和状态")
  void shippedFormsAreRead() {
    FormBook book = new FormBook("classpath:document/forms", new DefaultResourceLoader());
    assertThat(book.open()).hasSameSizeAs(DocumentKind.values()).hasSize(15);
    assertThat(book.open())
        .allSatisfy(
            form -> {
              assertThat(form.source()).isNotBlank();
              assertThat(form.fields()).isNotEmpty();
            });
    assertThat(Arrays.stream(DocumentKind.values()).map(kind -> book.get(kind).digest()))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("单位只换一种：文件夹里只放那一种，别的还是产品带的；放错名字的文件说出来，不当没看见")
  void anOfficesOwnForm(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("promise.yaml"), GOOD);
    var files = new DefaultResourceLoader();
    String place = folder.toUri().toString().replaceAll("/$", "");
    FormBook book = new FormBook(place, files);
    assertThat(book.get(DocumentKind.PROMISE).open().fields()).hasSize(2);
    assertThat(book.get(DocumentKind.DECISION).open().fields()).hasSizeGreaterThan(5);
    Files.writeString(folder.resolve("decison.yaml"), GOOD);
    assertThatThrownBy(() -> new FormBook(place, files)).hasMessageContaining("decison.yaml");
    Files.delete(folder.resolve("decison.yaml"));
    Files.writeString(folder.resolve("promise.yaml"), GOOD.replace("{promiser}承诺", "{nobody}承诺"));
    assertThatThrownBy(() -> new FormBook(place, files))
        .hasMessageContaining("promise.yaml 第 12 行");
  }

  @Test
  @DisplayName("没有的项：说出在哪一行，能用的是哪些")
  void unknownFieldsAreTold() {
    List<YamlProblem> told = problems("{promiser}承诺", "{nobody}承诺");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).line()).isEqualTo(12);
    assertThat(told.get(0).text()).contains("promise.yaml 第 12 行", "nobody", "promiser、amount");
  }

  @Test
  @DisplayName("几处错一起说")
  void allFaultsAtOnce() {
    String broken =
        GOOD.replace("type: NAME", "type: NAMES")
            .replace("sheet: form", "sheet: round")
            .replace("when: amount", "when: sum")
            .replace("title: 金额", "titel: 金额");
    assertThat(FormReader.read("x", broken).problems().stream().map(YamlProblem::line))
        .contains(5, 9, 10, 13);
  }

  @Test
  @DisplayName("花括号里除了项的名字，什么都不收：没有程序")
  void nothingIsRun() {
    for (String script :
        List.of(
            "${1+1}", "{T(java.lang.Runtime)}", "{{promiser}}", "{promiser.capitals}", "{", "{}")) {
      assertThat(problems("本人{promiser}承诺。", script)).as(script).isNotEmpty();
    }
  }

  @Test
  @DisplayName("不是 YAML、空文件、重复的项、状态不认得：都说得出")
  void everyKindOfFault() {
    assertThat(FormReader.read("x", "a: [").problems()).hasSize(1);
    assertThat(FormReader.read("x", "").problems()).hasSize(1);
    assertThat(problems("id: amount", "id: promiser")).isNotEmpty();
    assertThat(problems("status: example", "status: sure").get(0).line()).isEqualTo(6);
    assertThat(problems("2026-11-28", "昨天").get(0).line()).isEqualTo(2);
    assertThatThrownBy(() -> FormReader.read("x", "").orThrow())
        .isInstanceOf(IllegalStateException.class);
  }
}
