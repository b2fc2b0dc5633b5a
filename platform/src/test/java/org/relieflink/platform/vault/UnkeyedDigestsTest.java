package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("不带钥匙的摘要只用在整份文件和授权内容上：证号的摘要一县十八秒就能反推")
class UnkeyedDigestsTest {
  private static final Path SOURCE = Path.of("src/main/java/org/relieflink/platform");
  private static final Pattern DIGEST =
      Pattern.compile("MessageDigest\\.getInstance|new (SM3|SHA\\d*|SHA256)Digest\\(");

  /** Who may, and what for. */
  private static final Map<String, String> MAY =
      Map.ofEntries(
          Map.entry("Sm3.java", "whole bodies and files, and inside HMAC"),
          Map.entry("screening/internal/TakeList.java", "a whole file"),
          Map.entry("pool/internal/run/ReceiveUpload.java", "whole files of a request"),
          Map.entry("pool/internal/run/UploadFolder.java", "a whole file"),
          Map.entry("pool/internal/own/OwnContracts.java", "the text of a contract, no person"),
          Map.entry("approval/ApprovalContent.java", "words of a request, no person"),
          Map.entry("DatabaseBinaries.java", "an archive of programs"),
          Map.entry("backup/internal/file/Measure.java", "whole parts of a backup"),
          Map.entry("console/internal/ReadDictionaries.java", "whole files of rules"),
          Map.entry("vault/internal/KeyedDigest.java", "inside HMAC"),
          Map.entry("watch/internal/export/HiddenMark.java", "inside HMAC"));

  @Test
  @DisplayName("没有别的地方算摘要")
  void nowhereElse() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCE)) {
      assertThat(
              all.filter(path -> path.toString().endsWith(".java"))
                  .filter(path -> DIGEST.matcher(text(path)).find())
                  .map(path -> SOURCE.relativize(path).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(MAY.keySet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
