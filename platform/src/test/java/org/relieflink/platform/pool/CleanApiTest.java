package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("清理接口：看每一列、改错格、整列改、相近写法、撤销重做、照做一遍")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CleanApiTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final ImportWish ASK = new ImportWish(false, true, false);

  @Autowired HardshipPool pool;
  @Autowired List<RecordNotes> notes;
  @TempDir static Path folder;

  private static long first;

  private static CleanFile september() {
    CleanFile file = new CleanFile("2026年9月30日");
    for (int i = 1; i <= 20; i++) {
      file.row(i, i <= 4 ? "二级残" : "六级", i == 5 ? "在享受" : "正常");
    }
    return file.row("V21", "9.90123E+17", "六级", "正常")
        .row("V22", VeteransList.number(22), "六级", "正常")
        .row("V22", VeteransList.number(23), "六级", "正常");
  }

  private ImportBatch load(CleanFile file, String name) throws IOException {
    return pool.importFiles(
            List.of(file.writeTo(folder.resolve(name))), ASK, CLERK, ImportListener.SILENT)
        .get(0);
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

  private ResultActions send(String path, long id, String json) throws Exception {
    return mvc.perform(
        post("/api/v1/imports/{id}" + path, id)
            .contentType("application/json")
            .content(json)
            .with(as(CLERK))
            .with(csrf()));
  }

  private ResultActions read(String path, long id) throws Exception {
    return mvc.perform(get("/api/v1/imports/" + id + path).with(as(CLERK)));
  }

  private Map<String, Object> counts(long id) {
    return jdbc.sql(
            "select rows_good, rows_bad, (select count(distinct (sheet, row_no)) from pool.fault f"
                + " where f.batch_id = b.id) as faulty, (select count(*) from pool.clean_step s"
                + " where s.batch_id = b.id) as steps from pool.batch b where id = ?")
        .param(id)
        .query()
        .singleRow();
  }

  @Test
  @Order(1)
  @DisplayName("每一列数得清；号码和姓名遮住；选一列的一种写法，只看那些行")
  void facetsNarrowTheRows() throws Exception {
    ImportBatch batch = load(september(), "优抚对象名单202609.csv");
    first = batch.id();
    assertThat(batch.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(batch.counts().bad()).isEqualTo(7);
    read("/facets", first)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.head").value(0))
        .andExpect(jsonPath("$.bad").value(7))
        .andExpect(jsonPath("$.columns[?(@.field=='injury_grade')].faulty").value(4))
        .andExpect(jsonPath("$.columns[?(@.field=='citizen_id')].covered").value(true));
    read("/facets?field=injury_grade", first)
        .andExpect(jsonPath("$.columns[0].values[1].shown").value("二级残"))
        .andExpect(jsonPath("$.columns[0].values[1].rows").value(4))
        .andExpect(jsonPath("$.columns[0].values[1].like").value("0.3"))
        .andExpect(jsonPath("$.columns[0].reasons[0].reason").value("CODE_UNKNOWN"));
    read("/facets?field=name", first)
        .andExpect(jsonPath("$.columns[0].values[0].shown").value("张*"));
    read("/rows?field=injury_grade&is=LIKE&like=0.3", first)
        .andExpect(jsonPath("$.total").value(4))
        .andExpect(jsonPath("$.rows[0].person").value("张*"));
    String all =
        read("/rows?all=true", first)
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(all).doesNotContain(VeteransList.number(1)).doesNotContain("张三");
  }

  @Test
  @Order(2)
  @DisplayName("改一格：那一行马上重查，行数和错误清单跟着变；对的行不能这样改")
  void aCellIsMended() throws Exception {
    send(
            "/edits",
            first,
            "{\"seen\":0,\"field\":\"citizen_id\",\"spot\":\"0.23\",\"to\":\""
                + VeteransList.number(21)
                + "\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.head").value(1))
        .andExpect(jsonPath("$.rows").value(1))
        .andExpect(jsonPath("$.bad").value(6));
    assertThat(counts(first)).containsEntry("rows_bad", 6L).containsEntry("faulty", 6L);
    send("/edits", first, "{\"seen\":1,\"field\":\"state\",\"spot\":\"0.8\",\"to\":\"暂停\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("POOL_CLEAN_ROW_GOOD"));
    assertThat(
            jdbc.sql("select encode(sealed, 'escape') from pool.clean_step")
                .query(String.class)
                .single())
        .doesNotContain(VeteransList.number(21));
  }

  @Test
  @Order(3)
  @DisplayName("相近的写法提一种，整列改；编号列和个人信息不能整列改")
  void aWritingIsChangedEverywhere() throws Exception {
    read("/clusters?field=injury_grade", first)
        .andExpect(jsonPath("$.clusters[0].proposed").value("二级"))
        .andExpect(jsonPath("$.clusters[0].members[0].text").value("二级残"));
    send(
            "/edits",
            first,
            "{\"seen\":1,\"field\":\"injury_grade\",\"like\":[\"0.3\"],\"to\":\"二级\"}")
        .andExpect(jsonPath("$.rows").value(4))
        .andExpect(jsonPath("$.bad").value(2));
    send("/edits", first, "{\"seen\":2,\"field\":\"state\",\"values\":[\"在享受\"],\"to\":\"正常\"}")
        .andExpect(jsonPath("$.rows").value(1))
        .andExpect(jsonPath("$.bad").value(1));
    send("/edits", first, "{\"seen\":3,\"field\":\"certificate\",\"values\":[\"V1\"],\"to\":\"X\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("POOL_CLEAN_FIELD"));
    send("/edits", first, "{\"seen\":3,\"field\":\"state\",\"values\":[\"没有\"],\"to\":\"正常\"}")
        .andExpect(jsonPath("$.code").value("POOL_CLEAN_NOTHING"));
  }

  @Test
  @Order(4)
  @DisplayName("撤销两步、重做一步，都记着；撤到底和来时一样")
  void stepsAreUndoneAndRedone() throws Exception {
    send("/edits/undo", first, "{\"seen\":3,\"steps\":2}")
        .andExpect(jsonPath("$.bad").value(6))
        .andExpect(jsonPath("$.head").value(4));
    send("/edits/redo", first, "{\"seen\":4}").andExpect(jsonPath("$.bad").value(2));
    send("/edits/undo", first, "{\"seen\":5,\"steps\":99}").andExpect(jsonPath("$.bad").value(7));
    assertThat(counts(first)).containsEntry("faulty", 7L).containsEntry("steps", 6L);
    send("/edits/redo", first, "{\"seen\":6,\"steps\":3}").andExpect(jsonPath("$.bad").value(1));
    read("/edits", first)
        .andExpect(jsonPath("$.length()").value(7))
        .andExpect(jsonPath("$[0].state").value("MOVE"))
        .andExpect(jsonPath("$[5].text").value("“伤残等级”一列：“二级残”改为“二级”"))
        .andExpect(jsonPath("$[6].text").value(containsString("990123********")));
  }

  @Test
  @Order(5)
  @DisplayName("两个人同时改：两步都不丢，后到的听到一句明白话")
  void twoClerksAtOnce() throws Exception {
    String one = "{\"seen\":7,\"field\":\"certificate\",\"spot\":\"0.25\",\"to\":\"V23\"}";
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return send("/edits", first, one).andReturn().getResponse().getStatus();
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
    int mine = send("/edits", first, one).andReturn().getResponse().getStatus();
    assertThat(List.of(mine, other.join())).containsExactlyInAnyOrder(200, 409);
    send("/edits", first, one)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("POOL_CLEAN_MEANWHILE"))
        .andExpect(jsonPath("$.detail").value(containsString("周书记员")));
    assertThat(counts(first)).containsEntry("rows_bad", 0L).containsEntry("steps", 8L);
  }

  @Test
  @Order(6)
  @DisplayName("改到一半出事：步骤、清单、行数都和没改一样，再改照样能改")
  void aBrokenEditLeavesNothing() throws Exception {
    jdbc.sql(
            "create function pool.broken() returns trigger language plpgsql as"
                + " $$begin raise exception 'broken'; end$$")
        .update();
    jdbc.sql(
            "create trigger broken before insert on pool.fault for each row execute function"
                + " pool.broken()")
        .update();
    String wrong = "{\"seen\":8,\"field\":\"state\",\"values\":[\"正常\"],\"to\":\"乱写\"}";
    try {
      send("/edits", first, wrong);
    } catch (Exception broken) {
      assertThat(broken).hasMessageContaining("broken");
    } finally {
      jdbc.sql("drop function pool.broken() cascade").update();
    }
    assertThat(counts(first)).containsEntry("rows_bad", 0L).containsEntry("steps", 8L);
    read("/facets", first).andExpect(jsonPath("$.bad").value(0));
    send("/edits", first, wrong).andExpect(jsonPath("$.bad").value(23));
    send("/edits/undo", first, "{\"seen\":9}").andExpect(jsonPath("$.bad").value(0));
  }

  @Test
  @Order(7)
  @DisplayName("重新数一遍，步骤还在；入库的是改好的行，记录旁边说谁改过；入了库就不能再清理")
  void mendedRowsGoIn() throws Exception {
    send("/recheck", first, "").andExpect(status().isAccepted());
    ImportBatch checked = finished(first);
    assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(checked.counts().good()).isEqualTo(23);
    assertThat(checked.counts().added()).isEqualTo(23);
    send("/accept", first, "").andExpect(status().isAccepted());
    assertThat(finished(first).status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(pool.findDetail("VT-V2").orElseThrow().values())
        .anyMatch(value -> value.field().equals("injury_grade") && value.text().equals("二级"));
    assertThat(notesOf("VT-V2")).singleElement().asString().contains("伤残等级").contains("周书记员");
    assertThat(notesOf("VT-V9")).isEmpty();
    read("/edits", first).andExpect(jsonPath("$.length()").value(10));
    send("/edits", first, "{\"seen\":10,\"field\":\"state\",\"values\":[\"正常\"],\"to\":\"暂停\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("POOL_CLEAN_CLOSED"));
  }

  private List<String> notesOf(String record) {
    return notes.stream()
        .flatMap(one -> one.of(CLERK, record).stream())
        .map(RecordNote::text)
        .filter(text -> text.contains("清理"))
        .toList();
  }

  @Test
  @Order(8)
  @DisplayName("下一份文件：上次整列改的步骤照做一遍，一格一格改的不照做")
  void stepsAreTakenAgainWithTheNextFile() throws Exception {
    CleanFile october = new CleanFile("2026年10月31日");
    for (int i = 1; i <= 20; i++) {
      october.row(i, i <= 6 ? "二级残" : "六级", "正常");
    }
    long next = load(october, "优抚对象名单202610.csv").id();
    send("/edits/repeat", next, "{\"seen\":0}")
        .andExpect(jsonPath("$.head").value(1))
        .andExpect(jsonPath("$.rows").value(6))
        .andExpect(jsonPath("$.bad").value(0));
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action like 'POOL\\_MEND%'"
                        + " or action = 'POOL_ROWS_MENDED'")
                .query(Long.class)
                .single())
        .isGreaterThan(8);
  }

  @Test
  @Order(9)
  @DisplayName("错行表仍是原来的列，里面是改过的写法；别的部门看不到，检察官不能改")
  void theBadRowsFileHasWhatWasMended() throws Exception {
    CleanFile file =
        new CleanFile("2026年11月20日")
            .row("V1", "9.9E+17", "二级残", "正常")
            .row(2, "六级", "正常")
            .row(3, "六级", "正常");
    long id = load(file, "优抚对象名单202611.csv").id();
    send("/edits", id, "{\"seen\":0,\"field\":\"injury_grade\",\"values\":[\"二级残\"],\"to\":\"二级\"}")
        .andExpect(jsonPath("$.bad").value(1));
    var started = mvc.perform(get("/api/v1/imports/{id}/bad-rows", id).with(as(CLERK))).andReturn();
    started.getAsyncResult();
    String text = new String(started.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(text.lines().toList()).hasSize(2);
    assertThat(text).contains("状态,错误原因").contains("9.9E+17").contains(",二级,");
    mvc.perform(get("/api/v1/imports/{id}/facets", id).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/api/v1/imports/{id}/edits/undo", id)
                .contentType("application/json")
                .content("{\"seen\":1}")
                .with(as(DemoAccounts.PROSECUTOR))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @Order(10)
  @DisplayName("页面：改一格、整列改、撤销都回到清理页；别人改过时说一句，不做")
  void thePageTakesSteps() throws Exception {
    long id = jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
    mvc.perform(get("/pool/imports/{id}/clean?field=injury_grade&all=true", id).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("勾选的写法都改成")));
    mvc.perform(
            post("/pool/imports/{id}/clean/undo", id)
                .param("seen", "1")
                .param("at", "injury_grade")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(
            post("/pool/imports/{id}/clean/edit", id)
                .param("seen", "1")
                .param("field", "injury_grade")
                .param("like", "0.3")
                .param("to", "二级")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(
            result ->
                assertThat(String.valueOf(result.getFlashMap().get("flashWarn"))).contains("刚改过"));
    assertThat(counts(id)).containsEntry("steps", 2L);
  }

  @Test
  @Order(11)
  @DisplayName("步骤只加不改：库里改不了、删不了；入了库的批次，库里也不收新步骤")
  void stepsStayInTheDatabase() {
    for (String sql :
        List.of(
            "update pool.clean_step set rows = 0",
            "delete from pool.clean_step",
            "insert into pool.clean_step select batch_id, 99, 'UNDO', 1, null, 0, 0, 0, null, 'x',"
                + " 'x', now() from pool.clean_step where batch_id = "
                + first
                + " limit 1")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(sql).update())
          .hasMessageContaining("clean_step");
    }
  }

  @Test
  @Order(12)
  @DisplayName("数据库断电清空了暂存的行：点头入库时重读原件，不会把整份名单停用")
  void anEmptiedStagingTableEndsNobody() throws Exception {
    CleanFile file = new CleanFile("2026年12月1日");
    for (int i = 1; i <= 20; i++) {
      file.row(i, "六级", "正常");
    }
    long id = load(file, "优抚对象名单202612.csv").id();
    jdbc.sql("truncate pool.staging_" + id).update();
    send("/accept", id, "").andExpect(status().isAccepted());
    ImportBatch batch = finished(id);
    assertThat(batch.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(batch.counts().same() + batch.counts().changed() + batch.counts().added())
        .isEqualTo(20);
  }
}
