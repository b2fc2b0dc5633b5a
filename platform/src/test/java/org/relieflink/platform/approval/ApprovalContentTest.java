package org.relieflink.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("授权的内容：按 SM3 摘要认，差一个字就是另一个内容")
class ApprovalContentTest {
  private static final ApprovalContent CONTENT =
      ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "hit-17").with("case", "云检1号");

  @Test
  @DisplayName("规范文本和摘要固定不变，别的程序也算得出")
  void theCanonicalTextIsFixed() {
    assertThat(CONTENT.text()).isEqualTo("kind=MINOR_UNSEAL\nsubject=hit-17\ncase=云检1号\n");
    assertThat(CONTENT.digest())
        .isEqualTo("db935561d4bcdc912b6fb7539eae02975ce029f103739e48f1d1e6b56ca47d3a");
  }

  @Test
  @DisplayName("换事项、换对象、换内容、多一项，摘要都不同")
  void everyPartCounts() {
    assertThat(
            java.util.List.of(
                CONTENT.digest(),
                ApprovalContent.of(ApprovalKind.FIELD_UNSEAL, "hit-17")
                    .with("case", "云检1号")
                    .digest(),
                ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "hit-18")
                    .with("case", "云检1号")
                    .digest(),
                ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "hit-17")
                    .with("case", "云检2号")
                    .digest(),
                CONTENT.with("purpose", "").digest()))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("值里藏换行，装不成另一个内容")
  void aLineBreakForgesNothing() {
    var forged = ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "hit-17\ncase=云检1号");
    assertThat(forged.text()).isNotEqualTo(CONTENT.text());
    var written = ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "a").with("x", "1\\n2");
    var broken = ApprovalContent.of(ApprovalKind.MINOR_UNSEAL, "a").with("x", "1\n2");
    assertThat(written.digest()).isNotEqualTo(broken.digest());
  }

  @Test
  @DisplayName("写进日志也不露内容")
  void theTextFormShowsNoContent() {
    assertThat(CONTENT.with("account", "6222020000000000").toString()).doesNotContain("6222");
  }
}
