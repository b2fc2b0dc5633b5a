package org.relieflink.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.internal.own.ContractDraft;
import org.relieflink.platform.pool.internal.own.ContractDraft.Column;
import org.relieflink.platform.pool.internal.own.ProposeContract;
import org.relieflink.platform.pool.internal.own.SampleShelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("不认识的部门来了一份名单：不写程序，从样本立合同、试查、另一人启用、入库、停用")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnContractTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer OTHER = DemoAccounts.ADMINISTRATOR;

  @Autowired HardshipPool pool;
  @Autowired SampleShelf shelf;
  @Autowired ProposeContract propose;
  @TempDir Path folder;

  private final Map<String, String> form = new TreeMap<>();

  private MockHttpServletResponse answer(ResultActions done) {
    MockHttpServletResponse response = done.andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString();
  }

  private static MockMultipartFile sample(int rows) {
    return new MockMultipartFile("file", RangersList.NAME, "text/csv", RangersList.of(rows, 20));
  }

  private MockHttpServletResponse send(String act) throws Exception {
    var request = multipart("/pool/contracts/draft");
    form.forEach(request::param);
    return answer(mvc.perform(request.param("act", act).with(as(CLERK)).with(csrf())));
  }

  private ResultActions act(long id, String what, Officer officer) throws Exception {
    return mvc.perform(post("/pool/contracts/{id}/" + what, id).with(as(officer)).with(csrf()));
  }

  private long last() {
    return jdbc.sql("select max(id) from pool.own_contract").query(Long.class).single();
  }

  private String state(long id) {
    return jdbc.sql("select state from pool.own_contract where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private ImportBatch load(int from) throws Exception {
    Path file = Files.write(folder.resolve("护林员" + from + ".csv"), RangersList.of(30, from));
    return pool.importFiles(List.of(file), ImportWish.PLAIN, CLERK, ImportListener.SILENT).get(0);
  }

  private void fill(ContractDraft draft) {
    form.put("department", "");
    form.put("newDepartment", "forestry");
    form.put("newDepartmentName", "林业局");
    form.put("title", draft.title());
    form.put("hardshipClass", draft.hardshipClass());
    form.put("prefix", draft.prefix());
    form.put("level", draft.level());
    form.put("delivery", draft.delivery());
    form.put("freshForDays", draft.freshForDays());
    form.put("law", "森林法");
    form.put("article", "（待确认）");
    form.put("agreement", "云检会〔2026〕9号（演示）");
    form.put("agreementUntil", "2027-12-31");
    form.put("status", "unverified");
    for (Column column : draft.columns()) {
      String at = "-" + column.index();
      form.put("header" + at, column.header());
      form.put("seen" + at, column.seen());
      form.put("use" + at, column.use());
      form.put("presence" + at, column.presence());
      form.put("sensitivity" + at, column.sensitivity());
      form.put("codes" + at, column.codes());
      form.put("key" + at, column.key() ? "yes" : "");
    }
  }

  @Test
  @Order(1)
  @DisplayName("没有合同以前，这份名单收不进来")
  void unknownListsAreNotTaken() throws Exception {
    assertThat(load(100).status()).isIn(ImportStatus.NEEDS_CHOICE, ImportStatus.REFUSED);
  }

  @Test
  @Order(2)
  @DisplayName("读样本：每列认成什么先填好，编号列不会是身份证号")
  void theSampleFillsTheForm() throws Exception {
    String to =
        answer(
                mvc.perform(
                    multipart("/pool/contracts/sample")
                        .file(sample(30))
                        .with(as(CLERK))
                        .with(csrf())))
            .getRedirectedUrl();
    assertThat(to).startsWith("/pool/contracts/new?sample=");
    assertThat(text(answer(mvc.perform(get(to).with(as(CLERK)))))).contains("护林员证号");
    String token = to.substring(to.indexOf('=') + 1);
    assertThat(shelf.find(token, OTHER)).as("nobody else's").isEmpty();
    ContractDraft draft = propose.of(shelf.find(token, CLERK).orElseThrow(), CLERK);
    assertThat(draft.columns())
        .extracting(Column::header, Column::use, Column::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("护林员证号", "own:text", true),
            org.assertj.core.groups.Tuple.tuple("姓名", "use:name", false),
            org.assertj.core.groups.Tuple.tuple("身份证号", "use:citizen_id", false),
            org.assertj.core.groups.Tuple.tuple("所在村", draft.columns().get(3).use(), false),
            org.assertj.core.groups.Tuple.tuple("联系手机", "use:phone", false),
            org.assertj.core.groups.Tuple.tuple("月管护费", "own:money", false),
            org.assertj.core.groups.Tuple.tuple("上岗日期", "own:date", false),
            org.assertj.core.groups.Tuple.tuple("岗位类别", "own:code", false));
    form.put("sample", token);
    fill(draft);
  }

  @Test
  @Order(3)
  @DisplayName("试查：说出条数和最先的错，遮盖，什么也不存；身份证号当编号列，不行")
  void theTrialCountsAndKeepsNothing() throws Exception {
    String page = text(send("try"));
    assertThat(page).contains("读到 31 行：30 行能入库，1 行有错").doesNotContain("990123196001010000");
    assertThat(jdbc.sql("select count(*) from pool.own_contract").query(Long.class).single())
        .isZero();
    Map<String, String> before = new TreeMap<>(form);
    form.put("key-0", "");
    form.put("key-2", "yes");
    form.put("use-2", "own:text");
    assertThat(text(send("try"))).contains("编号列“身份证号”里是身份证号或电话");
    form.putAll(before);
    for (String typed : List.of("abc", "use:name}", "own:text, codes: [x]")) {
      form.put("use-5", typed);
      assertThat(text(send("try"))).contains("“月管护费”这一列选的不是页面上有的");
    }
    form.putAll(before);
    form.put("law", "");
    assertThat(text(send("save"))).contains("请写凭哪部法律或文件");
    form.putAll(before);
  }

  @Test
  @Order(4)
  @DisplayName("存为草稿：样本扔掉，只留条数；写的人不能启用，部门不能启用，另一人能")
  void anotherPersonPutsItInForce() throws Exception {
    assertThat(send("save").getRedirectedUrl()).contains("/pool/contracts/one?version=");
    assertThat(shelf.find(form.get("sample"), CLERK)).isEmpty();
    long id = last();
    act(id, "release", CLERK).andExpect(status().isConflict());
    assertThat(state(id)).isEqualTo("DRAFT");
    act(id, "release", DemoAccounts.DEPARTMENT_OFFICER).andExpect(status().isNotFound());
    act(id, "release", DemoAccounts.PROSECUTOR).andExpect(status().isForbidden());
    act(id, "release", OTHER).andExpect(status().is3xxRedirection());
    assertThat(state(id)).isEqualTo("IN_FORCE");
    assertThat(
            jdbc.sql("select action from trail.entry where object_kind = 'contract' order by id")
                .query(String.class)
                .list())
        .containsExactly("POOL_CONTRACT_DRAFTED", "POOL_CONTRACT_TRIED", "POOL_CONTRACT_RELEASED");
  }

  @Test
  @Order(5)
  @DisplayName("启用以后这份名单自动认得，入库，查得到")
  void theListComesIn() throws Exception {
    ImportBatch batch = load(20);
    assertThat(batch.status()).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(batch.counts().good()).isEqualTo(30);
    List<Person> found = pool.personsOf(VeteransList.number(25));
    assertThat(found).hasSize(1);
    LiveRecord record = pool.recordsOf(found.get(0).personId()).get(0);
    assertThat(record.hardshipClass()).isEqualTo("困难护林员");
    assertThat(pool.findDetail(record.recordId()).orElseThrow().values())
        .anyMatch(value -> value.label().equals("岗位类别"));
    assertThat(pool.sources()).anyMatch(source -> source.departmentName().equals("林业局"));
  }

  @Test
  @Order(6)
  @DisplayName("停用要另一人；停用后新文件用一句话拒绝，旧记录照样看得到，行删不掉")
  void withdrawnListsAreRefusedAndRecordsStay() throws Exception {
    long id = last();
    act(id, "withdraw", CLERK).andExpect(status().isConflict());
    act(id, "withdraw", OTHER).andExpect(status().is3xxRedirection());
    ImportBatch refused = load(21);
    assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(pool.refusalOf(refused)).contains("数据合同已停用，不再收新的文件");
    List<Person> found = pool.personsOf(VeteransList.number(25));
    LiveRecord record = pool.recordsOf(found.get(0).personId()).get(0);
    assertThat(pool.findDetail(record.recordId())).isPresent();
    assertThatThrownBy(() -> jdbc.sql("delete from pool.own_contract").update())
        .hasMessageContaining("a contract is withdrawn");
    assertThatThrownBy(() -> jdbc.sql("update pool.own_contract set yaml = 'x'").update())
        .hasMessageContaining("never rewritten");
  }

  private ResultActions api(String yaml) throws Exception {
    String body = "{\"yaml\": \"" + yaml.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    return mvc.perform(
        post("/api/v1/contracts")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(CLERK))
            .with(csrf()));
  }

  @Test
  @Order(7)
  @DisplayName("两个人同时启用：只有一个办成")
  void oneOfTwoReleasesWins() throws Exception {
    api(RangersList.yaml("ZR", "抢着启用的")).andExpect(status().isCreated());
    long id = last();
    act(id, "release", OTHER).andExpect(status().isConflict());
    mvc.perform(
            multipart("/api/v1/contracts/{id}/trial", id)
                .file(sample(12))
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rows.good").value(12));
    Callable<Integer> release =
        () -> act(id, "release", OTHER).andReturn().getResponse().getStatus();
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> one : two.invokeAll(List.of(release, release))) {
      answers.add(one.get());
    }
    two.shutdown();
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(state(id)).isEqualTo("IN_FORCE");
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource(
      delimiter = '|',
      value = {
        "id: forestry/zz|id: civil_affairs/subsistence|第 1 行|部门代号/名单代号",
        "prefix: ZZ|prefix: SA|第 7 行|已经是低保名单的",
        "prefix: ZZ|prefix: 张三|第 7 行|两到六个大写字母",
        "class: 某类|class: 低保对象|第 5 行|已经是",
        "fresh_for_days: 31|fresh_for_days: 许久|第 10 行|之间的整数",
        "agreement_until: 2027-12-31|agreement_until: 明年|第 16 行|2026-12-31 的样子",
        "level: person|level: people|第 8 行|不认识“people”",
        "key: [ranger_no]|key: [citizen_id]|第 18 行|不能用个人信息",
        "type: text, sens|type: words, sens|第 20 行|不认识“words”",
        "use: citizen_id|use: passport|第 22 行|没有叫“passport”的公用字段",
        "words: [护林员]|wrods: [护林员]|第 11 行|不认识的键“wrods”",
        "title: 某类名单|title: [|行|不是合规的 YAML",
        "department: forestry|department: system|第 3 行|部门代号",
      })
  @DisplayName("写错的合同：说出哪一行、怎么改，不是 500")
  void wrongTextsAreToldWithTheirLine(String right, String wrong, String line, String says)
      throws Exception {
    String yaml = RangersList.yaml("ZZ", "某类");
    assertThat(yaml).contains(right);
    var answer = api(yaml.replace(right, wrong)).andExpect(status().isUnprocessableContent());
    assertThat(text(answer(answer))).contains("POOL_CONTRACT_WRONG").contains(line).contains(says);
  }

  @Test
  @Order(9)
  @DisplayName("随产品来的合同顶替不了；随产品来的照样看得到、下载得到")
  void shippedContractsStay() throws Exception {
    String yaml =
        RangersList.yaml("ZZ", "某类")
            .replace("department: forestry", "department: civil_affairs")
            .replace("department_name: 林业局\n", "")
            .replace("forestry/zz", "civil_affairs/subsistence");
    assertThat(text(answer(api(yaml)))).contains("不能顶替");
    mvc.perform(get("/pool/contracts/one?list=civil_affairs/subsistence").with(as(CLERK)))
        .andExpect(status().isOk());
    mvc.perform(get("/pool/contracts/yaml?list=civil_affairs/subsistence").with(as(CLERK)))
        .andExpect(status().isOk());
    mvc.perform(get("/pool/contracts/one?list=no/such").with(as(CLERK)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/contracts").with(as(CLERK)))
        .andExpect(jsonPath("$[?(@.state=='SHIPPED')].outline.id").isNotEmpty());
  }
}
