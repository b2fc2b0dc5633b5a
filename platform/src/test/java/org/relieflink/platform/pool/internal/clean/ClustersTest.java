package org.relieflink.platform.pool.internal.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.pool.internal.clean.Clusters.Cluster;
import org.relieflink.platform.pool.internal.clean.Clusters.Member;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

@DisplayName("相近的写法：差一个字、同音、标点不同的归在一起，数字和有无不同的不归")
class ClustersTest {
  private static final List<String> HEADERS = List.of("优抚证编号", "姓名", "伤残等级", "状态", "户籍地址");
  private static final Contract VETERANS = ContractBook.shipped().get("veterans_affairs/veterans");
  private static final ColumnMap COLUMNS = Recogniser.columns(VETERANS, HEADERS);

  private static List<Cluster> clusters(String field, String... texts) {
    Grid grid = new Grid(VETERANS, List.of(COLUMNS));
    int column = COLUMNS.columnOf(field);
    for (int i = 0; i < texts.length; i++) {
      List<String> cells = new ArrayList<>(List.of("V" + i, "张三", "", "", ""));
      cells.set(column, texts[i]);
      grid.add(0, new Row(i + 3, cells, Collections.nCopies(cells.size(), CellKind.TEXT)));
    }
    grid.complete();
    return Clusters.of(grid, field);
  }

  private static boolean alike(String one, String other) {
    return Likeness.alike(Likeness.ready(one), Likeness.ready(other));
  }

  @Test
  @DisplayName("不认识的写法像哪个代码，就提哪个代码的名称；认识的写法不用合")
  void unknownWritingsGoToTheirCode() {
    List<Cluster> found = clusters("injury_grade", "二级残", "二级残", "二 級", "2级", "六级", "七级残");
    assertThat(found).extracting(Cluster::proposed).containsExactlyInAnyOrder("二级", "七级");
    assertThat(found.get(0).proposed()).isEqualTo("二级");
    assertThat(found.get(0).members()).extracting(Member::text).contains("二级残");
    assertThat(found.get(0).members().get(0)).isEqualTo(new Member("二级残", 2, "0.3"));
  }

  @Test
  @DisplayName("写着一个代码名称的归到它，写着两个的、说不是的不归")
  void wordsAroundALabel() {
    List<Cluster> found = clusters("injury_grade", "伤残等级为六级", "五级或六级待定", "不是七级的军人");
    assertThat(found).extracting(Cluster::proposed).containsExactly("六级");
    assertThat(found.get(0).members()).extracting(Member::text).containsExactly("伤残等级为六级");
  }

  @Test
  @DisplayName("个人的写法（住址、姓名、号码）和编号不归类")
  void personalTextsAreNotCompared() {
    assertThat(clusters("address", "东镇一村1号", "东镇一村 1号")).isEmpty();
    assertThat(clusters("name", "张三", "张三")).isEmpty();
    assertThat(clusters("certificate", "V1", "V1")).isEmpty();
  }

  @Test
  @DisplayName("标点、空格、全角、繁体不算不同；同音的、差一个字的像")
  void whatLooksAlike() {
    assertThat(alike("县民政局", "县 民政局。")).isTrue();
    assertThat(alike("ＡＢ公司", "ab公司")).isTrue();
    assertThat(alike("殘疾軍人", "残疾军人")).isTrue();
    assertThat(alike("带病回乡", "代病回乡")).as("same sound").isTrue();
    assertThat(alike("在乡复员军人", "在乡复原军人")).isTrue();
    assertThat(alike("在乡复员军人", "在乡复员军")).isTrue();
    assertThat(alike("复员在乡军人", "复员乡在军人")).as("two exchanged").isTrue();
  }

  @Test
  @DisplayName("一级不是二级，有不是无，一组不是二组，男不是女；没有字的什么都不像")
  void whatNeverLooksAlike() {
    assertThat(alike("一级伤残", "二级伤残")).isFalse();
    assertThat(alike("有劳动能力", "无劳动能力")).isFalse();
    assertThat(alike("柳湾村1组", "柳湾村2组")).isFalse();
    assertThat(alike("男性退役军人", "女性退役军人")).isFalse();
    assertThat(alike("听力", "视力")).as("too short for one character apart").isFalse();
    assertThat(alike("正常", "暂停")).isFalse();
    assertThat(alike("……", "——")).isFalse();
  }
}
