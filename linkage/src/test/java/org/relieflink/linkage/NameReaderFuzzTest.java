package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("姓名：任何字节都读得过去，标准写法再读还是自己")
class NameReaderFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "王建国", "买买提·艾力", "欧阳 娜娜", "张三（之妻）", "王?明", "陳建國", "OUYANG Nana", "李\uE123明、张三");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void name(byte[] cell) {
    NameReader reader = new NameReader();
    String standard =
        (String) FuzzSeeds.read(cell, (text, from, to) -> read(reader, text, from, to));
    require(reader.length() <= NameReader.MAX_CHARACTERS, "a name is not longer than its place");
    require(reader.surnameLength() <= reader.length(), "a surname is part of the name");
    byte[] again = standard.getBytes(StandardCharsets.UTF_8);
    require(
        read(reader, again, 0, again.length).equals(standard), "a standard form reads as itself");
  }

  private static String read(NameReader reader, byte[] text, int from, int to) {
    reader.read(text, from, to);
    return reader.text();
  }
}
