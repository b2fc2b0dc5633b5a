package org.relieflink.platform.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("字典：产品带着的每一张代码表、每一份有日期的规则，都看得到在用哪一版、出处是什么")
class DictionaryTest extends ServerTest {
  /** 不是规则的：诱饵的名字（只给审计管理员看）、测试自己的额度、字典的单子。 */
  private static final Set<String> NO_RULES =
      Set.of("honey-names.yaml", "load-quotas.yaml", "dictionaries.yaml");

  @Autowired Dictionaries dictionaries;

  private DictionaryEntry entry(String book, String code) {
    return dictionaries.find(book).orElseThrow().entries().stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("服务端的规则文件一份不少，都在字典里：新加的文件忘了写进去，这里就不过")
  void noRuleFileIsForgotten() throws Exception {
    Set<String> digests =
        dictionaries.list().stream().map(Dictionary::digest).collect(Collectors.toSet());
    Set<String> forgotten = new TreeSet<>();
    for (String place :
        List.of(
            "approval",
            "staff",
            "joint",
            "watch",
            "incident",
            "inquiry",
            "identity",
            "backup",
            "console",
            "access/rules")) {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:" + place + "/*.yaml")) {
        if (!NO_RULES.contains(file.getFilename()) && !digests.contains(sm3(file))) {
          forgotten.add(place + "/" + file.getFilename());
        }
      }
    }
    assertThat(forgotten).isEmpty();
    assertThat(dictionaries.find("policy").orElseThrow().digest())
        .isEqualTo(sm3(new ClassPathResource("access/policy.csv")));
    assertThat(dictionaries.find("contracts").orElseThrow().entries())
        .filteredOn(entry -> entry.group().isEmpty())
        .hasSize(
            new ClassPathResource("contracts/index.txt")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .split("\n")
                .length);
  }

  private static String sm3(Resource file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SM3", new BouncyCastleProvider());
      return HexFormat.of().formatHex(digest.digest(file.getContentAsByteArray()));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  @DisplayName("每一部都有条目；每一条都有代码；写了状态的，是登记过的那几种；目的和程序里的一样")
  void everyEntryCanBeRead() {
    Set<String> known =
        Stream.concat(
                Arrays.stream(TextStatus.values()).map(TextStatus::code),
                Stream.of("", "已读原文", "转引", "未核实", "示例"))
            .collect(Collectors.toSet());
    assertThat(dictionaries.list())
        .allSatisfy(
            book -> {
              assertThat(book.entries()).as(book.id()).isNotEmpty();
              assertThat(book.digest()).hasSize(64);
              assertThat(book.entries())
                  .allSatisfy(
                      entry -> {
                        assertThat(entry.code()).as("%s %s", book.id(), entry).isNotBlank();
                        assertThat(known).as("%s", entry).contains(entry.status());
                      });
            });
    assertThat(dictionaries.find("purposes").orElseThrow().entries())
        .extracting(DictionaryEntry::code)
        .containsExactlyElementsOf(Arrays.stream(Purpose.values()).map(Purpose::word).toList());
  }

  @Test
  @DisplayName("抽查：额度、授权、第二步、与户主关系、名单，代码、名称、起止、出处、状态都对")
  void samples() {
    DictionaryEntry quota = entry("quotas", "CLERK LOOK_UP");
    assertThat(quota.name()).isEqualTo("书记员、查人");
    assertThat(quota.detail()).isEqualTo("一天最多 40");
    assertThat(quota.from()).isEqualTo("2026-01-01");
    assertThat(quota.status()).isEqualTo("example");
    assertThat(quota.source()).startsWith("示例");
    assertThat(dictionaries.find("quotas").orElseThrow().version()).isEqualTo("2026.1");
    DictionaryEntry unseal = entry("approvals", "MINOR_UNSEAL");
    assertThat(unseal.name()).isEqualTo("看未成年人的全名全号");
    assertThat(unseal.detail()).contains("谁可以同意 负责人").contains("小时 72");
    assertThat(unseal.source()).startsWith("minors-online-2023 第三十六条").contains("一人即可");
    assertThat(unseal.status()).isEqualTo("quoted");
    assertThat(entry("second-factor", "CHIEF").detail()).contains("第二步 必须有");
    DictionaryEntry wife = entry("codes", "12");
    assertThat(wife.group()).isEqualTo("与户主关系");
    assertThat(wife.name()).isEqualTo("妻");
    assertThat(wife.source()).isEqualTo("GB/T 4761-2008");
    DictionaryEntry list = entry("contracts", "civil_affairs/children_in_need");
    assertThat(list.name()).isEqualTo("困境儿童名单");
    assertThat(list.status()).isEqualTo("unverified");
    assertThat(list.source()).contains("加强困境儿童保障");
    assertThat(entry("accused-roles", "被告人").status()).isEqualTo("quoted");
    assertThat(dictionaries.find("policy").orElseThrow().confirmedOn()).isEqualTo("2026-11-26");
  }

  @Test
  @DisplayName("区划按代码开头或名称查；不写就不列")
  void divisions() {
    assertThat(dictionaries.divisions("990123", 10)).hasSize(1);
    assertThat(dictionaries.divisions("云溪", 10))
        .anySatisfy(code -> assertThat(code.code()).isEqualTo("990123"));
    assertThat(dictionaries.divisions("县", 10)).hasSize(10);
    assertThat(dictionaries.divisions(" ", 10)).isEmpty();
  }

  @Test
  @DisplayName("看权限表的三种人看得到，别人看不到；页面查得到条目和区划，接口给全部和摘要，都留痕")
  void whoSeesThem() throws Exception {
    for (Officer officer :
        List.of(DemoAccounts.CLERK, DemoAccounts.PROSECUTOR, DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/dictionaries").with(as(officer))).andExpect(status().isForbidden());
      mvc.perform(get("/api/v1/dictionaries").with(as(officer))).andExpect(status().isForbidden());
    }
    for (Officer officer :
        List.of(DemoAccounts.CHIEF, DemoAccounts.SECURITY_ADMINISTRATOR, DemoAccounts.AUDITOR)) {
      mvc.perform(get("/dictionaries").with(as(officer)))
          .andExpect(content().string(containsString("每天的额度")));
    }
    mvc.perform(get("/dictionaries?q=云溪县").with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(containsString("990123")));
    mvc.perform(get("/dictionaries/quotas?q=检察官").with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(containsString("一天最多 30")));
    mvc.perform(get("/dictionaries/nothing").with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/dictionaries").with(as(DemoAccounts.CHIEF)))
        .andExpect(jsonPath("$[0].id").value("policy"))
        .andExpect(jsonPath("$[0].sm3").isNotEmpty());
    mvc.perform(get("/api/v1/dictionaries/quotas").with(as(DemoAccounts.CHIEF)))
        .andExpect(jsonPath("$.entries[?(@.code == 'CLERK LOOK_UP')].from").value("2026-01-01"));
    mvc.perform(get("/api/v1/divisions?q=990123").with(as(DemoAccounts.CHIEF)))
        .andExpect(jsonPath("$[0].name").value("云溪县"));
    assertThat(
            jdbc.sql("select count(*) from trail.entry where action = 'DICTIONARIES_READ'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(9);
  }
}
