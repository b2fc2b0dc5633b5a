package org.relieflink.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("导出：多了要另一人同意，同意的就是这些行；流出来的一行就查得出是哪一份")
class ExportTest extends ServerTest {
  private static final Officer ASKER = DemoAccounts.PROSECUTOR;
  private static final Officer SECOND =
      new Officer("EX0218", "王检察官", Role.PROSECUTOR, Unit.of(DemoAccounts.PLACE, null));

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Exports exports;
  @Autowired Approvals approvals;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
  }

  private static ExportOrder order(int from, int rows) {
    List<String> ids = IntStream.range(from, from + rows).mapToObj(i -> "hit-" + i).toList();
    return new ExportOrder(
        "hits", "命中：全部待核", "?view=open", "/screening/hits.xlsx", ids, Purpose.RELIEF_CASE);
  }

  private long ask(ExportOrder order) {
    var release = (ExportRelease.Ask) exports.release(ASKER, order).orThrow();
    return Long.parseLong(release.href().replaceAll("\\D", ""));
  }

  @Tag("asvs-2.3.5")
  @Test
  @DisplayName("五十行自己导；五十一行要两个人同意，用一次；用过还要就再请求")
  void manyRowsWantAnotherPerson() {
    assertThat(exports.secondPersonAbove()).isEqualTo(50);
    assertThat(exports.release(ASKER, order(0, 50)).orThrow())
        .isInstanceOf(ExportRelease.Free.class);
    ExportOrder many = order(0, 51);
    long id = ask(many);
    assertThat(ask(many)).as("the same wish is the same order").isEqualTo(id);
    Approval asked = exports.ask(ASKER, id, new Exports.Asking("集中核对", "云检任务1号")).orThrow();
    assertThat(asked.label()).contains("命中：全部待核").contains("51");
    assertThat(exports.release(ASKER, many).orThrow()).isInstanceOf(ExportRelease.Ask.class);
    approvals.approve(DemoAccounts.CHIEF, asked.id(), Saying.of("")).orThrow();
    approvals.approve(SECOND, asked.id(), Saying.of("")).orThrow();
    assertThat(exports.release(ASKER, order(1, 51)).orThrow())
        .as("other rows are another request")
        .isInstanceOf(ExportRelease.Ask.class);
    var free = (ExportRelease.Free) exports.release(ASKER, many).orThrow();
    assertThat(free.mark().purpose()).isEqualTo("集中核对");
    assertThat(exports.trace(free.mark().hidden()).get(0).approvalId()).isEqualTo(asked.id());
    assertThat(exports.release(ASKER, many).orThrow()).isInstanceOf(ExportRelease.Ask.class);
  }

  @Test
  @DisplayName("请求的页面：写用途和案号；别人的请求看不到")
  void thePage() throws Exception {
    long id = ask(order(100, 60));
    mvc.perform(get("/watch/exports/" + id).with(as(ASKER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("命中：全部待核")));
    mvc.perform(get("/watch/exports/" + id).with(as(DemoAccounts.CLERK)))
        .andExpect(status().isNotFound());
    var form = post("/watch/exports/" + id + "/requests").with(as(ASKER)).with(csrf());
    mvc.perform(form).andExpect(status().is3xxRedirection());
    assertThat(exports.waiting(ASKER, id).orElseThrow().approval()).isEmpty();
    mvc.perform(form.param("reason", "集中核对").param("caseNo", "云检任务2号"))
        .andExpect(status().is3xxRedirection());
    assertThat(exports.waiting(ASKER, id).orElseThrow().approval()).isPresent();
  }

  @Test
  @DisplayName("表头去掉、次序打乱、只剩一行、存成文本：审计管理员都查得出是谁、哪一份")
  void aLeakedRowTellsItsExport(@TempDir Path folder) throws Exception {
    for (String address : List.of("/screening/hits.xlsx", "/screening/candidates.xlsx")) {
      byte[] file =
          mvc.perform(get(address).with(as(DemoAccounts.CLERK)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      List<String> rows = rows(folder, file);
      assertThat(String.join("", rows)).contains("导出编号 D-").contains("周书记员");
      String last = rows.get(rows.size() - 1);
      trace("leak.csv", last.getBytes(StandardCharsets.UTF_8), "周书记员 YX0101");
      trace("leak.xlsx", file, "周书记员 YX0101");
    }
    mvc.perform(
            post("/watch/trace")
                .param("text", "刘*凤，低保")
                .with(as(DemoAccounts.AUDITOR))
                .with(csrf()))
        .andExpect(content().string(not(containsString("周书记员"))));
    mvc.perform(get("/watch/trace").with(as(DemoAccounts.CHIEF))).andExpect(status().isForbidden());
  }

  private void trace(String name, byte[] bytes, String who) throws Exception {
    mvc.perform(
            multipart("/watch/trace")
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(as(DemoAccounts.AUDITOR))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(who)));
  }

  private static List<String> rows(Path folder, byte[] file) throws Exception {
    Path saved = Files.write(folder.resolve("export.xlsx"), file);
    List<String> rows = new ArrayList<>();
    try (Table table = TableReader.open(saved)) {
      table.firstSheet().forEachRow(row -> rows.add(row.cells().toString()));
    }
    return rows;
  }
}
