package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("国家标准的示例号码逐行核对")
class CheckVectorsTest {

  static Stream<String[]> rows() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CheckVectorsTest.class.getResourceAsStream("check_vectors.csv")),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> line.split(",", 4)).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @MethodSource("rows")
  @DisplayName("每一行的结论与读取结果一致")
  void everyRowHolds(String kind, String value, String expected, String note) {
    switch (kind) {
      case "id18" -> checkEighteen(value, expected, note);
      case "id15->18" -> checkFifteen(value, expected);
      case "uscc" -> assertThat(CreditCode.read(value).valid()).isEqualTo(isValid(expected));
      case "bankcard" -> assertThat(BankCard.read(value).valid()).isEqualTo(isValid(expected));
      case "mobile" -> assertThat(MobilePhone.read(value).valid()).isEqualTo(isValid(expected));
      case "disability20", "disability22" ->
          assertThat(DisabilityCard.read(value).valid()).isEqualTo(isValid(expected));
      default -> throw new IllegalStateException("Unknown kind of vector " + kind);
    }
  }

  private static void checkEighteen(String value, String expected, String note) {
    CitizenIdReading reading = CitizenId.read(value);
    assertThat(reading.valid()).isEqualTo(!expected.equals("invalid"));
    boolean unknownDivision = note.startsWith("unknown division");
    assertThat(reading.usable()).isEqualTo(reading.valid() || unknownDivision);
    if (expected.equals("normalise")) {
      assertThat(CitizenId.of(value).value()).isEqualTo(value.toUpperCase(java.util.Locale.ROOT));
    }
  }

  private static void checkFifteen(String value, String expected) {
    String want = expected.startsWith("(") ? "11010518491231996" : expected;
    assertThat(CitizenId.of(value).value()).startsWith(want).hasSize(18);
    assertThat(CitizenId.read(value).valid()).isTrue();
  }

  private static boolean isValid(String expected) {
    return expected.equals("valid");
  }
}
