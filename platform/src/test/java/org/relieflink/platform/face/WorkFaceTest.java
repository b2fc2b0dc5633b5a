package org.relieflink.platform.face;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.TestWork;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.WorkFigure;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkPanel;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：有事可办的待办")
class WorkFaceTest extends FaceTest {
  @Autowired TestWork work;
  @Autowired Clock clock;

  @Override
  protected List<Face> faces() {
    return List.of(Face.of(DemoAccounts.PROSECUTOR, "/", "my-work"));
  }

  @BeforeAll
  void fill() {
    var today = LocalDate.now(clock);
    work.fill(
        List.of(
            item("核实", "确认 刘*凤 的丈夫是否仍在低保名单", "民政局 11 月 17 日已答复", today.minusDays(2)),
            item("金额", "复核 周*禾 的救助金额 40,000 元", "云检救助〔2026〕37 号·许助理提交", today),
            item("审查", "审查 马*田 是否符合救助条件", "交通肇事·听力二级残疾，还差 1 项核实", today.plusDays(2)),
            item("命中", "判断 312 条命中是不是同一人", "11 月 23 日 06:00 碰撞", null)),
        List.of(
            new WorkFigure("待核命中", "312", "条", "其中强命中 96 条", "/trail"),
            new WorkFigure("在池名单", "180,000", "条", "8 个部门，14 类", null)),
        List.of(
            new WorkPanel(
                "answers",
                "部门新答复",
                List.of(
                    new WorkPanel.Row("低保、特困", "民政局·11 月 18 日·41,206 条", "good", "最新", null),
                    new WorkPanel.Row("困难职工", "总工会·9 月 29 日·2,140 条", "warn", "该更新了", "/")))));
  }

  @AfterAll
  void empty() {
    work.fill(List.of(), List.of(), List.of());
  }

  private static WorkItem item(String kind, String title, String note, LocalDate due) {
    return new WorkItem(kind, title, note, due, "/", "去办", 1);
  }
}
