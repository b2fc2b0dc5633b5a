package org.relieflink.linkage;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("英文字段：任何字节读成的行都能两两比对，分块键数得过来")
class EnglishRowsFuzzTest {
  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        """
        E1,,,5304218,,19151111,4223,,,,,,,,,,,michaela,neumann,8,stanley street,winston hills
        E2,,,5304128,,19151011,4232,,,,,,,,,,,neuman,michaella,8,stanly st,winston hill
        """,
        "1,,blake o'brien,,f,1915,,unit 3 2 high street,,,,,,,,,,,,,,\n2,,J. de la Cruz-Smith\n");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void rows(byte[] text) {
    new RowsFromBytes(FieldModel.english(), text).hold();
  }
}
