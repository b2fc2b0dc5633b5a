package org.relieflink.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.relieflink.platform.document.DocumentSamples.CHECKER;
import static org.relieflink.platform.document.DocumentSamples.CHIEF;
import static org.relieflink.platform.document.DocumentSamples.WRITER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.paper.Paper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("文书：起草、核稿、签发、作废，一步一步真的走；号码看不到，全文要理由")
class DocumentHttpTest extends ServerTest {
  @Autowired Documents documents;

  private static String json(Object value) throws Exception {
    return new ObjectMapper().writeValueAsString(value);
  }

  private ResultActions send(Officer officer, String path, String key, String body)
      throws Exception {
    return mvc.perform(
        post("/api/v1/documents" + path)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String draft(Map<String, String> fields) throws Exception {
    return json(Map.of("kind", "decision", "caseNo", "云检刑申〔2026〕7号", "fields", fields));
  }

  private static String id(ResultActions answer) throws Exception {
    var found =
        Pattern.compile("\"id\":\"(\\d+)\"")
            .matcher(answer.andReturn().getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String move(String act, int version) throws Exception {
    return json(Map.of("act", act, "version", version));
  }

  @Test
  @DisplayName("一份决定书从草稿到签发：别人核，负责人签，编号，金额大写在上面，接口里没有全名全号")
  void wholeWay() throws Exception {
    String number = HarmSamples.adult(11);
    String id =
        id(
            send(WRITER, "", key(), draft(DocumentSamples.decision(11)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFT")));
    send(WRITER, "/" + id + "/checks", "", move("CHECK", 1))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("DOCUMENT_OWN_WORDS"));
    send(CHECKER, "/" + id + "/checks", "", move("CHECK", 1))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("CHECKED"));
    send(CHECKER, "/" + id + "/issues", key(), move("ISSUE", 2)).andExpect(status().isForbidden());
    send(CHIEF, "/" + id + "/issues", "", move("ISSUE", 2))
        .andExpect(jsonPath("$.code").value("DOCUMENT_KEY_MISSING"));
    String key = key();
    var issued =
        send(CHIEF, "/" + id + "/issues", key, move("ISSUE", 2))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.number").value(containsString("云检救决〔")));
    String first = issued.andReturn().getResponse().getContentAsString();
    assertThat(
            send(CHIEF, "/" + id + "/issues", key, move("ISSUE", 2))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .isEqualTo(first);
    mvc.perform(get("/api/v1/documents/" + id).with(as(WRITER)))
        .andExpect(jsonPath("$.texts").value(hasItem(containsString("肆万元整"))))
        .andExpect(jsonPath("$.texts").value(hasItem("（测试签章，无法律效力）")))
        .andExpect(content().string(not(containsString(number))))
        .andExpect(content().string(not(containsString("王桂芳"))))
        .andExpect(content().string(containsString("王*芳")));
    send(WRITER, "/" + id + "/contents", "", json(Map.of("version", 3, "fields", Map.of())))
        .andExpect(jsonPath("$.code").value("DOCUMENT_MOVED_ON"));
  }

  @Test
  @DisplayName("全文要写理由，取出来的 PDF 上有全名全号，留痕写着理由；书记员取不了未成年人的")
  void inFullWithAReason() throws Exception {
    Document paper = DocumentSamples.issued(documents, 12);
    String path = "/documents/" + paper.id() + "/file";
    mvc.perform(post(path).param("reason", "").with(csrf()).with(as(WRITER)))
        .andExpect(status().is(422));
    byte[] pdf =
        mvc.perform(post(path).param("reason", "送达申请人").with(csrf()).with(as(WRITER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String text = Paper.text(pdf).replaceAll("\\s", "");
    assertThat(text).contains("王桂芳", HarmSamples.adult(12), "大写：肆万元整", paper.number());
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'DOCUMENT_TAKEN' and object_id"
                        + " = ? and purpose = '送达申请人'")
                .param("document-" + paper.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    Map<String, String> child = DocumentSamples.decision(0);
    child.put("applicant_number", DocumentSamples.child(1));
    Document minor =
        documents.draft(WRITER, DocumentSamples.order(DocumentKind.DECISION, child)).orThrow();
    assertThat(minor.minor()).isTrue();
    mvc.perform(
            post("/documents/" + minor.id() + "/file")
                .param("reason", "送达申请人")
                .with(csrf())
                .with(as(DemoAccounts.CLERK)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/documents/" + minor.id()).with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("王"))))
        .andExpect(content().string(not(containsString("丈夫"))));
  }

  @Test
  @DisplayName("公开版：王桂芳写成王某某，话里的也是；未成年人写成某；号码一个数字也没有")
  void publishedWithoutNames() throws Exception {
    Document paper = DocumentSamples.issued(documents, 13);
    String text = publicText(paper.id());
    assertThat(text).contains("王某某", "肆万元整").doesNotContain("桂芳", HarmSamples.adult(13));
    assertThat(text).contains("申请人王某某的丈夫");
    Map<String, String> child = DocumentSamples.decision(0);
    child.put("applicant_number", DocumentSamples.child(2));
    Document draft =
        documents.draft(WRITER, DocumentSamples.order(DocumentKind.DECISION, child)).orThrow();
    mvc.perform(post("/documents/" + draft.id() + "/public.pdf").with(csrf()).with(as(WRITER)))
        .andExpect(status().isConflict());
    Document checked =
        documents.act(CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, 1)).orThrow();
    documents.act(CHIEF, draft.id(), DocumentSamples.issue(checked)).orThrow();
    assertThat(publicText(draft.id())).contains("申请人某，").doesNotContain("王");
  }

  private String publicText(long id) throws Exception {
    return Paper.text(
            mvc.perform(post("/documents/" + id + "/public.pdf").with(csrf()).with(as(WRITER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .replaceAll("\\s", "");
  }

  @Test
  @DisplayName("每一项错在哪里都说，没有的项不收，姓名不能是遮住的，号码不能写在话里")
  void everyFieldIsToldWhatIsWrong() throws Exception {
    Map<String, String> fields = DocumentSamples.decision(14);
    fields.put("applicant", "王*芳");
    fields.put("applicant_number", "990123");
    fields.put("amount", "四万");
    fields.put("born", "去年");
    fields.put("ground", "");
    fields.put("facts", "他的电话是13812345678。");
    fields.put("script", "x");
    fields.put("method", "存入\u202E本人账户");
    send(WRITER, "", key(), draft(fields))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("DOCUMENT_FIELDS_WRONG"))
        .andExpect(jsonPath("$.errors.length()").value(8))
        .andExpect(
            jsonPath("$.errors[*].code")
                .value(
                    org.hamcrest.Matchers.hasItems(
                        "DOCUMENT_FIELD_UNREADABLE",
                        "DOCUMENT_FIELD_UNKNOWN",
                        "DOCUMENT_FIELD_NO_NAME",
                        "DOCUMENT_FIELD_NO_NUMBER",
                        "DOCUMENT_FIELD_NO_MONEY",
                        "DOCUMENT_FIELD_NO_DAY",
                        "DOCUMENT_FIELD_MISSING",
                        "DOCUMENT_FIELD_WITH_NUMBER")));
    send(WRITER, "", key(), "{\"kind\":\"nothing\"}")
        .andExpect(jsonPath("$.code").value("DOCUMENT_KIND_UNKNOWN"));
    send(WRITER, "", key(), "{\"kind\":\"decision\",\"subject\":\"lead:999999\"}")
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("同一个键再起草一次：同一份；换了内容不收")
  void draftsDoNotDouble() throws Exception {
    String key = key();
    String body = draft(DocumentSamples.decision(15));
    assertThat(id(send(WRITER, "", key, body))).isEqualTo(id(send(WRITER, "", key, body)));
    send(WRITER, "", key, body.replace("7号", "8号"))
        .andExpect(jsonPath("$.code").value("DOCUMENT_KEY_REUSED"));
    send(WRITER, "", key, body.replace("40000", "50000"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("DOCUMENT_KEY_REUSED"));
  }

  @Test
  @DisplayName("第二版才写上未成年人的号码：从此按未成年人遮盖，书记员取不了；没有号码、不知道年龄的也是")
  void aboutAMinorFromNowOn() throws Exception {
    Document draft =
        documents
            .draft(
                WRITER, DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(21)))
            .orThrow();
    assertThat(draft.minor()).isFalse();
    Map<String, String> child = DocumentSamples.decision(21);
    child.put("applicant_number", DocumentSamples.child(5));
    assertThat(documents.write(WRITER, draft.id(), 1, child).orThrow().minor()).isTrue();
    assertThat(
            documents.write(WRITER, draft.id(), 2, DocumentSamples.decision(21)).orThrow().minor())
        .isTrue();
    mvc.perform(
            post("/documents/" + draft.id() + "/file")
                .param("reason", "送达申请人")
                .with(csrf())
                .with(as(DemoAccounts.CLERK)))
        .andExpect(status().isForbidden());
    Map<String, String> nobodysAge =
        Map.of("person", "王芳", "letter_no", "某函", "office", "某局", "accepted", "采纳");
    assertThat(
            documents
                .draft(WRITER, DocumentSamples.order(DocumentKind.REPLY, nobodysAge))
                .orThrow()
                .minor())
        .isTrue();
  }

  @Test
  @DisplayName("修改的页面上一个姓名也没有，话里的也是记号；存了以后话里还是原来的姓名")
  void editingShowsNoNames() throws Exception {
    Document draft =
        documents
            .draft(
                WRITER, DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(22)))
            .orThrow();
    mvc.perform(get("/documents/" + draft.id() + "/edit").with(as(WRITER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("申请人{applicant}的丈夫")))
        .andExpect(content().string(not(containsString("桂芳"))));
    Map<String, String> typed = DocumentSamples.decision(22);
    typed.put("applicant", "");
    typed.put("facts", "申请人{applicant}的丈夫死亡。");
    documents.write(WRITER, draft.id(), 1, typed).orThrow();
    mvc.perform(get("/api/v1/documents/" + draft.id()).with(as(WRITER)))
        .andExpect(content().string(containsString("申请人王*芳的丈夫死亡")));
  }

  @Test
  @DisplayName("没有选线索、建议的，要写案号；页面上有写案号的地方")
  void aCaseIsWanted() throws Exception {
    send(
            WRITER,
            "",
            key(),
            json(Map.of("kind", "decision", "fields", DocumentSamples.decision(23))))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("DOCUMENT_CASE_MISSING"));
    mvc.perform(get("/documents/new").param("kind", "promise").with(as(WRITER)))
        .andExpect(content().string(containsString("name=\"case_no\"")));
  }

  @Test
  @DisplayName("退回、改、再核：每一版都在；姓名空着就照旧；作废要理由，号不再用")
  void versionsAndWithdrawing() throws Exception {
    Document paper = DocumentSamples.checked(documents, 16);
    documents
        .act(CHECKER, paper.id(), new DocumentMove(DocumentAct.RETURN, 2, "金额再核", ""))
        .orThrow();
    Map<String, String> changed = DocumentSamples.decision(16);
    changed.put("applicant", "");
    changed.put("applicant_number", "");
    changed.put("amount", "30000.50");
    Document second = documents.write(WRITER, paper.id(), 3, changed).orThrow();
    assertThat(second.hash()).isNotEqualTo(paper.hash());
    Document checked =
        documents.act(CHECKER, paper.id(), DocumentMove.of(DocumentAct.CHECK, 4)).orThrow();
    Document issued = documents.act(CHIEF, paper.id(), DocumentSamples.issue(checked)).orThrow();
    mvc.perform(get("/api/v1/documents/" + paper.id()).with(as(WRITER)))
        .andExpect(jsonPath("$.texts").value(hasItem(containsString("叁万元伍角"))))
        .andExpect(jsonPath("$.texts").value(hasItem(containsString("王*芳"))));
    assertThat(
            jdbc.sql("select count(*) from document.content where paper_id = ?")
                .param(paper.id())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    send(CHIEF, "/" + paper.id() + "/issues", "", move("WITHDRAW", issued.version()))
        .andExpect(jsonPath("$.code").value("DOCUMENT_WORDS_MISSING"));
    Document gone =
        documents
            .act(
                CHIEF,
                paper.id(),
                new DocumentMove(DocumentAct.WITHDRAW, issued.version(), "写错了", ""))
            .orThrow();
    assertThat(gone.state()).isEqualTo(DocumentState.WITHDRAWN);
    Document next = DocumentSamples.issued(documents, 17);
    assertThat(next.number()).isNotEqualTo(gone.number());
  }

  @Test
  @DisplayName("姓名里有字库没有的字：核稿的页面先说哪一项，不签发；不编号的核过才没有“草稿”")
  void rareCharactersAreTold() throws Exception {
    Map<String, String> rare = DocumentSamples.decision(25);
    rare.put("applicant", "王\uD883\uDEDF");
    rare.put("facts", "王\uD883\uDEDF的丈夫死亡。");
    Document draft =
        documents.draft(WRITER, DocumentSamples.order(DocumentKind.DECISION, rare)).orThrow();
    Document checked =
        documents.act(CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, 1)).orThrow();
    mvc.perform(get("/documents/" + draft.id()).with(as(CHIEF)))
        .andExpect(content().string(containsString("“申请人、查明的事实”里有字库里没有的字")));
    send(CHIEF, "/" + draft.id() + "/issues", key(), move("ISSUE", checked.version()))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("DOCUMENT_GLYPHS_LACKING"));
    rare.put("applicant", "王" + Character.toString(0x2EBF0)); // newer than the language knows
    rare.put("facts", "丈夫死亡。");
    assertThat(
            documents
                .draft(WRITER, DocumentSamples.order(DocumentKind.DECISION, rare))
                .orThrow()
                .id())
        .isPositive();
    Map<String, String> promise = Map.of("promiser", "王芳", "matter", "申请救助", "promised", "如实申报");
    Document first =
        documents.draft(WRITER, DocumentSamples.order(DocumentKind.PROMISE, promise)).orThrow();
    assertThat(texts(first)).contains("草稿");
    documents.act(CHECKER, first.id(), DocumentMove.of(DocumentAct.CHECK, 1)).orThrow();
    assertThat(texts(first)).doesNotContain("草稿");
  }

  private String texts(Document paper) throws Exception {
    return mvc.perform(get("/api/v1/documents/" + paper.id()).with(as(WRITER)))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("别的县、别的部门：看不到，也不知道有没有")
  void foreignersSeeNothing() throws Exception {
    Document paper = DocumentSamples.issued(documents, 18);
    for (Officer officer :
        java.util.List.of(DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/documents/" + paper.id()).with(as(officer)))
          .andExpect(status().isForbidden());
    }
    Officer elsewhere =
        new Officer(
            "NX0001",
            "某",
            org.relieflink.platform.access.Role.CHIEF,
            org.relieflink.platform.access.Unit.of("990125", null));
    mvc.perform(get("/api/v1/documents/" + paper.id()).with(as(elsewhere)))
        .andExpect(status().isNotFound());
  }
}
