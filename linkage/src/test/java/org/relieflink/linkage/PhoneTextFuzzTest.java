package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("电话：任何字节都读得过去，遮挡后不露中间几位")
class PhoneTextFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "13912345678",
        "+86 139-1234-5678",
        "0551-6234567转801",
        "13912345678/13800001111",
        "１３９１２３４５６７８",
        "1111111",
        "6234567");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void phone(byte[] cell) {
    long phone = (Long) FuzzSeeds.read(cell, PhoneText::read);
    require(phone >= 0 && phone < 1L << 40, "a phone fits its bits");
    require(phone == 0 || PhoneText.masked(phone).contains("*"), "a phone is masked");
  }
}
