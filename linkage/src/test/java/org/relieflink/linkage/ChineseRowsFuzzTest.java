package org.relieflink.linkage;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("中文字段：任何字节读成的行都能两两比对，分块键数得过来")
class ChineseRowsFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "R1,低保对象,王建国,99012319491231002X,男,1949-12-31,990123,桥头镇柳湾村3组,13912345678,H1,02\nR2,户籍,王健国,990123491231002,,49.12.31,,柳湾,1391234567,H1,儿子\n",
        "R1,,买买提·艾力,,,,,,,,\nR2,,买买提艾力,,,,,,,,\nR3,,?,,,,,敬老院,,,\n");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void rows(byte[] text) {
    new RowsFromBytes(FieldModel.chinese(), text).hold();
  }
}
