package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("UTF-8：任何字节都走得到头，写得对的与 JDK 读得一样")
class Utf8FuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts("王建国", "a\u00e9\ud842\udfb7", "\ufeff\ufffd");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void decode(byte[] text) {
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length; i += Utf8.width(text[i])) {
      decoded.appendCodePoint(Utf8.codePoint(text, i, text.length));
    }
    String jdk = new String(text, StandardCharsets.UTF_8);
    boolean right = Arrays.equals(jdk.getBytes(StandardCharsets.UTF_8), text);
    require(!right || decoded.toString().equals(jdk), "well-formed text reads as the JDK reads it");
    require(!right || Utf8.wellFormed(text, text.length), "well-formed text is known as such");
  }
}
