package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.law.supervision.SupervisionCatalogue;

@DisplayName("每一种文件的每一处写错：多写、少写、写成别的，都说在第几行、错在哪里、应当怎么写")
class FileMistakesTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "pack",
        "pack-grades",
        "supervision",
        "instruments",
        "rulesets",
        "wages",
        "questions",
        "facts"
      })
  @DisplayName("得到的话一字不差（-Drelief.write=true 时重写）")
  void told(String kind) {
    String yaml = Approved.sample(kind);
    assertThat((Object) reader(kind).apply(yaml).orThrow()).as("写对了的读得出来").isNotNull();
    String told = FileMistakes.all(yaml, reader(kind));
    assertThat(told).startsWith("照样读：可以\n");
    assertThat(told.lines().filter(line -> line.startsWith("  多写“天气”：")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("第 ", " 行", "天气）：", "“天气”"));
    Approved.same("mistakes/" + kind + ".txt", told);
  }

  private static Function<String, Reading<?>> reader(String kind) {
    return switch (kind) {
      case "supervision" -> SupervisionCatalogue::read;
      case "instruments" -> Instruments::read;
      case "rulesets" -> RuleSets::read;
      case "wages" -> WageTable::read;
      case "questions" -> FactQuestions::read;
      case "facts" -> FactsFile::read;
      default -> yaml -> RulePacks.shipped().adding(new PackFile("本院.yaml", yaml));
    };
  }
}
