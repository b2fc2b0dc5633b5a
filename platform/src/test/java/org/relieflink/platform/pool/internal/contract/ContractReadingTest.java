package org.relieflink.platform.pool.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据合同：写对了才读得进")
class ContractReadingTest {
  private static final String SHARED =
      """
      home_division: "990123"
      hold_percent: {value: 20, status: example, source: 示例, last_confirmed_on: 2026-11-27}
      drift_points: {value: 10, status: example, source: 示例, last_confirmed_on: 2026-11-27}
      repeats:
        least_rows: {value: 10, status: example, source: 示例, last_confirmed_on: 2026-11-27}
        twice_hold_percent: {value: 3, status: example, source: 示例, last_confirmed_on: 2026-11-27}
        twice_refuse_percent: {value: 30, status: example, source: 示例, last_confirmed_on: 2026-11-27}
        known_hold_percent: {value: 5, status: example, source: 示例, last_confirmed_on: 2026-11-27}
        known_refuse_percent: {value: 60, status: example, source: 示例, last_confirmed_on: 2026-11-27}
      covered_rows: {value: 2, status: example, source: 示例, last_confirmed_on: 2026-11-27}
      departments:
        education: {name: 教育局}
      code_sets: []
      fields:
        - {name: name, label: 姓名, type: name, sensitivity: 2}
      """;
  private static final String CONTRACT =
      """
      id: education/students
      version: "1"
      department: education
      class: 困难学生
      title: 困难学生名单
      prefix: ST
      level: person
      delivery: full
      fresh_for_days: 183
      words: [困难学生]
      basis: {law: 某法, article: 第一条, agreement: 一号, agreement_until: 2027-12-31, status: quoted}
      key: [no]
      fields:
        - {use: name, presence: filled}
        - {name: no, label: 编号, type: text, sensitivity: 1, presence: filled}
      """;

  private static Contract read(String contract) {
    ContractReader reader = new ContractReader();
    reader.readShared("shared.yaml", SHARED);
    return reader.read("students.yaml", contract);
  }

  @Test
  @DisplayName("随产品带的合同：十四类困难群众，加户籍、死亡、服刑、法院案件、信访，每份都有法律依据和会签文件")
  void shippedContractsAreComplete() {
    List<Contract> all = ContractBook.shipped().all();
    assertThat(all.stream().filter(contract -> !contract.context()).map(Contract::hardshipClass))
        .containsExactlyInAnyOrder(
            "低保对象",
            "特困人员",
            "低保边缘家庭",
            "刚性支出困难家庭",
            "防返贫监测对象",
            "建档立卡低收入户",
            "困境儿童",
            "残疾人",
            "退役军人优抚对象",
            "困难职工",
            "困难妇女",
            "医疗救助对象",
            "困难学生",
            "临时救助");
    assertThat(all.stream().filter(Contract::context).map(Contract::hardshipClass))
        .containsExactly("户籍", "死亡登记", "服刑人员", "法院案件", "检察信访");
    assertThat(all.stream().filter(Contract::supervisionOnly).map(Contract::hardshipClass))
        .containsExactly("死亡登记", "服刑人员", "法院案件", "检察信访");
    assertThat(all.stream().map(Contract::prefix)).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(contract -> assertThat(contract.basis().law()).isNotBlank());
    assertThat(all).allSatisfy(contract -> assertThat(contract.find("citizen_id")).isPresent());
  }

  @Test
  @DisplayName("不认识的键：指出文件、行号和可以写的键")
  void unknownKeyNamesItsLine() {
    assertThatThrownBy(() -> read(CONTRACT.replace("words:", "wrods:")))
        .isInstanceOf(ContractProblem.class)
        .hasMessageContaining("students.yaml 第 10 行")
        .hasMessageContaining("不认识的键“wrods”");
  }

  @Test
  @DisplayName("数字超出范围、缺键、缺代码集、重复的键，都不放过")
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> read(CONTRACT.replace("fresh_for_days: 183", "fresh_for_days: 0")))
        .hasMessageContaining("1 到 3660 之间");
    assertThatThrownBy(() -> read(CONTRACT.replace("prefix: ST\n", "")))
        .hasMessageContaining("缺少“prefix”");
    assertThatThrownBy(() -> read(CONTRACT.replace("type: text", "type: code")))
        .hasMessageContaining("请用 codes 指明代码集");
    assertThatThrownBy(() -> read(CONTRACT + "prefix: XX\n")).hasMessageContaining("写了两次");
    assertThatThrownBy(() -> read("a: [")).isInstanceOf(ContractProblem.class);
  }

  @Test
  @DisplayName("编号会显示在网址里，不许用姓名或证件号")
  void keysHoldNoPersonalData() {
    assertThatThrownBy(() -> read(CONTRACT.replace("key: [no]", "key: [name]")))
        .hasMessageContaining("不能用个人信息");
  }

  @Test
  @DisplayName("列名不一样、次序不一样、错一个字，也认得出")
  void columnsAreFoundBySynonym() {
    Contract contract = ContractBook.shipped().get("veterans_affairs/veterans");
    ColumnMap columns =
        Recogniser.columns(
            contract, List.of("ID number", " 姓 名", "优抚证编码", "户籍地址", "性别（必填）", "无关的列"));
    assertThat(columns.columnByField())
        .containsEntry("citizen_id", 0)
        .containsEntry("name", 1)
        .containsEntry("certificate", 2)
        .containsEntry("address", 3)
        .containsEntry("sex", 4)
        .hasSize(5);
    assertThat(columns.missing(contract)).isEmpty();
  }

  @Test
  @DisplayName("没有把握时不自作主张，交给人选")
  void unsureIsLeftToAPerson() {
    Recogniser recogniser = new Recogniser(ContractBook.shipped().all());
    List<String> bare = List.of("姓名", "身份证号", "电话");
    assertThat(Recogniser.sure(recogniser.guesses(new SheetFace("a.csv", "", List.of(), bare))))
        .isEmpty();
  }
}
