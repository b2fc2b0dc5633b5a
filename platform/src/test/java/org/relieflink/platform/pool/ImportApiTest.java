package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("导入接口：程序也能传，规矩一样")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportApiTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;

  @Autowired HardshipPool pool;
  @TempDir Path folder;

  private ResultActions upload(String name, VeteransList list, String key) throws Exception {
    byte[] bytes = Files.readAllBytes(list.writeTo(folder.resolve("tmp.csv")));
    return mvc.perform(
        multipart("/api/v1/imports")
            .file(new MockMultipartFile("files", name, "text/csv", bytes))
            .header("Idempotency-Key", key)
            .with(as(CLERK))
            .with(csrf()));
  }

  private static VeteransList list() {
    return VeteransList.asOf("2026年9月30日")
        .row(1, "张一", "800")
        .row(2, "张二", "800")
        .line("V3", "=HYPERLINK(1)", "9.90123E+17", "三百");
  }

  private ImportBatch finished(long id) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    ImportBatch batch = pool.getImport(id, CLERK);
    while (batch.status().running() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      batch = pool.getImport(id, CLERK);
    }
    return batch;
  }

  private long last() {
    return jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
  }

  @Test
  @Order(1)
  @DisplayName("传一份名单：202，后台办完，逐处错误可查")
  void anUploadIsWorkedOffInTheBackground() throws Exception {
    upload("优抚对象名单.csv", list(), "k1").andExpect(status().isAccepted());
    ImportBatch batch = finished(last());
    assertThat(batch.counts()).isEqualTo(new ImportCounts(3, 1, 2, 1, 2, 0, 0, 0));
    mvc.perform(get("/api/v1/imports/{id}/errors", batch.id()).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.faults[0].reason").value("ID_SCIENTIFIC"));
    mvc.perform(get("/api/v1/sources").with(as(CLERK)))
        .andExpect(jsonPath("$[?(@.contractId=='veterans_affairs/veterans')].records").value(2));
  }

  @Test
  @Order(2)
  @DisplayName("同一个键再来一次，给同一个答复，不导第二遍；键配别的文件则拒绝")
  void theSameKeyIsAnsweredTheSame() throws Exception {
    long before = last();
    upload("优抚对象名单.csv", list(), "k1").andExpect(status().isAccepted());
    assertThat(last()).isEqualTo(before);
    upload("别的.csv", list(), "k1").andExpect(jsonPath("$.code").value("POOL_KEY_REUSED"));
    upload("优抚对象名单.csv", list().row(9, "张九", "900"), "k1")
        .andExpect(jsonPath("$.code").value("POOL_KEY_REUSED"));
  }

  @Test
  @Order(3)
  @DisplayName("传过的文件：409，说出何时、何人")
  void aKnownFileIsAConflict() throws Exception {
    upload("改了名.csv", list(), "k2")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("POOL_FILE_KNOWN"));
  }

  @Test
  @Order(4)
  @DisplayName("错行表：原来的列加“错误原因”，公式开头的格子不能执行，改好再传只算补报")
  void badRowsComeInTheOriginalLayout() throws Exception {
    long id = jdbc.sql("select min(id) from pool.batch").query(Long.class).single();
    var started =
        mvc.perform(get("/api/v1/imports/{id}/bad-rows", id).with(as(CLERK)))
            .andExpect(status().isOk())
            .andReturn();
    started.getAsyncResult();
    String text =
        new String(started.getResponse().getContentAsByteArray(), Charset.forName("GB18030"));
    assertThat(text.lines().toList()).hasSize(2);
    assertThat(text).contains("状态,错误原因").contains("9.90123E+17").doesNotContain("张一");
    assertThat(text).doesNotContain(",=HYPERLINK").contains("变成了科学计数").contains("不是数字");
    String mended = text.replace("9.90123E+17", VeteransList.number(3)).replace("三百", "300");
    Path file = Files.writeString(folder.resolve("改好.csv"), mended, Charset.forName("GB18030"));
    ImportBatch batch =
        pool.importFiles(java.util.List.of(file), ImportWish.PLAIN, CLERK, ImportListener.SILENT)
            .get(0);
    assertThat(batch.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(batch.counts().added()).isEqualTo(1);
    assertThat(batch.counts().ended()).isZero();
  }

  @Test
  @Order(5)
  @DisplayName("别的部门看不到这一批；没有权限的人不能撤销")
  void othersDoNotSeeIt() throws Exception {
    long id = last();
    mvc.perform(get("/api/v1/imports/{id}", id).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isNotFound());
    mvc.perform(delete("/api/v1/imports/{id}", id).with(as(DemoAccounts.PROSECUTOR)).with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(delete("/api/v1/imports/{id}", id).with(as(CLERK)).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.removed").value(1));
  }

  @Test
  @Order(6)
  @DisplayName("没有把握的名单由人选定，下次同样的表头就不再问")
  void aListIsChosenOnceAndRemembered() throws Exception {
    String header = "编号,姓名,身份证号,联系电话\n";
    Path first = Files.writeString(folder.resolve("a.csv"), header + "Z1,张三,,13800001111\n");
    ImportBatch asked = load(first);
    assertThat(asked.status()).isEqualTo(ImportStatus.NEEDS_CHOICE);
    mvc.perform(
            post("/api/v1/imports/{id}/choose", asked.id())
                .contentType("application/json")
                .content("{\"contractId\":\"womens_federation/women\"}")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isAccepted());
    assertThat(finished(asked.id()).status()).isEqualTo(ImportStatus.PUBLISHED);
    Path second = Files.writeString(folder.resolve("b.csv"), header + "Z1,张三,,13800001112\n");
    ImportBatch known = load(second);
    assertThat(known.contractId()).isEqualTo("womens_federation/women");
    assertThat(known.status())
        .as("everything changed, so it waits")
        .isEqualTo(ImportStatus.CHECKED);
    mvc.perform(post("/api/v1/imports/{id}/accept", known.id()).with(as(CLERK)).with(csrf()))
        .andExpect(status().isAccepted());
    assertThat(finished(known.id()).counts().changed()).isEqualTo(1);
  }

  private ImportBatch load(Path file) {
    return pool.importFiles(java.util.List.of(file), ImportWish.PLAIN, CLERK, ImportListener.SILENT)
        .get(0);
  }

  @Test
  @Order(7)
  @DisplayName("页面上传没有选文件：留在原页，说清楚")
  void anEmptyUploadStaysOnThePage() throws Exception {
    mvc.perform(multipart("/pool/upload").with(as(CLERK)).with(csrf())).andExpect(status().isOk());
    mvc.perform(post("/pool/imports/99999/undo").with(as(CLERK)).with(csrf()))
        .andExpect(status().isNotFound());
  }
}
