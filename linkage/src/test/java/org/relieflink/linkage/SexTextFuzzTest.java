package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("性别：任何字节都读成男、女或不明")
class SexTextFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts("男", "女性", "01", "２", "(F)", "未知");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void sex(byte[] cell) {
    int sex = (Integer) FuzzSeeds.read(cell, SexText::read);
    require(sex >= SexText.UNKNOWN && sex <= SexText.FEMALE, "one of three");
  }
}
