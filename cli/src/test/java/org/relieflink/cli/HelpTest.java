package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("说明文字：中文为主，英文齐全")
class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "backup",
        "backup-keys",
        "drill",
        "restore",
        "contract",
        "import",
        "generate",
        "simulate",
        "index",
        "screen",
        "supervise",
        "evaluate",
        "calculate",
        "keyed",
        "verify",
        "package"
      })
  @DisplayName("每条命令的中英文说明都完整，每个选项都有解释")
  void everyCommand(String command) {
    for (String language : List.of("zh", "en")) {
      Run run = Run.of(command, "--help", "--lang", language);
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains(language.equals("en") ? "Usage: relieflink " : "用法： relieflink ")
          .contains("relieflink " + command)
          .contains("130");
      for (String line : run.out().split("\n", -1)) {
        boolean option = line.matches(" {2,6}(-., )?--.*");
        assertThat(option && line.strip().indexOf("  ") < 0).as(line).isFalse();
      }
    }
  }

  @Test
  @DisplayName("中英文两套文字的键一致，参数个数一致")
  void sameKeys() {
    var chinese = Texts.chinese().bundle();
    var english = Texts.choose(new String[] {"--lang", "en"}, Map.of()).bundle();
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      for (int part = 1; part <= 6; part++) {
        assertThat(english.getString(key).contains("%" + part + "$"))
            .as(key)
            .isEqualTo(chinese.getString(key).contains("%" + part + "$"));
      }
    }
  }

  @Test
  @DisplayName("每个说错的话都以句号收尾")
  void sentences() {
    var chinese = Texts.chinese().bundle();
    chinese.keySet().stream()
        .filter(key -> key.matches("(failure|list|usage\\.(missing|wrong|unmatched)).*"))
        .forEach(key -> assertThat(chinese.getString(key)).as(key).endsWith("。"));
  }

  @Test
  @DisplayName("总说明列出全部命令；没有命令、命令打错时退出码 2")
  void root() {
    assertThat(Run.of("--help").out())
        .contains(
            "demo",
            "serve",
            "import",
            "generate",
            "screen",
            "supervise",
            "evaluate",
            "calculate",
            "keyed",
            "verify",
            "退出码");
    assertThat(Run.of().code()).isEqualTo(2);
    Run wrong = Run.of("screeen");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.sentence()).isEqualTo("不认识“screeen”。请用“relieflink --help”看用法。");
    assertThat(Run.of("screen", "--lang", "en").sentence()).startsWith("Missing --");
    assertThat(Run.of("--version").out()).contains("ReliefLink");
  }

  @Test
  @DisplayName("只有特意设置的英文环境才用英文")
  void language() {
    String[] none = {};
    assertThat(Texts.choose(none, Map.of("LANG", "en_US.UTF-8")).of("help")).isEqualTo("显示这段说明");
    assertThat(Texts.choose(none, Map.of("RELIEF_LANG", "en")).of("help"))
        .isEqualTo("show this help");
    assertThat(Texts.choose(none, Map.of("LC_ALL", "en_US.UTF-8")).of("help"))
        .isEqualTo("show this help");
    assertThat(Texts.choose(new String[] {"--lang=zh"}, Map.of("LC_ALL", "en_US.UTF-8")).of("help"))
        .isEqualTo("显示这段说明");
  }
}
