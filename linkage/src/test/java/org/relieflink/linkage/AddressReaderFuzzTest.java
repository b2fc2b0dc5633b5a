package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("住址：任何字节都读得过去，各项不超出留给它的位数")
class AddressReaderFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "云溪县桥头镇柳湾村民委员会三组12号", "桥头乡柳湾村大塘屯", "敬老院", "幸福路１２号阳光花园3栋2单元501室", "市辖区街道办事处居委会");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void address(byte[] cell) {
    AddressReader reader = new AddressReader();
    String standard =
        (String) FuzzSeeds.read(cell, (text, from, to) -> read(reader, text, from, to));
    require(standard.length() < 400, "a standard form is short");
    require(reader.group() >= 0 && reader.group() < 1 << 12, "a group fits its bits");
    require(reader.house() >= 0 && reader.house() < 1 << 17, "a house fits its bits");
    require(reader.county() >= 0 && reader.county() < 1 << 20, "a county fits its bits");
  }

  private static String read(AddressReader reader, byte[] text, int from, int to) {
    int county = text.length > to ? 0 : 990123;
    reader.read(text, from, to, county);
    reader.read(text, from, to);
    return reader.standard() + reader.town() + reader.village() + reader.whole();
  }
}
