package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("出生日期：任何字节都读得过去，读出的日子写出来再读还是它")
class BirthTextFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "1949-12-31", "19491231", "1949/3/1 0:00", "一九四九年腊月廿一", "49.3.1", "１９４９年１２月", "20260230");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void birth(byte[] cell) {
    int date = (Integer) FuzzSeeds.read(cell, BirthText::read);
    require(date >= 0 && date < 1 << 27, "a date fits its bits");
    int end = Times.day(Times.behind(date));
    require(end == Times.OPEN || end >= Times.day(Times.firstDay(date)), "an end comes after");
    byte[] again = BirthText.text(date).getBytes(StandardCharsets.UTF_8);
    require(
        date == 0 || BirthText.read(again, 0, again.length) == date,
        "a standard form reads as itself");
  }
}
