package org.relieflink.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.relieflink.platform.document.DocumentSamples.CHIEF;
import static org.relieflink.platform.document.DocumentSamples.WRITER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.vault.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("签章扫描件和送达回证：签发以后传，看内容不看名字，摘要留着，取出要理由")
class ScanHttpTest extends ServerTest {
  @Autowired Documents documents;
  @Autowired java.util.List<Holder> holders;

  private static byte[] pdf(String words) {
    return ("%PDF-1.7\n" + words).getBytes(StandardCharsets.UTF_8);
  }

  private ResultActions upload(long id, byte[] body, Map<String, String> said) throws Exception {
    var request =
        multipart("/api/v1/documents/" + id + "/scans")
            .file(new MockMultipartFile("file", "王桂芳回证.pdf", null, body));
    said.forEach(request::param);
    return mvc.perform(request.with(as(WRITER)));
  }

  private static Map<String, String> served(String way, String day) {
    return Map.of("kind", "SERVED", "way", way, "served", day);
  }

  private String today() {
    return jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text")
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("签发的决定书：扫描件和回证各传一份，同一个文件再传还是那一份；页面上有摘要、日期、方式")
  void beside() throws Exception {
    long id = DocumentSamples.issued(documents, 31).id();
    byte[] signed = pdf("signed");
    upload(id, signed, Map.of("kind", "SIGNED"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.digest").value(Sm3.of(signed)))
        .andExpect(jsonPath("$.media").value("application/pdf"));
    upload(id, signed, Map.of("kind", "SIGNED")).andExpect(status().isCreated());
    upload(id, pdf("served"), served("direct", today())).andExpect(status().isCreated());
    upload(id, pdf("served"), served("left", today()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.way").value("left"));
    mvc.perform(get("/api/v1/documents/" + id + "/scans").with(as(WRITER)))
        .andExpect(jsonPath("$.length()").value(3))
        .andExpect(jsonPath("$[1].way").value("direct"))
        .andExpect(jsonPath("$[1].servedOn").value(today()));
    mvc.perform(get("/documents/" + id).with(as(WRITER)))
        .andExpect(content().string(containsString("SM3 " + Sm3.of(signed))))
        .andExpect(content().string(containsString(today() + " 直接送达")));
    assertThat(sealed(id)).doesNotContain("signed");
  }

  private String sealed(long id) {
    byte[] body =
        jdbc.sql("select body from document.scan where paper_id = ? order by id limit 1")
            .param(id)
            .query(byte[].class)
            .single();
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  @Test
  @DisplayName("草稿旁边不收；程序、网页、太大的、没有方式的、明天送达的，都说为什么不收")
  void whatIsNotTaken() throws Exception {
    long draft =
        documents
            .draft(
                WRITER, DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(32)))
            .orThrow()
            .id();
    refused(upload(draft, pdf("x"), Map.of("kind", "SIGNED")), "SCAN_TOO_EARLY");
    long id = DocumentSamples.issued(documents, 33).id();
    byte[] page = "<html><script>".getBytes(StandardCharsets.UTF_8);
    refused(upload(id, page, Map.of("kind", "SIGNED")), "SCAN_KIND_UNUSABLE");
    refused(upload(id, new byte[0], Map.of("kind", "SIGNED")), "SCAN_KIND_UNUSABLE");
    byte[] script = "%PDF-1.7 /Ja#76aScript".getBytes(StandardCharsets.UTF_8);
    refused(upload(id, script, Map.of("kind", "SIGNED")), "SCAN_RUNS");
    byte[] large = Arrays.copyOf(pdf("x"), (10 << 20) + 1);
    refused(upload(id, large, Map.of("kind", "SIGNED")), "SCAN_TOO_LARGE");
    refused(upload(id, pdf("x"), served("", today())), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), served("pigeon", today())), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), served("direct", "2999-01-01")), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), served("direct", "2020-01-01")), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), served("direct", "昨天")), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), Map.of("kind", "served")), "SERVICE_UNUSABLE");
    refused(upload(id, pdf("x"), Map.of("kind", "SIGNED", "way", "post")), "SERVICE_UNUSABLE");
  }

  private static void refused(ResultActions answer, String code) throws Exception {
    answer.andExpect(status().is4xxClientError());
    answer.andExpect(jsonPath("$.code").value("DOCUMENT_" + code));
  }

  @Test
  @DisplayName("取出：写理由，字节和传的一样，留痕；未成年人的书记员取不了；别的部门看不到")
  void takenWithAReason() throws Exception {
    long id = DocumentSamples.issued(documents, 34).id();
    byte[] signed = pdf("as it came");
    upload(id, signed, Map.of("kind", "SIGNED")).andExpect(status().isCreated());
    String scan =
        jdbc.sql("select id::text from document.scan where paper_id = ?")
            .param(id)
            .query(String.class)
            .single();
    var asked = post("/documents/" + id + "/scan-file").param("scan", scan).with(csrf());
    mvc.perform(asked.with(as(WRITER))).andExpect(status().is(422));
    byte[] given =
        mvc.perform(asked.param("reason", "核对送达").with(as(WRITER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(given).isEqualTo(signed);
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'DOCUMENT_SCAN_TAKEN' and"
                        + " object_id = ?")
                .param("document-" + id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    mvc.perform(get("/api/v1/documents/" + id + "/scans").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden());
    long other = DocumentSamples.issued(documents, 36).id();
    mvc.perform(
            post("/documents/" + other + "/scan-file")
                .param("scan", scan)
                .param("reason", "核对送达")
                .with(csrf())
                .with(as(WRITER)))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("未成年人的：书记员取不了；草稿旁边，数据库自己也不收")
  void ofAMinor() throws Exception {
    Map<String, String> child = DocumentSamples.decision(0);
    child.put("applicant_number", DocumentSamples.child(7));
    Document draft =
        documents.draft(WRITER, DocumentSamples.order(DocumentKind.DECISION, child)).orThrow();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> planted(draft))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("not finished");
    Document checked =
        documents
            .act(DocumentSamples.CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, 1))
            .orThrow();
    documents.act(CHIEF, draft.id(), DocumentSamples.issue(checked)).orThrow();
    upload(draft.id(), pdf("signed"), Map.of("kind", "SIGNED")).andExpect(status().isCreated());
    mvc.perform(
            post("/documents/" + draft.id() + "/scan-file")
                .param("scan", "1")
                .param("reason", "核对送达")
                .with(csrf())
                .with(as(DemoAccounts.CLERK)))
        .andExpect(status().is4xxClientError());
  }

  private void planted(Document draft) {
    jdbc.sql(
            """
            insert into document.scan (paper_id, content, hash, kind, way, media, size, digest,
              subject, officer, officer_name, at)
            values (?, 1, ?, 'SIGNED', '', 'image/png', 1, repeat('0', 64), 1, 'x', 'x', now())
            """)
        .params(draft.id(), draft.hash())
        .update();
  }

  @Test
  @DisplayName("内容销毁，扫描件一起销毁，摘要和日期还在；换一份、换个日期，数据库不收")
  void endsWithItsVersion() throws Exception {
    long id = DocumentSamples.issued(documents, 35).id();
    upload(id, pdf("served"), served("post", today())).andExpect(status().isCreated());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                jdbc.sql("update document.scan set served_on = served_on - 1 where paper_id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class);
    Holder papers =
        holders.stream()
            .filter(one -> one.columns().contains("document.scan.body"))
            .findFirst()
            .orElseThrow();
    Set<Long> subjects = papers.subjectsOf(HarmSamples.adult(35));
    papers.forget(subjects);
    mvc.perform(get("/documents/" + id).with(as(CHIEF)))
        .andExpect(content().string(containsString("按规则销毁了")))
        .andExpect(content().string(not(containsString("scan-reason"))));
  }
}
