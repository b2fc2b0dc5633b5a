package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("比对模型：任何文字要么说清哪里不对，要么分值都是数")
class LinkageModelFuzzTest {
  private static final String SHIPPED = shipped();
  private static final CaseParty PARTY =
      new CaseParty("P1", "王建国", "99012319491231002X", null, null, null, "柳湾村", null);
  private static final PoolRecord RECORD =
      new PoolRecord(
          "R1", "低保对象", "王建国", "99012319491231002X", null, null, null, "柳湾村", null, null, null);

  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "threshold.auto = 8", "number.SAME.m = NaN", "name.SAME.u = 0", "model.id = \\u12", "\\");
  }

  private static String shipped() {
    StringWriter text = new StringWriter();
    try {
      LinkageModel.standard().write(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The shipped model with what the fuzzer says behind it: later lines win. */
  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void model(byte[] text) throws IOException {
    String words = new String(text, StandardCharsets.UTF_8);
    boolean alone = words.startsWith("#");
    try {
      LinkageModel model = LinkageModel.read(new StringReader(alone ? words : SHIPPED + words));
      model.check();
      if (!words.isEmpty() && model.largestChange(LinkageModel.standard()) > 0) {
        PoolIndex pool = PoolIndex.build(model, List.of(RECORD));
        pool.collide(PARTY).forEach(hit -> require(Double.isFinite(hit.score()), "a score counts"));
      }
    } catch (IllegalArgumentException wrong) {
      require(String.valueOf(wrong.getMessage()).startsWith("比对模型"), "says what is wrong");
    }
  }
}
