package org.relieflink.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("逐字节核对 UTF-8 与 JDK 的严格解码结论一致")
class Utf8ScanTest {
  @Property(tries = 2000)
  @Label("任意字节")
  void bytes(@ForAll byte[] bytes) throws IOException {
    assertThat(Utf8Scan.scan(new ByteArrayInputStream(bytes)).badLine() == 0)
        .isEqualTo(decodes(bytes));
  }

  @Property(tries = 1000)
  @Label("正确文字里改动一个字节")
  void oneByte(@ForAll String text, @ForAll byte b, @ForAll int at) throws IOException {
    byte[] bytes = ("汉字😀" + text).getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(at, bytes.length)] = b;
    assertThat(Utf8Scan.scan(new ByteArrayInputStream(bytes)).badLine() == 0)
        .isEqualTo(decodes(bytes));
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
