package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.ImportStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("坏文件真的传上去：没有一份让服务出错，没有一份办到一半")
class DamagedUploadTest extends ServerTest {
  private static final int MOST_OF_A_KIND = 2;
  private static final long MOST_BYTES = 1 << 20; // the large ones are read in DamagedCorpusTest

  /** Where a file may end: refused, asked about, or in. */
  private static final EnumSet<ImportStatus> ENDS =
      EnumSet.of(
          ImportStatus.REFUSED,
          ImportStatus.NEEDS_CHOICE,
          ImportStatus.CHECKED,
          ImportStatus.PUBLISHED);

  @Test
  @DisplayName("每一种两份：答复没有 5 开头的，拒收的说下一步，收下的办到头")
  void twoOfEachKind(@TempDir Path folder) throws Exception {
    List<String> wrong = new ArrayList<>();
    List<DamagedFile> sent = sample(DamagedCorpus.make(folder));
    for (DamagedFile file : sent) {
      MockHttpServletResponse answer = upload(file.path());
      String text = answer.getContentAsString(StandardCharsets.UTF_8);
      boolean plain = answer.getStatus() == 202 || text.contains("请");
      await() // the queue of jobs is short
          .atMost(Duration.ofMinutes(1))
          .until(() -> statuses().noneMatch(ImportStatus::running));
      if (answer.getStatus() >= 500 || !plain || text.contains("Exception")) {
        wrong.add(file.kind() + " " + file.path().getFileName() + ": " + answer.getStatus());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sent).hasSizeGreaterThan(40);
    assertThat(statuses().filter(status -> !ENDS.contains(status))).isEmpty();
  }

  private static List<DamagedFile> sample(List<DamagedFile> corpus) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    List<DamagedFile> sample = new ArrayList<>();
    for (DamagedFile file : corpus) {
      if (Files.size(file.path()) <= MOST_BYTES
          && seen.merge(file.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
        sample.add(file);
      }
    }
    return sample;
  }

  private MockHttpServletResponse upload(Path file) throws Exception {
    String name = String.valueOf(file.getFileName());
    var part = new MockMultipartFile("files", name, null, Files.readAllBytes(file));
    return mvc.perform(
            multipart("/api/v1/imports").file(part).with(as(DemoAccounts.CLERK)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private java.util.stream.Stream<ImportStatus> statuses() {
    return jdbc.sql("select status from pool.batch").query(String.class).list().stream()
        .map(ImportStatus::valueOf);
  }
}
